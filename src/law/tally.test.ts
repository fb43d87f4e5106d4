// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { add, jumpsOf, subtract, sum, zero } from './tally.ts'

const parts = ['count', 'amount'] as const

test('tallies merge part by part, and what was added can be taken away', () => {
  const [one, other] = [
    { count: 1n, amount: 500n },
    { count: 2n, amount: -100n },
  ]
  assert.deepEqual(add(one, other), { count: 3n, amount: 400n }) // 1 + 2, 500 − 100
  assert.deepEqual(subtract(add(one, other), other), one)
  assert.deepEqual(sum(parts, [one, other, one]), { count: 4n, amount: 900n })
  assert.deepEqual(sum(parts, []), zero(parts))
})

test('a fact that counts between two days jumps up on the first and down on the second', () => {
  const first = civilDate('2025-03-01')
  const second = civilDate('2025-04-01')
  const third = civilDate('2025-05-01')
  const jumps = jumpsOf(parts, [third, first, second, second], (day) =>
    day < third ? { count: 1n, amount: 500n } : zero(parts),
  )
  assert.deepEqual(jumps, [
    { on: '2025-03-01', change: { count: 1n, amount: 500n } },
    { on: '2025-05-01', change: { count: -1n, amount: -500n } },
  ])
})
