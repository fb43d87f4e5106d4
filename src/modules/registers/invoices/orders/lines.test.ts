// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import { formatProblem } from '#kernel/problem.ts'
import type { Scope } from '#modules/indicators/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { importCsv } from '../../csv-import.ts'
import { commandLine } from '../../register.ts'
import { importInvoiceFile, payments } from '../index.ts'
import { tellTerm } from '../life/actions/description.ts'
import { findInvoice, listInvoices } from '../list.ts'
import { choose } from '../settings/actions.ts'
import { recordOrder } from './actions.ts'
import { paymentLabels } from './line.ts'

let db: Database

async function freshRegister(): Promise<void> {
  db = await emptyDatabase()
  for (const number of ['1', '2', '3']) await receiveInvoice(number)
}

/** An invoice of 1.000,00 € dated 1 March 2025. */
const receiveInvoice = (number: string, type = 'TD01') => {
  const bytes = invoiceBytes({ number, type, date: '2025-03-01', summaries: [['1000.00', '0.00']] })
  return importInvoiceFile(db, { name: `${number}.xml`, bytes }, commandLine)
}

type Cells = Partial<Record<keyof typeof paymentLabels, string>>

const csv = (...lines: readonly Cells[]) => {
  const keys = Object.keys(paymentLabels) as (keyof typeof paymentLabels)[]
  const written = lines.map((line) => {
    const whole: Cells = { supplier: '09999990014', number: '1', datedOn: '01/03/2025', ...line }
    return keys.map((key) => whole[key] ?? '')
  })
  return new TextEncoder().encode(writeCsv(Object.values(paymentLabels), written))
}

const give = (...lines: readonly Cells[]) => giveFile(csv(...lines))
const giveFile = (bytes: Uint8Array) => importCsv(db, payments, { name: 'pagamenti.csv', bytes }, commandLine)

async function refused(...lines: readonly Cells[]): Promise<string[]> {
  const { outcome, problems } = await give(...lines)
  assert.equal(outcome, 'rejected')
  return problems.map(formatProblem)
}

const order = (number: string, sentOn: string, amount: string): Cells => ({ orderNumber: number, sentOn, amount })

const invoiceNumbered = async (number: string, on = '2025-12-31') => {
  const rows = await listInvoices(db, { on: civilDate(on), page: 1, reach: 'everywhere' })
  return (await findInvoice(db, rows.find((row) => row.number === number)!.id, civilDate(on)))!
}

const timeliness = async (...scopes: readonly Partial<Scope>[]) => {
  const year = { period: yearOf(2025), on: civilDate('2025-12-31') }
  const outcomes = await payments.measures[0]!.take(
    db,
    scopes.map((scope) => ({ ...year, ...scope })),
  )
  return outcomes.map((outcome) => (outcome.kind === 'measured' ? outcome.value : outcome.kind))
}

test('a line may tell only the receipt and the area: the due day is then no longer presumed', async () => {
  await freshRegister()
  assert.equal((await give({ unit: 'pm', receivedOn: '10/03/2025' })).outcome, 'imported')
  const { unit, receivedOn, dueOn, duePresumed } = await invoiceNumbered('1')
  assert.deepEqual(
    { unit, receivedOn, dueOn, duePresumed },
    { unit: 'PM', receivedOn: '2025-03-10', dueOn: '2025-04-09', duePresumed: false },
  )
})

test('a line names its supplier by the VAT number without the noughts that a spreadsheet took away', async () => {
  await freshRegister()
  assert.equal((await give({ supplier: '9999990014', unit: 'pm' })).outcome, 'imported')
  assert.equal((await invoiceNumbered('1')).unit, 'PM')
})

