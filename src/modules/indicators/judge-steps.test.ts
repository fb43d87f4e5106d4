// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { yearOf } from '#kernel/period.ts'
import { judgeSteps } from './judge-steps.ts'
import type { Step } from './model.ts'

const step = (day: string | null): Step => ({
  what: 'Regolamento approvato',
  by: day === null ? null : { day: civilDate(day), asWritten: day, yearInferred: false },
})
const done = (day: string): Outcome => ({ kind: 'reached', on: civilDate(day), workings: [] })
const notDone: Outcome = { kind: 'not-measurable', because: 'Nessun atto.' }
const seenOn = (day: string) => ({ on: civilDate(day), year: yearOf(2026) })

const stateOn = (day: string, by: string, { started = false } = {}) =>
  judgeSteps([step(by)], [notDone], started, seenOn(day)).state

test('done on the day of the term is reached, the day after is reached late', () => {
  const state = (doneOn: string) => judgeSteps([step('2026-06-30')], [done(doneOn)], true, seenOn('2026-12-01')).state
  assert.equal(state('2026-06-30'), 'reached')
  assert.equal(state('2026-07-01'), 'reached-late')
})

test('thirty days before the term with nothing done the objective is at risk, thirty-one it is not yet', () => {
  // 30 November − 30 days = 31 October
  assert.equal(stateOn('2026-10-31', '2026-11-30'), 'at-risk')
  assert.equal(stateOn('2026-10-30', '2026-11-30'), 'not-started')
})

test('work that has begun is on track while the term is far', () => {
  assert.equal(stateOn('2026-10-01', '2026-12-31', { started: true }), 'on-track')
})

test('past its term it is late while the year lasts, missed after', () => {
  assert.equal(stateOn('2026-06-30', '2026-06-30'), 'at-risk')
  assert.equal(stateOn('2026-07-01', '2026-06-30'), 'late')
  assert.equal(stateOn('2026-12-31', '2026-06-30'), 'late')
  assert.equal(stateOn('2027-01-01', '2026-06-30'), 'missed')
})

test('of several steps the worst decides, and a distant one does not hide that work has begun', () => {
  const steps = [step('2026-03-31'), step('2026-12-31')]
  const verdict = judgeSteps(steps, [done('2026-03-20'), notDone], false, seenOn('2026-06-01'))
  assert.equal(verdict.state, 'on-track')
  assert.equal(verdict.value, '1 su 2 passi')
  assert.equal(judgeSteps(steps, [notDone, notDone], false, seenOn('2026-06-01')).state, 'late')
})

test('a step without a day cannot be late; the others are judged without it', () => {
  const verdict = judgeSteps(
    [step('2026-02-28'), step(null)],
    [done('2026-02-27'), notDone],
    true,
    seenOn('2026-06-01'),
  )
  assert.equal(verdict.state, 'reached')
  assert.equal(verdict.steps[1]!.state, 'not-measurable')
})

test('the reason says days and dates that can be read aloud', () => {
  const reason = (day: string) => judgeSteps([step('2026-11-30')], [notDone], false, seenOn(day)).reason
  assert.equal(reason('2026-11-29'), 'Al termine del 30 novembre manca 1 giorno e non c’è ancora l’atto che lo prova.')
  assert.equal(reason('2026-12-05'), 'Il termine del 30 novembre è passato da 5 giorni e non c’è l’atto che lo prova.')
})
