// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { daysFromEvent } from './days-from-event.ts'

const event = (eventOn: string, doneOn: string) => ({ eventOn: civilDate(eventOn), doneOn: civilDate(doneOn) })

test('the last day allowed is in time, the next is not', () => {
  // 1 May + 10 days = 11 May in time; 12 May is the eleventh day: one of two, 50 percent
  const outcome = daysFromEvent.apply({
    daysAllowed: 10,
    counting: 'calendar',
    events: [event('2026-05-01', '2026-05-11'), event('2026-05-01', '2026-05-12')],
  })
  assert.equal(outcome.kind === 'measured' && outcome.value, 50)
})

test('working days leave out the weekend', () => {
  // Friday 8 May to Wednesday 13 May 2026: 11, 12 and 13 May are three working days, five calendar ones
  const events = [event('2026-05-08', '2026-05-13')]
  const working = daysFromEvent.apply({ daysAllowed: 3, counting: 'working', events })
  const calendar = daysFromEvent.apply({ daysAllowed: 3, counting: 'calendar', events })
  assert.equal(working.kind === 'measured' && working.value, 100)
  assert.equal(calendar.kind === 'measured' && calendar.value, 0)
})

test('without events there is no value', () => {
  assert.equal(daysFromEvent.apply({ daysAllowed: 10, counting: 'calendar', events: [] }).kind, 'not-measurable')
})
