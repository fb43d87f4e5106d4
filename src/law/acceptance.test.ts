// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { acceptanceOf, lastDayToAnswer } from './acceptance.ts'

test('an invoice can be accepted or refused for fifteen days after the one of its arrival', () => {
  assert.equal(lastDayToAnswer(civilDate('2026-09-10')), '2026-09-25')
  assert.equal(lastDayToAnswer(civilDate('2026-02-20')), '2026-03-07') // eight days of February, seven of March
  assert.equal(lastDayToAnswer(civilDate('2014-06-01')), '2014-06-16') // before electronic invoices, as after
})

test('the first of an answer, a settlement and fifteen days of silence takes an invoice as owed', () => {
  const day = (number: number) => civilDate(`2026-09-${String(number).padStart(2, '0')}`)
  const settled = (...days: number[]) => ({ settlements: days.map((each) => ({ settledOn: day(each) })) })
  const arrived = { arrivedOn: day(1), answeredOn: null, settlements: [] }
  assert.deepEqual(acceptanceOf(arrived), { on: '2026-09-16', by: 'silence' }) // the 1st and fifteen days
  assert.deepEqual(acceptanceOf({ ...arrived, ...settled(12, 8) }), { on: '2026-09-08', by: 'settlement' })
  assert.deepEqual(acceptanceOf({ ...arrived, ...settled(16) }), { on: '2026-09-16', by: 'silence' })
  assert.deepEqual(acceptanceOf({ ...arrived, answeredOn: day(4), ...settled(8) }), {
    on: '2026-09-04',
    by: 'answer',
  })
  assert.deepEqual(acceptanceOf({ ...arrived, answeredOn: day(10), ...settled(8) }).by, 'settlement')
  // Arrived later than its date says: the answer is true even after the fifteenth day.
  assert.deepEqual(acceptanceOf({ ...arrived, answeredOn: day(20) }), { on: '2026-09-20', by: 'answer' })
})
