// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { formatProblem } from '#kernel/problem.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../../../tests/support/database.ts'
import { invoiceBytes } from '../../../../../../tests/support/invoice-xml.ts'
import { cashJournal, type Mandate, ordersFlow } from '../../../../../../tests/support/treasury-xml.ts'
import { commandLine } from '../../../register.ts'
import { importInvoiceFile } from '../../index.ts'
import { findReport } from '../store/import.ts'
import { candidatesFor } from '../store/matching.ts'
import { listUnmatched } from '../store/unmatched.ts'
import { chooseInvoice, importOrders } from './actions.ts'

let db: Database

/** An invoice of 1.000,00 € dated 1 March 2025, of supplier 09999990014. */
const receive = (number: string, type = 'TD01', net = '1000.00') => {
  const bytes = invoiceBytes({ number, type, date: '2025-03-01', summaries: [[net, '0.00']] })
  return importInvoiceFile(db, { name: `${number}.xml`, bytes }, commandLine)
}

const hand = (text: string, sentOn: CivilDate | null = null) =>
  importOrders(db, { name: 'flusso.xml', bytes: new TextEncoder().encode(text) }, { sentOn }, commandLine)

const flow = (createdOn: string, ...mandates: readonly Mandate[]) => hand(ordersFlow(createdOn, mandates))

/** «1: 7 1000,00 25/3»: each invoice with its order and what became of it. */
const orders = async () =>
  (
    await sql<{ told: string }>`
      select concat_ws(' ', number || ':', order_number, payment.amount, sent_on, 'paid ' || executed_on,
                       'back ' || returned_on, 'cancelled ' || cancelled_on) as told
        from payment join invoice on invoice.id = invoice_id order by number, order_number`.execute(db)
  ).rows.map(({ told }) => told)

const pays = (number: string, amount = '1000.00') => ({ number, amount })

test('a flow puts its orders on the invoices they name, by lot or by supplier; taxes and the rest are counted', async () => {
  db = await emptyDatabase()
  for (const number of ['1', '2']) await receive(number)
  await sql`update invoice set sdi_id = '111' where number = '1'`.execute(db)
  const { original, ...report } = await flow(
    '2025-03-25',
    { number: '7', invoices: [{ ...pays('1'), lot: '111' }], tax: true },
    {
      number: '8',
      invoices: [
        { ...pays('2', '400.00'), paper: true },
        { ...pays('2', '200.00'), paper: true },
      ],
    },
    { number: '9', invoices: [], tax: true },
  )
  assert.deepEqual(report, {
    ...{ outcome: 'imported', changed: 2, unmatched: 0, leftOut: { notCommercial: 2, withoutInvoice: 0 } },
    ...{ remarks: [], problems: [] },
  })
  assert.deepEqual(await orders(), ['1: 7 100000 2025-03-25', '2: 8 60000 2025-03-25']) // 400 + 200
  const again = await flow(
    '2025-03-25',
    { number: '7', invoices: [{ ...pays('1'), lot: '111' }], tax: true },
    {
      number: '8',
      invoices: [
        { ...pays('2', '400.00'), paper: true },
        { ...pays('2', '200.00'), paper: true },
      ],
    },
    { number: '9', invoices: [], tax: true },
  )
  assert.deepEqual([again.outcome, again.original], ['unchanged', original])
  assert.deepEqual(await findReport(db, original!), { ...report, original })
})

test('an order pays the invoice that corrects a refused one with its number', async () => {
  db = await emptyDatabase()
  await receive('1')
  await sql`update invoice set acceptance = 'refused', acceptance_on = '2025-03-06'`.execute(db)
  await receive('1', 'TD01', '900.00')
  await flow('2025-03-25', { number: '7', invoices: [pays('1', '900.00')] })
  assert.deepEqual(await orders(), ['1: 7 90000 2025-03-25'])
})

test('the day of transmission is the flow’s own, or the one told; a day known already stands', async () => {
  db = await emptyDatabase()
  await receive('1')
  await hand(ordersFlow('2025-03-25', [{ number: '7', invoices: [pays('1')] }]), civilDate('2025-03-27'))
  assert.deepEqual(await orders(), ['1: 7 100000 2025-03-27'])
  const { remarks, changed } = await flow('2025-03-28', { number: '7', invoices: [pays('1')] })
  assert.equal(changed, 0)
  assert.match(remarks.map(formatProblem)[0]!, /il mandato 7 risulta già trasmesso il 27\/03\/2025/)
})

