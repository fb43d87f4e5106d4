// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { lastDayToAnswer } from './acceptance.ts'

test('an invoice can be accepted or refused for fifteen days after the one of its arrival', () => {
  assert.equal(lastDayToAnswer(civilDate('2026-09-10')), '2026-09-25')
  assert.equal(lastDayToAnswer(civilDate('2026-02-20')), '2026-03-07') // eight days of February, seven of March
  assert.equal(lastDayToAnswer(civilDate('2014-06-01')), '2014-06-16') // before electronic invoices, as after
})
