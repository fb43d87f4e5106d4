// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Role, User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { importCsv } from '../../csv-import.ts'
import { commandLine } from '../../register.ts'
import { importInvoiceFile, payments } from '../index.ts'
import { accept, letExpire, refuse } from './actions/acceptance.ts'
import { findCorrect, sendBack } from './actions/accounting.ts'
import { answerCheck, askCheck } from './actions/checks.ts'
import { linkCreditNote } from './actions/credit.ts'
import { describe, tellTerm } from './actions/description.ts'
import { beginPause, endPause } from './actions/pauses.ts'
import { retain } from './actions/retention.ts'
import { settle } from './actions/settlement.ts'
import { undoLast } from './actions/undo.ts'
import type { Doing } from './invoice-deed.ts'
import { outstandingOf } from './model.ts'
import { findLives } from './store/lives.ts'

const september = (day: number): CivilDate => civilDate(`2026-09-${String(day).padStart(2, '0')}`)
const today = september(28)

const person = (role: Role, area: string | null): User => ({
  ...{ id: `${role} ${area}`, name: 'Ada Neri', from: 'prova' },
  grants: [{ role, area, act: 'Decreto n. 1', until: null, delegatedBy: null }],
})
const area: Doing = { by: person('officer', 'PL'), today }
const accounting: Doing = { by: person('accounting', null), today }

let db: Database

/** Invoices of 1.000,00 € and 220,00 € of tax, dated 30 August 2026, received by PL on 1 September; credit notes are TD04. */
async function receive(...types: readonly string[]): Promise<bigint[]> {
  db = await emptyDatabase()
  for (const [index, type] of types.entries()) {
    const bytes = invoiceBytes({ number: `${index + 1}/PA`, type, date: '2026-08-30' })
    await importInvoiceFile(db, { name: `${index}.xml`, bytes }, commandLine)
  }
  const found = await sql<{ id: bigint }>`
    update invoice set unit = 'PL', received_on = '2026-09-01', due_presumed = false,
                       due_on = case when is_debt then date '2026-10-01' end
    returning id`.execute(db)
  return found.rows.map(({ id }) => id).toSorted()
}

const lifeOf = async (id: bigint) => (await findLives(db, [id]))[0]!
const deeds = async () =>
  (await sql<{ did: string }>`select did from journal where did like 'invoice.%' order by id`.execute(db)).rows.map(
    ({ did }) => did.slice('invoice.'.length),
  )
const act = (number: number, on: number) => ({
  ...{ act: `Determina n. ${number}`, settledOn: september(on), sentOn: september(on) },
})

test('an invoice goes from arrival to a settlement found correct, and every deed is in the journal', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  await accept(db, { invoiceIds: [id], on: september(4) }, area)
  await settle(db, { invoiceIds: [id], ...act(380, 10) }, area.by, today)
  await sendBack(db, { id, on: september(14), note: 'CIG sbagliato' }, accounting)
  await settle(db, { invoiceIds: [id], ...act(391, 17) }, area.by, today)
  await askCheck(db, { id, kind: 'tax-debt', on: september(18) }, accounting)
  await answerCheck(db, { id, kind: 'tax-debt', on: september(20), outcome: 'clear', reference: null }, accounting)
  await findCorrect(db, { id, on: september(21) }, accounting)
  const { settlements, checks } = await lifeOf(id)
  assert.deepEqual(
    settlements.map((each) => [each.act, each.returnedOn, each.correctOn]),
    [
      ['Determina n. 380', '2026-09-14', null],
      ['Determina n. 391', null, '2026-09-21'],
    ],
  )
  assert.deepEqual([checks[0]?.answeredOn, checks[0]?.outcome], ['2026-09-20', 'clear'])
  const made = ['accepted', 'settled', 'sent-back', 'settled', 'check-asked', 'check-answered', 'found-correct']
  assert.deepEqual(await deeds(), made)
})

