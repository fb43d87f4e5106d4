// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { yearOf } from '#kernel/period.ts'
import { judgeQuantity, judgeThreshold } from './judge-quantity.ts'
import type { Threshold } from './model.ts'

const measured = (value: number): Outcome => ({ kind: 'measured', value, workings: [] })
const seenOn = (day: string) => ({ on: civilDate(day), year: yearOf(2026) })
const fifty = {
  atLeast: 50,
  unit: 'pratiche',
  by: { day: civilDate('2026-12-31'), asWritten: '31/12/2026', yearInferred: false },
}

test('a quantity is on track when it grows at least as fast as the days go by', () => {
  // On 1 July 182 of 365 days are gone: 50 × 182 ÷ 365 = 24,9…, so 25 keeps the pace and 24 does not.
  assert.equal(judgeQuantity(fifty, measured(25), seenOn('2026-07-01')).state, 'on-track')
  assert.equal(judgeQuantity(fifty, measured(24), seenOn('2026-07-01')).state, 'at-risk')
})

test('the whole quantity is reached, one less is not, after the year it is missed', () => {
  assert.equal(judgeQuantity(fifty, measured(50), seenOn('2026-07-01')).state, 'reached')
  assert.equal(judgeQuantity(fifty, measured(49), seenOn('2027-01-01')).state, 'missed')
})

test('past its own term, within the year, a quantity is late', () => {
  const june = { ...fifty, by: { day: civilDate('2026-06-30'), asWritten: '30 giugno', yearInferred: true } }
  assert.equal(judgeQuantity(june, measured(49), seenOn('2026-07-01')).state, 'late')
})

test('full coverage is only the whole: 99,9% is missed when the year is over', () => {
  const full = { atLeast: 100, unit: '%', by: null }
  assert.equal(judgeQuantity(full, measured(99.9), seenOn('2027-01-01')).state, 'missed')
  assert.equal(judgeQuantity(full, measured(100), seenOn('2027-01-01')).state, 'reached')
})

test('without a count the quantity is not measurable, and says why', () => {
  const verdict = judgeQuantity(
    fifty,
    { kind: 'not-measurable', because: 'Nessuna rilevazione.' },
    seenOn('2026-07-01'),
  )
  assert.equal(verdict.state, 'not-measurable')
  assert.equal(verdict.reason, 'Nessuna rilevazione.')
})

const zero: Threshold = {
  kind: 'value_threshold',
  quantity: 'payment-timeliness',
  name: 'ITP',
  direction: 'at-most',
  value: 0,
  asWritten: 'pari a 0',
}

test('«pari a 0» on payments means at most 0: paying five days early keeps it', () => {
  assert.equal(judgeThreshold(zero, measured(-5), seenOn('2026-10-15')).state, 'on-track')
  assert.equal(judgeThreshold(zero, measured(0), seenOn('2026-10-15')).state, 'on-track')
  assert.equal(judgeThreshold(zero, measured(0.01), seenOn('2026-10-15')).state, 'at-risk')
})

test('«meno di 5» is missed by five, «oltre 50» by fifty', () => {
  const under: Threshold = { ...zero, direction: 'under', value: 5, asWritten: 'meno di 5' }
  assert.equal(judgeThreshold(under, measured(4.99), seenOn('2027-01-01')).state, 'reached')
  assert.equal(judgeThreshold(under, measured(5), seenOn('2027-01-01')).state, 'missed')
  const over = judgeQuantity({ ...fifty, direction: 'over' }, measured(50), seenOn('2027-01-01'))
  assert.deepEqual([over.state, over.target], ['missed', 'più di 50 pratiche entro il 31/12/2026'])
  assert.equal(judgeQuantity({ ...fifty, direction: 'over' }, measured(51), seenOn('2027-01-01')).state, 'reached')
})

test('the threshold is told for good when the year is over', () => {
  assert.equal(judgeThreshold(zero, measured(-5), seenOn('2027-01-01')).state, 'reached')
  assert.equal(judgeThreshold(zero, measured(0.01), seenOn('2027-01-01')).state, 'missed')
})

test('the value keeps its sign, the reason says before or after', () => {
  const verdict = judgeThreshold(zero, measured(2.5), seenOn('2026-10-15'))
  assert.equal(verdict.value, '+2,50 giorni')
  assert.equal(verdict.reason, 'Finora si paga in media 2,50 giorni dopo la scadenza: la soglia è superata.')
})
