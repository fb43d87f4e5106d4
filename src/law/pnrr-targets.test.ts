// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { weigh } from './mean-days.ts'
import { pnrrOutcome } from './pnrr-targets.ts'

const outcome = (year: number, time: number, delay: number, received: bigint) =>
  pnrrOutcome({
    yearEnd: civilDate(`${year}-12-31`),
    time: weigh(9_500_00n, time),
    delay: weigh(9_500_00n, delay),
    received,
  })

test('thirty days of time and no delay are within the targets, one more is not', () => {
  assert.deepEqual(outcome(2025, 30, 0, 10_000_00n), { time: true, delay: true, enoughPaid: true })
  assert.deepEqual(outcome(2025, 31, 1, 10_000_00n), { time: false, delay: false, enoughPaid: true })
})

test('a cent × day over thirty days is over: nothing is rounded', () => {
  const { time } = pnrrOutcome({
    yearEnd: civilDate('2025-12-31'),
    time: { count: 1n, amount: 100n, weightedDays: 3_001n },
    delay: weigh(100n, 0),
    received: 100n,
  })
  assert.equal(time, false)
})

test('of the sums received, 80 percent must be paid for 2024 and 95 for 2025', () => {
  assert.equal(outcome(2025, 30, 0, 10_000_00n).enoughPaid, true) // 9.500 ÷ 10.000
  assert.equal(outcome(2025, 30, 0, 10_000_01n).enoughPaid, false)
  assert.equal(outcome(2024, 30, 0, 11_875_00n).enoughPaid, true) // 9.500 ÷ 11.875 = 80 %
  assert.equal(outcome(2024, 30, 0, 11_875_01n).enoughPaid, false)
})

test('where nothing was paid no target is met', () => {
  const none = weigh(0n, 0)
  assert.deepEqual(pnrrOutcome({ yearEnd: civilDate('2025-12-31'), time: none, delay: none, received: 0n }), {
    time: false,
    delay: false,
    enoughPaid: false,
  })
})