test('a refusal is taken back with the term it had, unless the corrected invoice has come', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  await refuse(db, { id, on: september(4), reason: 'cig-cup', note: null }, area)
  const line = 'Fornitore;Numero fattura;Data fattura;Ricevuta il\n09999990014;1/PA;30/08/2026;02/09/2026\n'
  const empty =
    ';Area;Atto di liquidazione;Liquidata il;Mandato;Trasmesso in tesoreria il;Importo pagato;Sospesa dal;Sospesa al'
  const [titles, cells] = line.split('\n')
  const bytes = new TextEncoder().encode(`${titles}${empty}\n${cells}${';'.repeat(8)}\n`)
  assert.equal((await importCsv(db, payments, { name: 'p.csv', bytes }, commandLine)).outcome, 'imported')
  const undo = () => undoLast(db, { id, step: { kind: 'answer', on: september(4) }, why: 'Errore' }, area)
  await undo()
  const { dueOn, acceptance } = await lifeOf(id)
  assert.deepEqual([acceptance, dueOn], [null, '2026-10-02']) // 2 September and 30 days

  await refuse(db, { id, on: september(4), reason: 'cig-cup', note: null }, area)
  await importInvoiceFile(
    db,
    { name: 'b.xml', bytes: invoiceBytes({ number: '1/PA', date: '2026-08-30', summaries: [['900.00', '0.00']] }) },
    commandLine,
  )
  await assert.rejects(undo(), /Resta rifiutata: al suo posto ce n’è già un’altra con lo stesso numero/)
})

test('the same deed twice is done once', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  for (const _ of [1, 2]) {
    await accept(db, { invoiceIds: [id], on: september(4) }, area)
    await settle(db, { invoiceIds: [id], ...act(380, 10) }, area.by, today)
  }
  assert.deepEqual(await deeds(), ['accepted', 'settled'])
})

test('many are accepted together on one day, each in the journal, or none and each says why', async () => {
  const [one, two, three] = (await receive('TD01', 'TD01', 'TD01')) as [bigint, bigint, bigint]
  const acceptAll = (on: CivilDate, doing = area) => accept(db, { invoiceIds: [one, two, three], on }, doing)
  await refuse(db, { id: one, on: september(3), reason: 'cig-cup', note: null }, area)
  await accept(db, { invoiceIds: [two], on: september(4) }, area)
  await assert.rejects(acceptAll(september(5)), {
    message: 'Nessuna fattura è cambiata. 1/PA: È già rifiutata, il 03/09/2026. 2/PA: È già accettata, il 04/09/2026.',
  })
  assert.equal((await lifeOf(three)).acceptance, null)

  const undo = (id: bigint, day: number) =>
    undoLast(db, { id, step: { kind: 'answer', on: september(day) }, why: 'Errore' }, area)
  await undo(one, 3)
  await undo(two, 4)
  await assert.rejects(acceptAll(september(5), { by: person('officer', 'UE'), today }), { kind: 'forbidden' })
  assert.deepEqual((await acceptAll(september(5))).toSorted(), [one, two, three])
  assert.deepEqual(await acceptAll(september(5)), [])
  assert.deepEqual((await deeds()).slice(-3), ['accepted', 'accepted', 'accepted'])
})

test('one act settles many invoices, or none when one of them cannot be', async () => {
  const [one, two, note] = (await receive('TD01', 'TD01', 'TD04')) as [bigint, bigint, bigint]
  for (const id of [one, two]) await accept(db, { invoiceIds: [id], on: september(4) }, area)
  await assert.rejects(settle(db, { invoiceIds: [one, two, note], ...act(1, 8) }, area.by, today), {
    message: 'Nessuna fattura è cambiata. 3/PA: Non chiede pagamenti: non si liquida.',
  })
  assert.deepEqual(await settle(db, { invoiceIds: [one, two], ...act(1, 8) }, area.by, today), [one, two])
})

