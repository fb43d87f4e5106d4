// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { copiesToKeep } from './retention.ts'

const usual = { daily: 7, weekly: 4, monthly: 12 }

/** A copy each night at half past two, for so many nights up to the last. */
const nightly = (last: string, nights: number) =>
  Array.from({ length: nights }, (_, back) => new Date(`${addDays(civilDate(last), -back)}T02:30:00+01:00`))

const daysKept = (takenAt: readonly Date[], keep = usual) =>
  [...copiesToKeep(takenAt, keep)]
    .toSorted((a, b) => b - a)
    .map((instant) => new Date(instant).toISOString().slice(0, 10))

test('of a year and a half of nights, a week of days, four weeks and twelve months are kept', () => {
  // 15 November 2026 is a Sunday, the last night of its week: the three weeks before end on 8, 1 November and 25 October.
  assert.deepEqual(daysKept(nightly('2026-11-15', 550)), [
    ...['2026-11-15', '2026-11-14', '2026-11-13', '2026-11-12', '2026-11-11', '2026-11-10', '2026-11-09'],
    ...['2026-11-08', '2026-11-01', '2026-10-31', '2026-10-25', '2026-09-30', '2026-08-31', '2026-07-31'],
    ...['2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
  ])
})

test('of several copies of one day the last is kept', () => {
  const takenAt = ['08:00', '12:00', '17:00'].map((hour) => new Date(`2026-11-15T${hour}:00Z`))
  assert.deepEqual(copiesToKeep(takenAt, { daily: 1, weekly: 0, monthly: 0 }), new Set([takenAt[2]!.getTime()]))
})

test('days are those of Rome: half past midnight there is still yesterday in Greenwich', () => {
  const takenAt = [new Date('2026-11-14T22:30:00Z'), new Date('2026-11-14T23:30:00Z')]
  assert.equal(copiesToKeep(takenAt, { daily: 2, weekly: 0, monthly: 0 }).size, 2)
})

test('after a long stop old copies stay: spans without copies do not count', () => {
  assert.deepEqual(daysKept([...nightly('2026-11-15', 1), ...nightly('2024-03-03', 1)]), ['2026-11-15', '2024-03-03'])
})

const instants = fc.array(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }))
const count = fc.nat({ max: 15 })
const rules = fc.record({ daily: count, weekly: count, monthly: count })

test('the newest is always kept, even when no rule keeps anything', () => {
  fc.assert(
    fc.property(instants, rules, (takenAt, keep) => {
      const newest = Math.max(...takenAt.map((instant) => instant.getTime()))
      return takenAt.length === 0 || copiesToKeep(takenAt, keep).has(newest)
    }),
  )
})

test('what one rule keeps the others never delete', () => {
  fc.assert(
    fc.property(instants, rules, (takenAt, keep) => {
      const all = copiesToKeep(takenAt, keep)
      const none = { daily: 0, weekly: 0, monthly: 0 }
      const alone = [
        { ...none, daily: keep.daily },
        { ...none, weekly: keep.weekly },
        { ...none, monthly: keep.monthly },
      ]
      return alone.every((rule) => copiesToKeep(takenAt, rule).isSubsetOf(all))
    }),
  )
})

test('the order of the list changes nothing, and nothing is kept that was not there', () => {
  fc.assert(
    fc.property(instants, rules, (takenAt, keep) => {
      const kept = copiesToKeep(takenAt, keep)
      assert.deepEqual([...copiesToKeep(takenAt.toReversed(), keep)].toSorted(), [...kept].toSorted())
      return kept.isSubsetOf(new Set(takenAt.map((instant) => instant.getTime())))
    }),
  )
})

test('deleting the rest and asking again deletes nothing more', () => {
  fc.assert(
    fc.property(instants, rules, (takenAt, keep) => {
      const kept = copiesToKeep(takenAt, keep)
      const again = copiesToKeep(
        [...kept].map((instant) => new Date(instant)),
        keep,
      )
      assert.deepEqual(again, kept)
    }),
  )
})
