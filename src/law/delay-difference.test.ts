// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate, yearOfDay } from '#kernel/civil-date.ts'
import { assertAdditive } from '../../tests/support/additive.ts'
import { anyDay, anyDebt, debt } from '../../tests/support/debt.ts'
import { annualDelay, asSeen, type DelayYear, delayParts } from './annual-delay.ts'
import { type Debt, paymentsUpTo } from './debt.ts'
import { delayDifference, differenceParts, explainDifference, shareOfDifference } from './delay-difference.ts'
import { meanParts } from './mean-days.ts'
import { paymentTimeliness } from './payment-timeliness.ts'
import { sum } from './tally.ts'

const year: DelayYear = { year: 2025, seenOn: civilDate('2025-12-31') }
const explain = (debts: readonly Debt[], scope = year) =>
  explainDifference(sum(differenceParts, debts.map(delayDifference(scope).contribution)), scope)

const debts = [
  // in both: 10 days late
  debt({ amount: '1000.00', received: '2025-03-01', due: '2025-03-31', paid: [['1000.00', '2025-04-10']] }),
  // due in 2024, paid in 2025 after 40 days: only in the timeliness
  debt({ amount: '500.00', received: '2024-11-01', due: '2024-12-01', paid: [['500.00', '2025-01-10']] }),
  // due in 2025, unpaid after 61 days: only in the delay
  debt({ amount: '1500.00', received: '2025-10-01', due: '2025-10-31' }),
  // due in 2025, paid in 2024 10 days early: only in the delay
  debt({ amount: '200.00', received: '2024-12-06', due: '2025-01-05', paid: [['200.00', '2024-12-26']] }),
]

test('timeliness, plus what each reason adds, is the annual delay to the last cent and day', () => {
  const { timeliness, delay, reasons } = explain(debts)
  assert.deepEqual(timeliness, { amount: 1_500_00n, weightedDays: 30_000_00n }) // 10 × 1.000 + 40 × 500
  assert.deepEqual(reasons.unpaid, { amount: 1_500_00n, weightedDays: 91_500_00n }) // 61 × 1.500
  assert.deepEqual(reasons.dueEarlier, { amount: -500_00n, weightedDays: -20_000_00n }) // 40 × 500, taken away
  assert.deepEqual(reasons.paidOutside, { amount: 200_00n, weightedDays: -2_000_00n }) // −10 × 200
  // 30.000 + 91.500 − 20.000 − 2.000 = 99.500; 1.500 + 1.500 − 500 + 200 = 2.700
  assert.deepEqual(delay, { amount: 2_700_00n, weightedDays: 99_500_00n })
})

test('each reason makes its share of the difference in days', () => {
  // timeliness 30.000 ÷ 1.500 = 20; delay 99.500 ÷ 2.700 = 36,85; difference 16,85
  // unpaid (91.500 − 20 × 1.500) ÷ 2.700 = 22,78; due earlier (−20.000 + 20 × 500) ÷ 2.700 = −3,70;
  // paid outside (−2.000 − 20 × 200) ÷ 2.700 = −2,22; their sum 16,85
  assert.deepEqual(delayDifference(year).apply(debts), {
    kind: 'measured',
    value: 16.85,
    workings: [
      { label: 'Indicatore di tempestività', value: 20 },
      { label: 'Scadute nell’anno e non pagate: solo nel ritardo annuale', value: 22.78 },
      { label: 'Pagate nell’anno ma scadute in un anno precedente: solo nella tempestività', value: -3.7 },
      { label: 'Scadute nell’anno ma pagate in un altro: solo nel ritardo annuale', value: -2.22 },
      { label: 'Indicatore di ritardo annuale', value: 36.85 },
    ],
  })
})

test('without one of the two indicators there is no difference', () => {
  assert.equal(delayDifference(year).apply([debts[2]!]).kind, 'not-measurable')
  assert.equal(delayDifference(year).apply([]).kind, 'not-measurable')
})

const scopes = fc.record({
  year: fc.constant(2025),
  seenOn: anyDay,
  countedTo: fc.constantFrom<'year-end' | 'day-asked'>('year-end', 'day-asked'),
  paidBeforeYear: fc.constantFrom<'counted' | 'left-out'>('counted', 'left-out'),
})

test('whatever the invoices, the two indicators are those of their own rules and the shares sum to the difference', () => {
  fc.assert(
    fc.property(fc.array(anyDebt, { maxLength: 8 }), scopes, (all, scope) => {
      const { timeliness, delay, reasons } = explain(all, scope)
      const seenOn =
        scope.countedTo === 'day-asked' || scope.seenOn < '2025-12-31' ? scope.seenOn : civilDate('2025-12-31')
      const paid = all.flatMap((each) => paymentsUpTo(each, seenOn)).filter(({ paidOn }) => yearOfDay(paidOn) === 2025)
      const { amount, weightedDays } = sum(meanParts, paid.map(paymentTimeliness.contribution))
      assert.deepEqual(timeliness, { amount, weightedDays })
      const rule = sum(delayParts, all.map(annualDelay(scope).contribution))
      assert.deepEqual(delay, { amount: rule.amount, weightedDays: asSeen(rule, scope).weightedDays })

      const shares = Object.values(reasons).flatMap((part) => shareOfDifference(part, timeliness, delay) ?? [])
      const whole = delay.weightedDays * timeliness.amount - timeliness.weightedDays * delay.amount
      if (shares.length > 0)
        assert.equal(
          shares.reduce((total, { numerator }) => total + numerator, 0n),
          whole,
        )
    }),
  )
})

test('kept invoice by invoice, the difference is that computed from all of them', () =>
  assertAdditive(delayDifference(year), anyDebt))