test('a step out of order, or of another day, is refused in plain words', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  const settling = (settled: number, sent = settled) =>
    settle(db, { invoiceIds: [id], ...act(1, settled), sentOn: september(sent) }, area.by, today)
  const early = settle(db, { invoiceIds: [id], ...act(1, 8) }, area.by, september(10))
  await assert.rejects(early, /Non è ancora accettata: accettala, poi liquidala/)
  await assert.rejects(letExpire(db, { id }, { ...area, today: september(16) }), /fino al 16\/09\/2026/)
  await assert.rejects(
    accept(db, { invoiceIds: [id], on: september(17) }, area),
    /finiti il 16\/09\/2026: registra i termini/,
  )
  await assert.rejects(
    accept(db, { invoiceIds: [id], on: civilDate('2026-08-31') }, area),
    /viene prima dell’arrivo \(01\/09\/2026\)/,
  )
  await letExpire(db, { id }, area)
  assert.equal((await lifeOf(id)).acceptanceOn, '2026-09-16')

  await assert.rejects(settling(29), /deve ancora venire/)
  await assert.rejects(settling(15), /viene prima dell’accettazione \(16\/09\/2026\)/)
  await assert.rejects(settling(20, 19), /viene prima della liquidazione/)
  await assert.rejects(sendBack(db, { id, on: today, note: 'Manca il CIG' }, accounting), /Non è ancora liquidata/)
  await settling(20)
  await assert.rejects(
    settle(db, { invoiceIds: [id], ...act(2, 21) }, area.by, today),
    /È già liquidata con Determina n\. 1/,
  )
  await assert.rejects(sendBack(db, { id, on: september(19), note: 'CIG' }, accounting), /prima dell’invio/)
  const refusal = { id, on: today, reason: 'cig-cup', note: null }
  await assert.rejects(refuse(db, refusal, area), /È già liquidata o pagata: chiedi al fornitore una nota di credito/)
})

test('an invoice refused is no debt any more', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  await refuse(db, { id, on: september(3), reason: 'cig-cup', note: 'Il CUP è di un altro lavoro' }, area)
  const kept = await sql`select is_debt, outstanding, refusal_code from invoice where id = ${id}`.execute(db)
  assert.deepEqual(kept.rows, [{ isDebt: false, outstanding: 0n, refusalCode: 'cig-cup' }])
})

test('each does what their role is for, in their area', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  const elsewhere: Doing = { by: person('area-head', 'UE'), today }
  const refused = { kind: 'forbidden' }
  await assert.rejects(accept(db, { invoiceIds: [id], on: september(4) }, elsewhere), refused)
  await assert.rejects(accept(db, { invoiceIds: [id], on: september(4) }, accounting), refused)
  await assert.rejects(askCheck(db, { id, kind: 'contribution', on: today }, area), refused)
  await assert.rejects(
    beginPause(db, { invoiceIds: [id], from: today, reason: 'contested', note: null }, area),
    refused,
  )
  await assert.rejects(accept(db, { invoiceIds: [999n], on: today }, area), { kind: 'not-found' })
})

test('days in dispute are kept apart, never twice', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  const pause = (from: number) =>
    beginPause(db, { invoiceIds: [id], from: september(from), reason: 'contested', note: null }, accounting)
  await pause(5)
  await assert.rejects(pause(8), /C’è già una sospensione dal 05\/09\/2026, e non è ancora finita/)
  await assert.rejects(endPause(db, { id, until: september(5) }, accounting), /viene prima/)
  await endPause(db, { id, until: september(10) }, accounting)
  await assert.rejects(pause(9), /dal 05\/09\/2026 al 09\/09\/2026/)
  await pause(10)
  const kept = await sql`select suspended::text as suspended from invoice where id = ${id}`.execute(db)
  assert.deepEqual(kept.rows, [{ suspended: '{[2026-09-05,)}' }])
})

const lawsOwn = { agreed: null, suppliedOn: null, verifiedOn: null }

test('a term agreed in writing, goods that came later or their verification move the due day, and back', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  const dueOn = async (told: Partial<Parameters<typeof tellTerm>[1]>) => {
    await tellTerm(db, { id, ...lawsOwn, ...told }, accounting)
    return (await lifeOf(id)).dueOn
  }
  assert.equal(await dueOn({ agreed: { days: 60, title: 'Contratto rep. 12' } }), '2026-10-31') // 1 September and 60 days
  assert.equal(await dueOn({ suppliedOn: september(5) }), '2026-10-05') // 5 September and 30 days
  assert.equal(await dueOn({ suppliedOn: september(5), verifiedOn: september(9) }), '2026-10-09') // 9 September and 30
  assert.equal(await dueOn({}), '2026-10-01')
  await assert.rejects(dueOn({ suppliedOn: civilDate('2026-12-01') }), /deve ancora venire/)
  const described = { id, commitment: '2026/614', nature: 'capital', supplierKind: 'firm' } as const
  for (const _ of [1, 2]) await describe(db, described, accounting)
  assert.deepEqual(await deeds(), ['term-agreed', 'term-agreed', 'term-agreed', 'term-agreed', 'described'])
})

