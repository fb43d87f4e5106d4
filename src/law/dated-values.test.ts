// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#kernel/civil-date.ts'
import { datedValues } from './dated-values.ts'

test('every value begins on its own day, and no day earlier', () => {
  for (const { versions } of datedValues) {
    const days = versions.map(({ from }) => from)
    assert.deepEqual(days, [...new Set(days)].toSorted())
  }
  for (const value of datedValues) {
    for (const version of value.versions) assert.equal(value.on(version.from), version)
    assert.throws(() => value.on(addDays(value.versions[0].from, -1)), RangeError)
  }
})

test('each value has its own name', () => {
  assert.equal(new Set(datedValues.map(({ name }) => name)).size, datedValues.length)
})
