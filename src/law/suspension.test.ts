// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type CivilDate, civilDate, daysBetween } from '#kernel/civil-date.ts'
import {
  daysSuspended,
  isSuspendedOn,
  movedDueDay,
  type Span,
  type Suspension,
  type SuspensionReadings,
  stopsOf,
} from './suspension.ts'

const waits = (from: string, until: string | null): Suspension => ({
  from: civilDate(from),
  until: until === null ? null : civilDate(until),
})
const between = (from: string, until: string): Span => ({ from: civilDate(from), until: civilDate(until) })
const march = between('2025-03-01', '2025-04-25')

test('C5: twenty days in dispute leave five of the twenty-five after the due day', () => {
  const days = daysSuspended([waits('2025-03-16', '2025-04-05')], march)
  assert.equal(days, 20) // 16 to 31 March are 16 days, 1 to 4 April are 4
  assert.equal(daysBetween(civilDate('2025-03-31'), march.until) - days, 5) // 25 − 20
})

test('a day in two disputes counts once', () => {
  // 16 March to 4 April are 20 days, 5 to 9 April are 5 more
  assert.equal(daysSuspended([waits('2025-03-20', '2025-04-10'), waits('2025-03-16', '2025-04-05')], march), 25)
  assert.equal(daysSuspended([waits('2025-03-16', '2025-04-05'), waits('2025-03-20', '2025-03-25')], march), 20)
})

test('days before the receipt and from the payment on take nothing away', () => {
  assert.equal(daysSuspended([waits('2025-02-01', '2025-03-03')], march), 2) // 1 and 2 March
  assert.equal(daysSuspended([waits('2025-04-23', null)], march), 2) // 23 and 24 April
  assert.equal(daysSuspended([waits('2025-04-25', '2025-05-30'), waits('2025-01-01', '2025-03-01')], march), 0)
  assert.equal(daysSuspended([], march), 0)
})

const usual: SuspensionReadings = { checkWaiting: 'counted', afterDispute: 'shift' }
const newTerm: SuspensionReadings = { ...usual, afterDispute: 'new-term' }

test('waiting for a check on the supplier takes nothing away, unless one chooses so', () => {
  const disputes = [waits('2025-03-16', '2025-04-05')]
  const waiting = { disputes, checks: [waits('2025-04-01', '2025-04-11')], termDays: 30 }
  assert.equal(daysSuspended(stopsOf(waiting, usual), march), 20)
  assert.equal(daysSuspended(stopsOf(waiting, { ...usual, checkWaiting: 'taken-away' }), march), 26) // 20 + 5 to 10 April
})

test('a suspension holds on its first day and no more on the day it ends', () => {
  const held = (day: string) => isSuspendedOn([waits('2025-03-16', '2025-04-05')], civilDate(day))
  assert.deepEqual(['2025-03-15', '2025-03-16', '2025-04-04', '2025-04-05'].map(held), [false, true, true, false])
  assert.equal(isSuspendedOn([waits('2025-03-16', null)], civilDate('2030-01-01')), true)
})

test('a dispute moves the due day by its own days, or starts the term again, as one chooses', () => {
  const dueOn = civilDate('2025-03-31')
  const moved = (readings: SuspensionReadings, ...disputes: Suspension[]) =>
    movedDueDay(dueOn, stopsOf({ disputes, checks: [], termDays: 30 }, readings), march)
  const dispute = waits('2025-03-16', '2025-04-05')
  assert.equal(moved(usual, dispute), '2025-04-20') // 31 March + 20
  assert.equal(moved(newTerm, dispute), '2025-05-05') // 5 April + 30
  assert.equal(moved(newTerm), '2025-03-31')
  assert.equal(moved(newTerm, waits('2025-04-20', null)), '2025-04-05') // not over: + 5
  assert.equal(moved(newTerm, dispute, waits('2025-04-20', null)), '2025-05-10') // 5 April + 30, and 5 more
})

test('a term that begins again never ends before the one there was, and a check never begins one', () => {
  const tested = civilDate('2025-06-30') // 30 days from a test of the works, of 31 May
  const dispute = { disputes: [waits('2025-03-16', '2025-03-20')], checks: [], termDays: 30 }
  assert.equal(movedDueDay(tested, stopsOf(dispute, newTerm), march), '2025-07-04') // + 4, later than 19 April
  const check = { disputes: [], checks: [waits('2025-03-16', '2025-04-05')], termDays: 30 }
  const both = stopsOf(check, { checkWaiting: 'taken-away', afterDispute: 'new-term' })
  assert.equal(movedDueDay(civilDate('2025-03-31'), both, march), '2025-04-20') // + 20
})

test('however suspensions overlap, a day is counted once: the same as counting day by day', () => {
  const day = fc.nat(120).map((days) => addDays(civilDate('2025-01-01'), days))
  const suspension = fc.record({ from: day, until: fc.option(day) })
  fc.assert(
    fc.property(fc.array(suspension, { maxLength: 5 }), day, fc.nat(90), (suspensions, from, length) => {
      let oneByOne = 0
      const until = addDays(from, length)
      for (let each: CivilDate = from; each < until; each = addDays(each, 1))
        if (isSuspendedOn(suspensions, each)) oneByOne++
      assert.equal(daysSuspended(suspensions, { from, until }), oneByOne)
    }),
  )
})