test('a credit note lowers an invoice of the same supplier, and nothing else', async () => {
  const [invoice, note] = (await receive('TD01', 'TD04')) as [bigint, bigint]
  await assert.rejects(linkCreditNote(db, { id: invoice, lowers: note }, accounting), /Solo una nota di credito/)
  await assert.rejects(linkCreditNote(db, { id: note, lowers: note }, accounting), /dello stesso fornitore/)
  await linkCreditNote(db, { id: note, lowers: invoice }, accounting)
  assert.equal((await lifeOf(invoice)).lowered, 1220_00n)
  await linkCreditNote(db, { id: note, lowers: null }, accounting)
  assert.equal((await lifeOf(invoice)).lowered, 0n)
})

test('what is kept back to the end of a contract is not due before, and never more than is left', async () => {
  const [invoice, note] = (await receive('TD01', 'TD04')) as [bigint, bigint]
  await assert.rejects(retain(db, { id: note, amount: 5_00n }, accounting), /Non chiede pagamenti/)
  await assert.rejects(retain(db, { id: invoice, amount: 1220_01n }, accounting), /al più 1\.220,00/)
  await retain(db, { id: invoice, amount: 5_00n }, accounting) // 0,50 % of 1.000,00
  assert.equal(outstandingOf(await lifeOf(invoice)), 1215_00n)
  await linkCreditNote(db, { id: note, lowers: invoice }, accounting)
  assert.equal((await lifeOf(invoice)).lowered, 1225_00n)
  await linkCreditNote(db, { id: note, lowers: null }, accounting)
  await retain(db, { id: invoice, amount: 0n }, accounting)
  assert.equal(outstandingOf(await lifeOf(invoice)), 1220_00n)
  assert.deepEqual((await deeds()).slice(-4), ['retained', 'credit-linked', 'credit-linked', 'retained'])
})

test('the last step alone can be taken back, with its reason', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  await accept(db, { invoiceIds: [id], on: september(4) }, area)
  await settle(db, { invoiceIds: [id], ...act(380, 10) }, area.by, today)
  const why = 'Scritta per sbaglio'
  const answer = { kind: 'answer', on: september(4) } as const
  await assert.rejects(undoLast(db, { id, step: answer, why }, area), /Non è più l’ultimo passo/)
  await undoLast(db, { id, step: { kind: 'settlement', on: september(10) }, why }, area)
  await undoLast(db, { id, step: answer, why }, area)
  const { acceptance, settlements } = await lifeOf(id)
  assert.deepEqual([acceptance, settlements], [null, []])
})

test('nothing changes in a closed year', async () => {
  const [id] = (await receive('TD01')) as [bigint]
  await sql`insert into closed_year (year, by, by_name, act) values (2026, '1', 'Ada Neri', 'Delibera n. 30')`.execute(
    db,
  )
  await assert.rejects(accept(db, { invoiceIds: [id], on: september(4) }, area), /Il 2026 è chiuso/)
  const agreed = { days: 60, title: 'Contratto' }
  await assert.rejects(tellTerm(db, { id, ...lawsOwn, agreed }, accounting), /Il 2026 è chiuso/)
  assert.deepEqual(await deeds(), [])
})

test('many are suspended together, or none and each says why', async () => {
  const [first, second, third] = (await receive('TD01', 'TD01', 'TD01')) as [bigint, bigint, bigint]
  const suspend = (...invoiceIds: bigint[]) =>
    beginPause(db, { invoiceIds, from: september(5), reason: 'litigation', note: 'Ricorso' }, accounting)
  assert.deepEqual(await suspend(first, second), [first, second])
  await assert.rejects(suspend(second, third), /Nessuna fattura è cambiata\. 2\/PA: C’è già una sospensione/)
  assert.deepEqual((await lifeOf(third)).pauses, [])
})
