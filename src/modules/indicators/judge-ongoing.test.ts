// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { yearOf } from '#kernel/period.ts'
import { judgeOngoing } from './judge-ongoing.ts'
import { slicesOf } from './slices.ts'

const quarters = slicesOf({ what: 'Informativa alla Giunta', every: 'quarter' }, yearOf(2026))
const done = (day: string): Outcome => ({ kind: 'reached', on: civilDate(day), workings: [] })
const notDone: Outcome = { kind: 'not-measurable', because: 'Nessun atto.' }
const seenOn = (day: string) => ({ on: civilDate(day), year: yearOf(2026) })

test('a year has 52 whole weeks, 12 months, 4 quarters, 2 half-years, each named', () => {
  const turns = (every: 'week' | 'month' | 'quarter' | 'half-year') => slicesOf({ what: 'Report', every }, yearOf(2026))
  assert.deepEqual(
    [turns('week').length, turns('month').length, turns('quarter').length, turns('half-year').length],
    [52, 12, 4, 2],
  )
  assert.equal(turns('month')[1]!.what, 'Report, febbraio')
  assert.equal(turns('month')[1]!.period.to, '2026-02-28')
  assert.equal(turns('quarter')[3]!.what, 'Report, quarto trimestre')
  assert.equal(turns('half-year')[0]!.period.to, '2026-06-30')
})

test('a turn is due until its last day, and missing from the next', () => {
  const state = (day: string) => judgeOngoing(quarters, [notDone, notDone, notDone, notDone], seenOn(day)).state
  assert.equal(state('2026-03-31'), 'on-track')
  assert.equal(state('2026-04-01'), 'late')
  assert.equal(state('2027-01-01'), 'missed')
})

test('all turns handed in is reached, those due so far is on track', () => {
  const [first, second] = [done('2026-03-20'), done('2026-06-20')]
  assert.equal(judgeOngoing(quarters, [first, second, notDone, notDone], seenOn('2026-08-01')).state, 'on-track')
  const all = [first, second, done('2026-09-20'), done('2026-12-20')]
  assert.equal(judgeOngoing(quarters, all, seenOn('2026-12-21')).state, 'reached')
})

test('an activity for the whole year with nothing to hand in is not measurable', () => {
  assert.equal(judgeOngoing([], [], seenOn('2026-08-01')).state, 'not-measurable')
})