test('orders are varied, cancelled and replaced; one in the place of another keeps its day', async () => {
  db = await emptyDatabase()
  for (const number of ['1', '2']) await receive(number)
  await flow('2025-03-25', { number: '7', invoices: [pays('1')] }, { number: '8', invoices: [pays('2')] })
  await flow(
    '2025-04-02',
    { number: '7', operation: 'VARIAZIONE', invoices: [pays('1', '900.00')] },
    { number: '8', operation: 'ANNULLO', invoices: [pays('2')] },
  )
  assert.deepEqual(await orders(), ['1: 7 90000 2025-03-25', '2: 8 100000 2025-03-25 cancelled 2025-04-02'])
  await flow('2025-04-10', { number: '12', operation: 'SOSTITUZIONE', replaces: '7', invoices: [pays('1', '900.00')] })
  assert.deepEqual(await orders(), [
    '1: 12 90000 2025-03-25',
    '1: 7 90000 2025-03-25 cancelled 2025-04-10',
    '2: 8 100000 2025-03-25 cancelled 2025-04-02',
  ])
})

test('a credit note used by an order is taken off its invoice', async () => {
  db = await emptyDatabase()
  await receive('1')
  await receive('NC', 'TD04', '300.00')
  await sql`update invoice set lowers = (select id from invoice where number = '1') where number = 'NC'`.execute(db)
  const { remarks } = await flow('2025-03-25', { number: '7', invoices: [pays('1'), pays('NC', '-300.00')] })
  assert.deepEqual(remarks, [])
  assert.deepEqual(await orders(), ['1: 7 70000 2025-03-25'])
})

test('an order waits for its invoice, learns meanwhile what became of it, and is matched when that arrives', async () => {
  db = await emptyDatabase()
  await receive('1')
  const { unmatched } = await flow('2025-03-25', { number: '7', invoices: [pays('9')] })
  assert.equal(unmatched, 1)
  await hand(cashJournal([{ number: '7', operation: 'ESEGUITO', on: '2025-03-27', amount: '1000.00' }]))
  assert.deepEqual(await orders(), [])
  await receive('9')
  assert.deepEqual(await orders(), ['9: 7 100000 2025-03-25 paid 2025-03-27'])
  assert.deepEqual(await listUnmatched(db), [])
})

test('files in any order say the same: what is told of an order before it comes is kept for it', async () => {
  const sent = ordersFlow('2025-03-25', [
    { number: '7', invoices: [pays('1')] },
    { number: '8', invoices: [pays('2')] },
    { number: '9', invoices: [pays('3')] },
    { number: '10', invoices: [pays('4')] },
  ])
  const later = ordersFlow('2025-04-02', [
    { number: '7', operation: 'VARIAZIONE', invoices: [pays('1', '900.00')] },
    { number: '8', operation: 'ANNULLO', invoices: [pays('2')] },
    { number: '12', operation: 'SOSTITUZIONE', replaces: '9', invoices: [pays('3', '800.00')] },
  ])
  const journal = cashJournal([
    { number: '7', operation: 'ESEGUITO', on: '2025-04-03', amount: '900.00' },
    { number: '10', operation: 'ESEGUITO', on: '2025-03-26', amount: '1000.00' },
    { number: '10', operation: 'STORNATO', on: '2025-03-27', amount: '1000.00' },
  ])
  const anyOrder = fc.shuffledSubarray([sent, later, journal], { minLength: 3 })
  await fc.assert(
    fc.asyncProperty(anyOrder, async (files) => {
      db = await emptyDatabase()
      for (const number of ['1', '2', '3', '4']) await receive(number)
      for (const file of files) await hand(file)
      assert.deepEqual(await orders(), [
        '1: 7 90000 2025-03-25 paid 2025-04-03',
        '2: 8 100000 2025-03-25 cancelled 2025-04-02',
        '3: 12 80000 2025-03-25',
        '3: 9 100000 2025-03-25 cancelled 2025-04-02',
        '4: 10 100000 2025-03-25 paid 2025-03-26 back 2025-03-27',
      ])
      assert.deepEqual(await listUnmatched(db), [])
    }),
    { numRuns: 6 },
  )
})

test('an order paid again after it came back counts; a journal that repeats itself changes nothing', async () => {
  db = await emptyDatabase()
  await receive('1')
  await flow('2025-03-25', { number: '7', invoices: [pays('1')] })
  const movement = (operation: string, on: string) => ({ number: '7', operation, on, amount: '1000.00' })
  const march = [movement('ESEGUITO', '2025-03-26'), movement('STORNATO', '2025-03-28')]
  await hand(cashJournal(march))
  assert.deepEqual(await orders(), ['1: 7 100000 2025-03-25 paid 2025-03-26 back 2025-03-28'])
  await hand(cashJournal([movement('ESEGUITO', '2025-04-02')]))
  assert.deepEqual(await orders(), ['1: 7 100000 2025-03-25 paid 2025-04-02'])
  await hand(cashJournal([...march, movement('STORNATO', '2025-03-28')]))
  assert.deepEqual(await orders(), ['1: 7 100000 2025-03-25 paid 2025-04-02'])
})