test('a line that repeats the receipt leaves the term agreed', async () => {
  await freshRegister()
  await give({ unit: 'pm', receivedOn: '10/03/2025' })
  const { id } = await invoiceNumbered('1')
  const agreed = { days: 60, title: 'Contratto rep. 12' }
  const doing = { by: commandLine, today: civilDate('2025-04-01') }
  await tellTerm(db, { id, agreed, suppliedOn: null, verifiedOn: null }, doing)
  await give({ unit: 'lp', receivedOn: '10/03/2025' })
  assert.equal((await invoiceNumbered('1')).dueOn, '2025-05-09') // 10 March and 60 days
})

test('the supplier is known by VAT number, with or without country, spaces and capitals', async () => {
  await freshRegister()
  for (const [index, supplier] of ['09999990014', 'IT09999990014', ' it 0999999 0014 '].entries()) {
    assert.equal((await give({ supplier, number: String(index + 1), unit: 'LP' })).outcome, 'imported')
  }
})

test('settlements and payment orders, in parts too, are listed with their invoice', async () => {
  await freshRegister()
  const settled = { settlementAct: 'Det. 12', settledOn: '20/03/2025' }
  await give({ ...settled }, { ...settled, ...order('7', '25/03/2025', '600,00') }, order('9', '02/04/2025', '400'))
  const { payments: orders, settlements, amountPaid, lastSentOn, state } = await invoiceNumbered('1')
  assert.deepEqual(
    orders.map(({ orderNumber, sentOn, amount, settlementAct, line }) => [
      ...[orderNumber, sentOn, amount],
      ...[settlementAct, line],
    ]),
    [
      ['7', '2025-03-25', 60_000n, 'Det. 12', 3],
      ['9', '2025-04-02', 40_000n, null, 4],
    ],
  )
  assert.deepEqual(
    settlements.map(({ act, settledOn, line }) => [act, settledOn, line]),
    [['Det. 12', '2025-03-20', 2]],
  )
  assert.deepEqual([amountPaid, lastSentOn, state], [100_000n, '2025-04-02', 'paid'])
  assert.equal((await invoiceNumbered('1', '2025-03-31')).state, 'to-pay') // 600,00 € paid, 400,00 € due by today
  assert.equal((await invoiceNumbered('1', '2025-04-01')).state, 'overdue')
})

test('the same file twice, or a longer one with the same lines, adds only what is new', async () => {
  await freshRegister()
  const first = { unit: 'LP', receivedOn: '10/03/2025', ...order('7', '25/03/2025', '1000,00') }
  assert.equal((await give(first)).added, 1)
  assert.deepEqual(await give(first), { outcome: 'unchanged', added: 0, problems: [] })
  assert.deepEqual(await give(first, { number: '2', ...order('8', '26/03/2025', '1000,00') }), {
    outcome: 'imported',
    added: 1,
    problems: [],
  })
})

test('what a line puts in the place of something known is told by the journal, before and after', async () => {
  await freshRegister()
  await give({ unit: 'LP', receivedOn: '10/03/2025' })
  await give({ unit: 'PM', receivedOn: '12/03/2025' }, { number: '2', unit: 'PM' })
  const told = await sql<{ about: string; before: object; now: object }>`
    select about, before, now from journal where did = 'invoice.changed'`.execute(db)
  const { id } = await invoiceNumbered('1')
  assert.deepEqual(told.rows, [
    {
      about: String(id),
      // 30 days from the receipt: 10 March → 9 April; 12 March → 11 April.
      before: { unit: 'LP', receivedOn: '2025-03-10', dueOn: '2025-04-09', nature: null, suspended: '{}' },
      now: { unit: 'PM', receivedOn: '2025-03-12', dueOn: '2025-04-11', nature: null, suspended: '{}' },
    },
  ])
})

