// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { payeeOf, type Supplier, unnamed } from './payee.ts'
import { paymentRows, type SentPayment } from './payments.ts'

const firm: Supplier = {
  supplierId: 'IT09831380440',
  supplierFiscalCode: null,
  supplierName: 'Edilvallata S.r.l.',
  supplierKind: 'firm',
}
const sent = (sentOn: string, euro: number, more: Partial<SentPayment> = {}): SentPayment => ({
  ...firm,
  sentOn: civilDate(sentOn),
  amount: BigInt(euro * 100),
  nature: 'current',
  ...more,
})

test('a payee has one row a quarter for each kind of spending', () => {
  const rows = paymentRows([
    sent('2026-03-31', 100),
    sent('2026-01-01', 50),
    sent('2026-04-01', 7),
    sent('2026-02-01', 1000, { nature: 'capital' }),
  ])
  assert.deepEqual(
    rows.map(({ quarter, category, kind, amount, payee }) => [quarter, category, kind, amount, payee.name]),
    [
      [1, 'Uscite in conto capitale', 'Investimenti fissi lordi e acquisto di terreni', 100000n, firm.supplierName],
      [1, 'Uscite correnti', 'Acquisto di beni e di servizi', 15000n, firm.supplierName],
      [2, 'Uscite correnti', 'Acquisto di beni e di servizi', 700n, firm.supplierName],
    ],
  )
  assert.deepEqual(paymentRows([]), [])
})

test('only who is surely no natural person is named', () => {
  assert.deepEqual(payeeOf(firm), { name: 'Edilvallata S.r.l.', code: '09831380440' })
  assert.equal(payeeOf({ ...firm, supplierName: 'Comune di Pietralieta', supplierKind: 'public-body' }).code.length, 11)
  for (const doubtful of [
    { supplierFiscalCode: 'RSSMRA80A01H501U' },
    { supplierName: 'Impianti di Rossi Mario' },
    { supplierName: 'Rossi Mario', supplierFiscalCode: '09831380440' },
    { supplierName: 'Studio Rossi S.r.l.', supplierKind: 'professional' as const },
  ])
    assert.deepEqual(payeeOf({ ...firm, ...doubtful }), unnamed)
})

test('two persons have two rows, and neither can be told from the other', () => {
  const rows = paymentRows([
    sent('2026-01-10', 10, { supplierId: 'IT1', supplierName: 'Rossi Mario' }),
    sent('2026-01-11', 20, { supplierId: 'IT2', supplierName: 'Bianchi Ada' }),
  ])
  assert.deepEqual(
    rows.map(({ payee, amount }) => [payee, amount]),
    [
      [unnamed, 2000n],
      [unnamed, 1000n],
    ],
  )
})

test('no cent is lost between the payments and the rows', () => {
  const payment = fc
    .record({
      day: fc.nat(800),
      euro: fc.nat(9999),
      nature: fc.constantFrom('current', 'capital', null),
      who: fc.nat(5),
    })
    .map(({ day, euro, nature, who }) =>
      sent(addDays(civilDate('2025-01-01'), day), euro, { nature, supplierId: `IT${who}` }),
    )
  const sum = (each: readonly { amount: bigint }[]) => each.reduce((total, { amount }) => total + amount, 0n)
  fc.assert(fc.property(fc.array(payment), (payments) => sum(paymentRows(payments)) === sum(payments)))
})