test('an order is the same with noughts before its number and without', async () => {
  db = await emptyDatabase()
  await receive('1')
  await flow('2025-03-25', { number: '7', invoices: [pays('1')] })
  await hand(cashJournal([{ number: '0000007', operation: 'ESEGUITO', on: '2025-03-27', amount: '1000.00' }]))
  await flow('2025-04-10', { number: '12', operation: 'SOSTITUZIONE', replaces: '007', invoices: [pays('1')] })
  assert.deepEqual(await orders(), [
    '1: 12 100000 2025-03-25 paid 2025-03-27',
    '1: 7 100000 2025-03-25 paid 2025-03-27 cancelled 2025-04-10',
  ])
})

test('a person chooses the invoice of an order that waits, which keeps what the order declared of it', async () => {
  db = await emptyDatabase()
  for (const [number, net] of [
    ['1', '1000.00'],
    ['2', '1000.00'],
    ['3', '400.00'],
  ] as const)
    await receive(number, 'TD01', net)
  await sql`update invoice set supplier_id = 'IT09999990022', supplier_fiscal_code = null where number = '2'`.execute(
    db,
  )
  await flow('2025-03-25', { number: '7', invoices: [pays('1-25')] })
  const [waiting] = await listUnmatched(db)
  const candidates = await candidatesFor(db, waiting!)
  assert.deepEqual(
    candidates.map(({ number, sameSupplier, sameAmount }) => [number, sameSupplier, sameAmount]),
    [
      ['1', true, true],
      ['2', false, true],
    ],
  )
  const third = (await sql<{ id: bigint }>`select id from invoice where number = '3'`.execute(db)).rows[0]!.id
  const choose = (invoiceId: bigint) => chooseInvoice(db, { waiting: waiting!.id, invoiceId }, commandLine)
  await assert.rejects(choose(third), /Il mandato non va su questa fattura: in tutto risultano pagati 1\.000,00 €/)
  await choose(candidates[0]!.id)
  assert.deepEqual(await orders(), ['1: 7 100000 2025-03-25'])
  const kept = await sql`
    select declared_nature, declared_cig, cig_exemption, declared_due_on, due_reason, nature
      from payment join invoice on invoice.id = invoice_id`.execute(db)
  assert.deepEqual(kept.rows, [
    {
      ...{ declaredNature: 'current', declaredCig: null, cigExemption: 'FORNITURA_FATTURA' },
      ...{ declaredDueOn: '2025-03-31', dueReason: 'SCAD_FATTURA', nature: 'current' },
    },
  ])
  await assert.rejects(choose(candidates[0]!.id), /non aspetta più nessuna fattura/)
})

test('a cash journal tells what was paid and what came back; a part that could be of two invoices is left to a person', async () => {
  db = await emptyDatabase()
  for (const number of ['1', '2', '3']) await receive(number)
  await flow(
    '2025-03-25',
    { number: '7', invoices: [pays('1')] },
    { number: '8', invoices: [pays('2', '500.00'), pays('3', '500.00')] },
  )
  const { remarks } = await hand(
    cashJournal([
      { number: '7', operation: 'ESEGUITO', on: '2025-03-27', amount: '1000.00' },
      { number: '7', operation: 'STORNATO', on: '2025-03-28', amount: '1000.00' },
      { number: '8', operation: 'REGOLARIZZATO', on: '2025-03-27', amount: '1000.00' },
      { number: '8', operation: 'STORNATO', on: '2025-03-29', amount: '500.00' },
      { number: '99', operation: 'ESEGUITO', on: '2025-03-29', amount: '1500.00' },
    ]),
  )
  assert.deepEqual(await orders(), [
    '1: 7 100000 2025-03-25 paid 2025-03-27 back 2025-03-28',
    '2: 8 50000 2025-03-25 paid 2025-03-27',
    '3: 8 50000 2025-03-25 paid 2025-03-27',
  ])
  assert.match(remarks.map(formatProblem).join(), /il mandato 8 è stornato solo in parte/)
})

test('a file with faults is told line by line and saves nothing; one of another kind, or with entities, is not read', async () => {
  db = await emptyDatabase()
  await receive('1')
  const good = { number: '7', invoices: [pays('1')] }
  const { outcome, problems } = await flow('2025-03-25', good, { number: '8', invoices: [pays('1', '12,5')] })
  assert.equal(outcome, 'rejected')
  assert.match(problems.map(formatProblem)[0]!, /^Riga \d+, importo_siope: «12,5» non è un importo: serve come 1250.00/)
  assert.deepEqual(await orders(), [])
  const told = async (text: string) => (await hand(text)).problems.map(formatProblem).join()
  assert.match(await told('<altro/>'), /Comincia con «altro»/)
  assert.match(await told('<!DOCTYPE a [<!ENTITY b "c">]><flusso_ordinativi/>'), /DOCTYPE/)
  assert.match(await told('<flusso_ordinativi><a>'), /interrotto o scritto male/)
  assert.match(await told('<flusso_ordinativi><a/></flusso_ordinativi>'), /nessun mandato/)
  assert.match(await told('PK'), /Non è un file XML/)
})