test('what is listed can be imported again and changes nothing', async () => {
  await freshRegister()
  await give(
    { unit: 'LP', receivedOn: '10/03/2025', suspendedOn: '15/03/2025', resumedOn: '20/03/2025' },
    { suspendedOn: '25/03/2025', ...order('7', '02/04/2025', '1000,00') },
    { number: '2', settlementAct: 'Det. 3', settledOn: '12/03/2025' },
  )
  const lines = await payments.list(db, 'everywhere')
  assert.equal(lines.length, 3) // two suspensions beside one payment, and a settlement
  assert.deepEqual(
    lines.map(({ orderNumber, suspendedOn, resumedOn, settlementAct }) => [
      orderNumber,
      suspendedOn,
      resumedOn,
      settlementAct,
    ]),
    [
      ['7', '2025-03-15', '2025-03-20', null],
      [null, '2025-03-25', null, null],
      [null, null, null, 'Det. 3'],
    ],
  )
  const numbered = lines.map((row, index) => ({ line: index + 2, row }))
  const handed = { original: 'x', by: commandLine, closed: [] }
  assert.deepEqual(await payments.add(db, numbered, handed), { added: 0, problems: [], replaced: [] })
})

test('every bad cell is told with its line and column, and nothing is saved', async () => {
  await freshRegister()
  const problems = await refused(
    { unit: 'LP', receivedOn: '31/02/2025' },
    { number: '', amount: 'mille' },
    { number: '99', unit: 'LP' },
    { orderNumber: '7', sentOn: '02/04/2025' },
    { resumedOn: '02/04/2025' },
    { suspendedOn: '02/04/2025', resumedOn: '02/04/2025' },
    { receivedOn: '01/03/0225' },
    { number: '2', unit: 'LP' },
  )
  assert.deepEqual(problems, [
    'Riga 2, Ricevuta il: scrivi una data che esiste, come 31/12/2025',
    'Riga 3, Numero fattura: campo obbligatorio',
    'Riga 3, Importo pagato: scrivi un importo come 1250,00',
    'Riga 5, Importo pagato: manca, e il resto c’è',
    'Riga 6, Sospesa dal: manca, e la fine c’è',
    'Riga 7, Sospesa al: la sospensione finisce dopo il giorno in cui comincia',
    'Riga 8, Ricevuta il: scrivi una data tra il 2002 e il 2099',
  ])
  assert.equal((await invoiceNumbered('2')).unit, null)
})

test('a line about an invoice that is not there says what to do, and the good lines wait with it', async () => {
  await freshRegister()
  assert.deepEqual(await refused({ unit: 'LP' }, { number: '99', unit: 'LP' }), [
    'Riga 3, Numero fattura: nessuna fattura 99 del 01/03/2025 di questo fornitore: importa prima il suo file, o correggi la riga',
  ])
  assert.equal((await invoiceNumbered('1')).unit, null)
  const kept = await sql<{
    count: number
  }>`select count(*)::int as count from original where name like '%.csv'`.execute(db)
  assert.equal(kept.rows[0]?.count, 0)
})

test('payments beyond what is due, of credit notes, or against the register are refused', async () => {
  await freshRegister()
  await receiveInvoice('NC', 'TD04')
  await give(order('7', '25/03/2025', '1000,00'))
  assert.deepEqual(
    await refused(
      order('7', '25/03/2025', '900,00'),
      { number: '2', ...order('8', '25/03/2025', '1220,00') },
      { number: 'NC', ...order('9', '25/03/2025', '10,00') },
    ),
    [
      'Riga 2, Importo pagato: lo stesso mandato è già nel registro per 1.000,00 €: correggi l’importo',
      'Riga 3, Importo pagato: in tutto risultano pagati 1.220,00 €, ma sono dovuti 1.000,00 €: togli l’IVA che va allo Stato, o correggi l’importo',
      'Riga 4, Mandato: è una nota di credito: non si paga; togli il mandato dalla riga',
    ],
  )
})

test('a file without its columns, without lines, or not a CSV is told so once', async () => {
  await freshRegister()
  const told = async (text: string) => (await giveFile(new TextEncoder().encode(text))).problems.map(formatProblem)
  assert.match((await told('Fornitore;Numero fattura\nx;1'))[0]!, /^Riga 1: mancano le colonne: Data fattura, Area,/)
  assert.deepEqual(await told(Object.values(paymentLabels).join(';')), ['Il file non ha righe oltre ai titoli.'])
  assert.match((await told('PK\u0003\u0004\u0000'))[0]!, /Non è un file CSV/)
})

