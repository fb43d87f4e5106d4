// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { effectOf, weigh } from './mean-days.ts'

test('the effect of a payment on a mean is what the mean becomes less what it was', () => {
  // 10.000 at −5 days, then 1.000 at 50 days: 0 ÷ 11.000 − (−5) = 5 days = 55.000 ÷ 11.000
  const { numerator, denominator } = effectOf(weigh(1_000n, 50), weigh(10_000n, -5))!
  assert.equal(numerator, 5n * denominator)
})

test('without a mean before or after there is no effect', () => {
  assert.equal(effectOf(weigh(1_000n, 5), weigh(0n, 0)), undefined)
  assert.equal(effectOf({ amount: -1_000n, weightedDays: -5_000n }, weigh(1_000n, 5)), undefined)
})

test('the effect is exact: added to the mean before, it gives the mean after', () => {
  const weighed = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: -400, max: 4000 }))
    .map(([amount, days]) => weigh(amount, days))
  fc.assert(
    fc.property(weighed, weighed, (before, change) => {
      const effect = effectOf(change, before)!
      const after = { amount: before.amount + change.amount, weightedDays: before.weightedDays + change.weightedDays }
      // N′/D′ = N/D + effect, multiplied by D·D′, the denominator of the effect
      assert.equal(effect.denominator, before.amount * after.amount)
      assert.equal(after.weightedDays * before.amount, before.weightedDays * after.amount + effect.numerator)
    }),
  )
})
