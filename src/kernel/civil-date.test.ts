// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCivilDate } from './civil-date.ts'

test('a day is on the calendar when its month has it, the twenty-ninth of February in leap years', () => {
  for (const day of ['2025-01-31', '2025-04-30', '2025-02-28', '2024-02-29', '2000-02-29'])
    assert.ok(isCivilDate(day), day)
  for (const day of [
    '2025-04-31',
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-01',
    '2025-01-00',
    '2025-1-1',
    '',
  ]) {
    assert.ok(!isCivilDate(day), day)
  }
})