test('a later line completes an order with its other days; correcting one is told by the journal', async () => {
  await freshRegister()
  const settled = { settlementAct: 'Det. 12', settledOn: '20/03/2025' }
  await give({ ...settled, orderNumber: '7', amount: '1000,00', issuedOn: '24/03/2025' })
  assert.equal((await invoiceNumbered('1')).amountPaid, 0n) // issued, not yet sent
  const sent = { accountingOn: '21/03/2025', ...settled, ...order('7', '25/03/2025', '1000,00') }
  assert.equal((await give(sent)).added, 1)
  await give({ ...order('7', '25/03/2025', '1000,00'), executedOn: '27/03/2025' })
  await give({ ...order('7', '26/03/2025', '1000,00') })
  const { amountPaid, payments: orders } = await invoiceNumbered('1')
  assert.equal(amountPaid, 100_000n)
  assert.deepEqual(
    orders.map(({ issuedOn, sentOn, executedOn, settlementAct }) => [issuedOn, sentOn, executedOn, settlementAct]),
    [['2025-03-24', '2025-03-26', '2025-03-27', 'Det. 12']],
  )
  const told = await sql<{ before: object; now: object }>`
    select before, now from journal where did = 'invoice.order-corrected'`.execute(db)
  const days = {
    amount: '1.000,00 €',
    issuedOn: '2025-03-24',
    executedOn: '2025-03-27',
    returnedOn: null,
    cancelledOn: null,
  }
  assert.deepEqual(told.rows, [
    {
      before: { order: '7', ...days, orderSentOn: '2025-03-25' },
      now: { order: '7', ...days, orderSentOn: '2025-03-26' },
    },
  ])
})

test('an order sent back or cancelled pays nothing, until it is sent again', async () => {
  await freshRegister()
  await give(order('7', '25/03/2025', '1000,00'), { number: '2', ...order('8', '25/03/2025', '1000,00') })
  await give(
    { orderNumber: '7', amount: '1000,00', sentOn: '25/03/2025', returnedOn: '28/03/2025' },
    { number: '2', orderNumber: '8', amount: '1000,00', cancelledOn: '29/03/2025' },
  )
  assert.deepEqual([(await invoiceNumbered('1')).state, (await invoiceNumbered('2')).state], ['overdue', 'overdue'])
  assert.deepEqual(await timeliness({}), ['not-measurable'])
  assert.equal((await give({ number: '2', ...order('9', '02/04/2025', '1000,00') })).added, 1) // in the place of the cancelled one
  await give(order('7', '31/03/2025', '1000,00'))
  assert.deepEqual([(await invoiceNumbered('1')).state, (await invoiceNumbered('2')).state], ['paid', 'paid'])
  assert.deepEqual(await timeliness({}), [1]) // both due on 31 March: (0 × 1.000 + 2 × 1.000) ÷ 2.000
})

test('the days of an order follow one another, and a new order needs its issue or its transmission', async () => {
  await freshRegister()
  assert.deepEqual(
    await refused(
      { ...order('7', '25/03/2025', '1000,00'), issuedOn: '26/03/2025' },
      { number: '2', orderNumber: '8', amount: '10,00', executedOn: '26/03/2025' },
    ),
    [
      'Riga 2, Trasmesso in tesoreria il: la trasmissione in tesoreria (25/03/2025) viene prima di ciò che precede (l’emissione, 26/03/2025): correggi il giorno',
      'Riga 3, Trasmesso in tesoreria il: del mandato non si sa né quando è emesso né quando è trasmesso: scrivi uno dei due',
    ],
  )
  assert.match((await refused({ executedOn: '26/03/2025' }))[0]!, /^Riga 2, Mandato: manca, e i suoi giorni ci sono/)
})

