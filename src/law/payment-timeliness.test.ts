// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { assertAdditive } from '../../tests/support/additive.ts'
import { anyPayment } from '../../tests/support/debt.ts'
import { type MeanDays, meanParts } from './mean-days.ts'
import { daysLate, type Payment, paymentTimeliness } from './payment-timeliness.ts'
import { sum } from './tally.ts'

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

/** A published quarter: its sum of euro × days, and its sum of euro. */
const published = (weightedDays: string, paid: string): MeanDays => ({
  count: 1n,
  weightedDays: centsOf(weightedDays)!,
  amount: centsOf(paid)!,
})

const figureOf = (tally: MeanDays) => {
  const outcome = paymentTimeliness.outcome(tally)
  return outcome.kind === 'measured' ? outcome.value : outcome.kind
}

test('C1: a large early payment weighs more than a small late one', () => {
  // (10 days × 1.000 €  −  5 days × 9.000 €) ÷ 10.000 € = −35.000 ÷ 10.000
  assert.equal(valueFor([late(10, '1000.00'), late(-5, '9000.00')]), -3.5)
})

test('the workings let whoever reads do the sum again', () => {
  assert.deepEqual(paymentTimeliness.apply([late(10, '1000.00'), late(-5, '9000.00')]), {
    kind: 'measured',
    value: -3.5,
    workings: [
      { label: 'Pagamenti nel periodo', value: 2 },
      { label: 'Somma di giorni × euro', value: -3_500_000n, unit: 'days-by-euro' },
      { label: 'Somma degli importi pagati', value: 1_000_000n },
    ],
  })
})

test('C2: days are counted on the calendar, Sundays included, from the due day to the payment order', () => {
  // −4 × 1.000 + 9 × 4.000 − 6 × 2.500 = 17.000; ÷ 7.500 = 2,2667
  const payments = [
    payment('1000.00', '2025-02-09', '2025-02-05'),
    payment('4000.00', '2025-02-19', '2025-02-28'),
    payment('2500.00', '2025-03-16', '2025-03-10'),
  ]
  assert.equal(valueFor(payments), 2.27)
})

test('C4: an invoice paid in parts counts each part with its own days', () => {
  // (−20 × 600 + 20 × 400) ÷ 1.000 = −4.000 ÷ 1.000
  assert.equal(
    valueFor([payment('600.00', '2025-04-30', '2025-04-10'), payment('400.00', '2025-04-30', '2025-05-20')]),
    -4,
  )
})

test('C5: days in dispute do not count (comma 5)', () => {
  // 25 days after the due day, 20 of them in dispute: 5 days late
  assert.equal(valueFor([payment('1000.00', '2025-03-31', '2025-04-25', 20)]), 5)
})

test('C10: an invoice reduced by a credit note weighs for what is paid', () => {
  // 1.000 − 300 = 700 € paid 5 days late, 2.000 € paid 10 days early:
  // (5 × 700 − 10 × 2.000) ÷ 2.700 = −16.500 ÷ 2.700 = −6,1111
  assert.equal(valueFor([late(5, '700.00'), late(-10, '2000.00')]), -6.11)
})

test('paid on the due day is neither late nor early', () => {
  assert.equal(valueFor([late(0, '500.00')]), 0)
})

test('C11: a period without payments has no value, not zero', () => {
  assert.deepEqual(paymentTimeliness.apply([]), {
    kind: 'not-measurable',
    because: 'Nel periodo non risultano pagamenti.',
  })
})

test('O1: the year is the sum over the sum, never the mean of its quarters', () => {
  // −1.569.359,13 ÷ 62.061,91 = −25,2870; the mean of −24,38 −26,06 −29,63 −0,34 would be −20,10
  const quarters = [
    published('-354781.39', '14550.52'),
    published('-1105405.57', '42421.80'),
    published('-108685.63', '3667.68'),
    published('-486.54', '1421.91'),
  ]
  assert.deepEqual(quarters.map(figureOf), [-24.38, -26.06, -29.63, -0.34])
  const year = sum(meanParts, quarters)
  assert.deepEqual(year, { count: 4n, weightedDays: -1_569_359_13n, amount: 62_061_91n })
  assert.equal(figureOf(year), -25.29)
})

/** Payments of one amount, all with these days, in hundredths. */
const at = (hundredthsOfDay: bigint, amount: bigint): MeanDays => ({
  count: 1n,
  amount: amount * 100n,
  weightedDays: hundredthsOfDay * amount,
})

test('O2, O4: however the quarters weigh, the year lies between the best and the worst', () => {
  const weight = fc.bigInt({ min: 1n, max: 10_000_000n })
  const published = [
    [-24_56n, -25_31n, -23_78n, -24_82n],
    [-20_11n, -24_22n, -20_88n, -22_82n],
    [-17_04n, -13_28n, 2_28n, -5_69n],
  ]
  for (const quarters of published)
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight, weight), (weights) => {
        const year = figureOf(
          sum(
            meanParts,
            quarters.map((days, index) => at(days, weights[index]!)),
          ),
        ) as number
        const [lowest, , , highest] = quarters.map(Number).toSorted((a, b) => a - b) as [number, number, number, number]
        assert.ok(lowest <= year * 100 + 1e-6 && year * 100 - 1e-6 <= highest)
      }),
    )
})

test('O3: current and capital spending add up to the whole, between the two', () => {
  // (−3,79 × 8.394 − 7,90 × 1.606) ÷ 10.000 = −44.500,66 ÷ 10.000
  assert.equal(figureOf(sum(meanParts, [at(-3_79n, 8_394n), at(-7_90n, 1_606n)])), -4.45)
})

test('O5: a published sum with its number of invoices', () => {
  // 1.161.812,23 ÷ 58.975,24 = 19,70
  assert.deepEqual(paymentTimeliness.outcome({ count: 94n, amount: 58_975_24n, weightedDays: 1_161_812_23n }), {
    kind: 'measured',
    value: 19.7,
    workings: [
      { label: 'Pagamenti nel periodo', value: 94 },
      { label: 'Somma di giorni × euro', value: 1_161_812_23n, unit: 'days-by-euro' },
      { label: 'Somma degli importi pagati', value: 58_975_24n },
    ],
  })
})

test('a credit note alone makes no days and no denominator', () => {
  assert.equal(valueFor([late(10, '-300.00')]), 'not-measurable')
  assert.equal(valueFor([late(10, '-300.00'), late(2, '100.00')]), 2)
})

test('kept payment by payment, the indicator is that computed from all of them', () =>
  assertAdditive(paymentTimeliness, anyPayment))

const owed = anyPayment.filter(({ amount }) => amount > 1n)

test('splitting a payment in parts made on the same day changes nothing', () => {
  fc.assert(
    fc.property(fc.array(owed, { minLength: 1, maxLength: 20 }), fc.nat(99), (payments, percent) => {
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
    fc.property(fc.array(owed, { minLength: 1, maxLength: 20 }), (payments) => {
      const days = payments.map(daysLate)
      const value = valueFor(payments) as number
      assert.ok(Math.min(...days) <= value && value <= Math.max(...days))
    }),
  )
})
