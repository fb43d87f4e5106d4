// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { objectiveStep } from './objective-step.ts'

const act = (day: string) => ({ doneOn: civilDate(day) })

test('a step is reached on the day of its first act, whatever the order they were recorded in', () => {
  const outcome = objectiveStep.apply([act('2026-06-12'), act('2026-04-24')])
  assert.equal(outcome.kind === 'reached' && outcome.on, '2026-04-24')
})

test('a step without acts has no day', () => {
  assert.equal(objectiveStep.apply([]).kind, 'not-measurable')
})