test('an order written by hand is within what is due, not in the future, and completed by its number', async () => {
  await freshRegister()
  const { id } = await invoiceNumbered('1')
  const doing = { by: commandLine, today: civilDate('2025-04-10') }
  const typed = (amount: bigint, sentOn: string | null, executedOn: string | null = null) => ({
    ...{ id, orderNumber: '7', amount, issuedOn: null, sentOn: sentOn as CivilDate | null },
    ...{ executedOn: executedOn as CivilDate | null, returnedOn: null, cancelledOn: null },
  })
  const recording = (...typing: Parameters<typeof typed>) => recordOrder(db, typed(...typing), doing)
  await assert.rejects(recording(100_000n, null), /almeno un giorno/)
  await assert.rejects(recording(100_000n, '2025-04-11'), /deve ancora venire/)
  await assert.rejects(recording(100_001n, '2025-04-10'), /In tutto risultano pagati 1.000,01 €/)
  assert.deepEqual(await recording(100_000n, '2025-04-09'), [id])
  assert.deepEqual(await recording(100_000n, null, '2025-04-10'), [id])
  assert.deepEqual(await recording(100_000n, null, '2025-04-10'), [])
  const [only, ...others] = (await invoiceNumbered('1')).payments
  assert.deepEqual([only?.sentOn, only?.executedOn, others], ['2025-04-09', '2025-04-10', []])
})

test('what credit notes take off cannot be paid', async () => {
  await freshRegister()
  await receiveInvoice('NC', 'TD04')
  await sql`update invoice set amount_due = -30000, lowers = (select id from invoice where number = '1')
             where kind = 'credit-note'`.execute(db)
  assert.match((await refused(order('7', '25/03/2025', '1000,00')))[0]!, /ma sono dovuti 700,00 €/)
  assert.equal((await give(order('7', '25/03/2025', '700,00'))).added, 1)
})

test('a line tells when an invoice was accepted and what was spent, by the rules of who answers by hand', async () => {
  await freshRegister()
  const accepted: Cells = { receivedOn: '10/03/2025', acceptedOn: '14/03/2025', spending: 'in conto capitale' }
  assert.equal((await give(accepted)).added, 1)
  assert.equal((await give({ ...accepted, unit: 'LP' }, { unit: 'LP' })).added, 1)
  const kept = await sql`select acceptance, acceptance_on, nature from invoice where number = '1'`.execute(db)
  assert.deepEqual(kept.rows, [{ acceptance: 'accepted', acceptanceOn: '2025-03-14', nature: 'capital' }])
  const [line] = await payments.list(db, 'everywhere')
  assert.deepEqual([line!.acceptedOn, line!.spending], ['2025-03-14', 'In conto capitale'])
  assert.match((await refused({ acceptedOn: '15/03/2025' }))[0]!, /Accettata il: è già accettata, il 14\/03\/2025/)
  const late = { number: '2', receivedOn: '01/03/2025', acceptedOn: '17/03/2025' } // the 1st and fifteen days: the 16th
  assert.match((await refused(late))[0]!, /finiti il 16\/03\/2025/)
  assert.match((await refused({ spending: 'rapida' }))[0]!, /Spesa: scrivi «Corrente» o «In conto capitale»/)
})

test('columns may come in any order and capitals', async () => {
  await freshRegister()
  const header = Object.values(paymentLabels)
    .toReversed()
    .map((label) => label.toUpperCase())
    .slice(7) // those that a file may do without
  const line = ['', '', '', '', '', '', '', '', 'LP', '01/03/2025', '1', '09999990014']
  const { outcome } = await giveFile(new TextEncoder().encode(writeCsv(header, [line])))
  assert.equal(outcome, 'imported')
  assert.equal((await invoiceNumbered('1')).unit, 'LP')
})

