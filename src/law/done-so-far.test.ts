// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { type Count, doneSoFar, shareDone } from './done-so-far.ts'

const count = (readOn: string, done: number, whole: number | null = null): Count => ({
  readOn: civilDate(readOn),
  done,
  whole,
})
const valueBy = (rule: typeof doneSoFar, ...counts: Count[]) => {
  const outcome = rule.apply(counts)
  return outcome.kind === 'measured' ? outcome.value : outcome.kind
}

test('the newest count is the value, in whatever order they came', () => {
  assert.equal(valueBy(doneSoFar, count('2026-09-30', 480), count('2026-06-30', 310)), 480)
})

test('a share never rounds up to the whole: 999 of 1000 is 99,9', () => {
  assert.equal(valueBy(shareDone, count('2026-09-30', 999, 1000)), 99.9)
  // 1999 ÷ 2000 = 99,95 %, shown as 99,9
  assert.equal(valueBy(shareDone, count('2026-09-30', 1999, 2000)), 99.9)
  assert.equal(valueBy(shareDone, count('2026-09-30', 2000, 2000)), 100)
})

test('a share needs to know of how many', () => {
  assert.equal(valueBy(shareDone, count('2026-09-30', 12)), 'not-measurable')
})

test('without counts there is no value, not zero', () => {
  assert.equal(valueBy(doneSoFar), 'not-measurable')
})
