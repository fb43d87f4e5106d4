// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { sharedPath, withoutShared } from '../../tests/support/shared.ts'
import { type Payment, paymentTimeliness } from './payment-timeliness.ts'

const due = civilDate('2025-06-30')

const late = (days: number, euro: string, daysSuspended = 0): Payment => ({
  amount: centsOf(euro)!,
  dueOn: due,
  paidOn: addDays(due, days),
  daysSuspended,
})

const payment = (euro: string, dueOn: string, paidOn: string, daysSuspended = 0): Payment => ({
  amount: centsOf(euro)!,
  dueOn: civilDate(dueOn),
  paidOn: civilDate(paidOn),
  daysSuspended,
})

const valueFor = (payments: readonly Payment[]) => {
  const outcome = paymentTimeliness.apply(payments)
  return outcome.kind === 'measured' ? outcome.value : outcome.kind
}

/** Payments with this sum of euro × days and this sum of euro, as a published quarter gives them. */
function published(weightedDays: string, paid: string): Payment[] {
  const [weighted, amount] = [centsOf(weightedDays)!, centsOf(paid)!]
  const whole = weighted / amount
  const rest = weighted % amount
  const atOneMore = { ...late(Number(whole) + (rest < 0n ? -1 : 1), '0'), amount: rest < 0n ? -rest : rest }
  return [atOneMore, { ...late(Number(whole), '0'), amount: amount - atOneMore.amount }]
}

test('a large early payment weighs more than a small late one', () => {
  // (10 days × 1.000 €  −  5 days × 9.000 €) ÷ 10.000 € = −35.000 ÷ 10.000
  assert.equal(valueFor([late(10, '1000.00'), late(-5, '9000.00')]), -3.5)
})

test('the workings let whoever reads do the sum again', () => {
  assert.deepEqual(paymentTimeliness.apply([late(10, '1000.00'), late(-5, '9000.00')]), {
    kind: 'measured',
    value: -3.5,
    workings: [
      { label: 'Pagamenti nel periodo', value: 2 },
      { label: 'Somma di giorni × importo', value: -3_500_000n },
      { label: 'Somma degli importi pagati', value: 1_000_000n },
    ],
  })
})

test('days are counted on the calendar, Sundays included, from the due day to the payment order', () => {
  // −4 × 1.000 + 9 × 4.000 − 6 × 2.500 = 17.000; ÷ 7.500 = 2,2667
  const payments = [
    payment('1000.00', '2025-02-09', '2025-02-05'),
    payment('4000.00', '2025-02-19', '2025-02-28'),
    payment('2500.00', '2025-03-16', '2025-03-10'),
  ]
  assert.equal(valueFor(payments), 2.27)
})

test('an invoice paid in parts counts each part with its own days', () => {
  // (−20 × 600 + 20 × 400) ÷ 1.000 = −4.000 ÷ 1.000
  assert.equal(
    valueFor([payment('600.00', '2025-04-30', '2025-04-10'), payment('400.00', '2025-04-30', '2025-05-20')]),
    -4,
  )
})

test('days in dispute do not count (comma 5)', () => {
  // 25 days after the due day, 20 of them in dispute: 5 days late
  assert.equal(valueFor([payment('1000.00', '2025-03-31', '2025-04-25', 20)]), 5)
})

test('an invoice reduced by a credit note weighs for what is paid', () => {
  // 1.000 − 300 = 700 € paid 5 days late, 2.000 € paid 10 days early:
  // (5 × 700 − 10 × 2.000) ÷ 2.700 = −16.500 ÷ 2.700 = −6,1111
  assert.equal(valueFor([late(5, '700.00'), late(-10, '2000.00')]), -6.11)
})

test('paid on the due day is neither late nor early', () => {
  assert.equal(valueFor([late(0, '500.00')]), 0)
})

test('a period without payments has no value, not zero', () => {
  assert.deepEqual(paymentTimeliness.apply([]), {
    kind: 'not-measurable',
    because: 'Nel periodo non risultano pagamenti.',
  })
})

test('the year is the sum over the sum, never the mean of its quarters', () => {
  // −1.569.359,13 ÷ 62.061,91 = −25,2870; the mean of −24,38 −26,06 −29,63 −0,34 would be −20,10
  const quarters = [
    published('-354781.39', '14550.52'),
    published('-1105405.57', '42421.80'),
    published('-108685.63', '3667.68'),
    published('-486.54', '1421.91'),
  ]
  assert.deepEqual(quarters.map(valueFor), [-24.38, -26.06, -29.63, -0.34])
  assert.equal(valueFor(quarters.flat()), -25.29)
})

const anyPayment = fc
  .record({ days: fc.integer({ min: -90, max: 400 }), amount: fc.bigInt({ min: 2n, max: 10_000_000_00n }) })
  .map(({ days, amount }) => ({ ...late(days, '0'), amount }))

test('splitting a payment in parts made on the same day changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyPayment, { minLength: 1, maxLength: 20 }), fc.nat(99), (payments, percent) => {
      const parts = payments.flatMap((whole) => {
        const part = (whole.amount * BigInt(percent)) / 100n
        return [
          { ...whole, amount: part },
          { ...whole, amount: whole.amount - part },
        ]
      })
      assert.equal(valueFor(parts), valueFor(payments))
    }),
  )
})

test('the indicator lies between the earliest and the latest payment', () => {
  fc.assert(
    fc.property(fc.array(anyPayment, { minLength: 1, maxLength: 20 }), (payments) => {
      const days = payments.map(({ paidOn }) => (Date.parse(paidOn) - Date.parse(due)) / 86_400_000)
      const value = valueFor(payments) as number
      assert.ok(Math.min(...days) <= value && value <= Math.max(...days))
    }),
  )
})

interface Vectors {
  official: { id: string; quarters: Published[]; annual: Published }[]
  constructed: { id: string; itp: string; invoices: Record<string, string>[]; payments: Record<string, string>[] }[]
}
type Published = Record<'num' | 'den' | 'itp', string>

test('the collected vectors of the indicator give their published values', { skip: withoutShared }, () => {
  const vectors: Vectors = JSON.parse(readFileSync(sharedPath('domain/payments-vectors.json'), 'utf8'))
  const constructed = (id: string) => vectors.constructed.find((vector) => vector.id === id)!
  const official = vectors.official.find(({ id }) => id === 'O1')!

  for (const { num, den, itp } of [...official.quarters, official.annual])
    assert.equal(valueFor(published(num, den)), Number(itp))

  const c1 = constructed('C1').invoices.map((each) => late(Number(each.days), each.importo_dovuto!))
  assert.equal(valueFor(c1), Number(constructed('C1').itp))
  const c2 = constructed('C2').invoices.map((each) => payment(each.amount!, each.due!, each.paid!))
  assert.equal(valueFor(c2), Number(constructed('C2').itp))
  const c4 = constructed('C4').payments.map((each) => late(Number(each.days), each.amount!))
  assert.equal(valueFor(c4), Number(constructed('C4').itp))
})