test('an open suspension is closed by a later line', async () => {
  await freshRegister()
  await give({ suspendedOn: '10/03/2025' })
  assert.equal((await invoiceNumbered('1', '2025-12-31')).state, 'suspended')
  await give({ suspendedOn: '10/03/2025', resumedOn: '20/03/2025' })
  const { suspensions, state } = await invoiceNumbered('1', '2025-12-31')
  assert.deepEqual(suspensions, [{ suspendedOn: '2025-03-10', resumedOn: '2025-03-20' }])
  assert.equal(state, 'overdue')
})

test('each area is measured on its own payments, the municipality on all, the year by the day it is seen', async () => {
  await freshRegister()
  await give(
    { unit: 'LP', receivedOn: '01/03/2025', ...order('1', '10/04/2025', '1000,00') }, // due 31/3: 10 late
    { number: '2', unit: 'PM', receivedOn: '11/03/2025', ...order('2', '05/04/2025', '600,00') }, // due 10/4: −5
    { number: '2', ...order('3', '30/04/2025', '400,00') }, // 20 late
  )
  const on = civilDate('2025-04-20')
  assert.deepEqual(await timeliness({}, { unit: 'LP' }, { unit: 'PM' }, { unit: 'XX' }, { on }), [
    7.5, // (10 × 1.000 − 5 × 600 + 20 × 400) ÷ 2.000 = 15.000 ÷ 2.000
    10,
    5, // (−5 × 600 + 20 × 400) ÷ 1.000
    'not-measurable',
    4.38, // (10 × 1.000 − 5 × 600) ÷ 1.600 = 7.000 ÷ 1.600 = 4,375
  ])
  assert.deepEqual(await timeliness(), [])
})

test('days suspended are taken from the delay, from the receipt to the payment and no further', async () => {
  await freshRegister()
  const received = { receivedOn: '01/03/2025' } // due on 31 March
  await give(
    // 25 days after the due day, 20 of them suspended: 5
    { ...received, suspendedOn: '16/03/2025', resumedOn: '05/04/2025', ...order('1', '25/04/2025', '1000,00') },
    // suspended from before the receipt (5 days count, 1 to 6 March) and for 4 days twice: 10 − 9 = 1
    {
      number: '2',
      ...received,
      suspendedOn: '20/02/2025',
      resumedOn: '06/03/2025',
      ...order('2', '10/04/2025', '1000,00'),
    },
    { number: '2', suspendedOn: '02/04/2025', resumedOn: '06/04/2025' },
    { number: '2', suspendedOn: '03/04/2025', resumedOn: '05/04/2025' },
    // still suspended when paid: from 5 to 10 April, 10 − 5 = 5
    { number: '3', ...received, suspendedOn: '05/04/2025', ...order('3', '10/04/2025', '1000,00') },
  )
  const scope = { period: yearOf(2025), on: civilDate('2025-12-31') }
  const evidence = async () => await payments.measures[0]!.evidence(db, scope)
  const { header, rows } = await evidence()
  assert.deepEqual(header.slice(0, 2), ['Fattura', 'Fornitore'])
  assert.deepEqual(rows, [
    ['3', 'Caffè Perché S.r.l.', '1.000,00 €', '31/03/2025', '10/04/2025', '5', '1,667'], // 5 × 1.000 ÷ 3.000
    ['1', 'Caffè Perché S.r.l.', '1.000,00 €', '31/03/2025', '25/04/2025', '5', '1,667'],
    ['2', 'Caffè Perché S.r.l.', '1.000,00 €', '31/03/2025', '10/04/2025', '1', '0,333'],
  ])
  const choice = {
    name: 'after-dispute',
    value: 'new-term',
    fromDay: civilDate('2025-01-01'),
    act: 'Delibera 1',
  } as const
  await choose(db, choice, commandLine)
  assert.deepEqual(
    (await evidence()).rows.map(([number, , , , , days]) => [number, days]),
    [
      ['3', '5'], // not over
      ['1', '−10'], // 5 April + 30 is 5 May
      ['2', '−26'], // 6 April + 30 is 6 May
    ],
  )
})
