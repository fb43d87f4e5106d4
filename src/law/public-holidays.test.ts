// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { isWorkingDay, workingDaysBetween } from './public-holidays.ts'

const isWorking = (day: string) => isWorkingDay(civilDate(day))

test('Easter Monday moves with Easter: 21 April 2025, 6 April 2026, 29 March 2027', () => {
  assert.deepEqual(['2025-04-21', '2026-04-06', '2027-03-29'].map(isWorking), [false, false, false])
  assert.deepEqual(['2025-04-22', '2026-04-07', '2027-03-30'].map(isWorking), [true, true, true])
})

test('Saturdays, Sundays and national holidays are not working days', () => {
  // 2026: 2 May Saturday, 3 May Sunday, 1 May Friday, 2 June Tuesday
  assert.deepEqual(['2026-05-02', '2026-05-03', '2026-05-01', '2026-06-02', '2026-05-04'].map(isWorking), [
    false,
    false,
    false,
    false,
    true,
  ])
})

test('Saint Francis is a holiday from 2026 on', () => {
  // 4 October: a Friday in 2024, a Monday in 2027
  assert.equal(isWorking('2024-10-04'), true)
  assert.equal(isWorking('2027-10-04'), false)
})

test('working days are counted after the first day, the last included', () => {
  // From Thursday 30 April 2026: 1 May holiday, 2-3 weekend, 4 and 5 May are the first two.
  assert.equal(workingDaysBetween(civilDate('2026-04-30'), civilDate('2026-05-05')), 2)
  assert.equal(workingDaysBetween(civilDate('2026-05-04'), civilDate('2026-05-04')), 0)
})
