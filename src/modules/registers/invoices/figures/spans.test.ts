// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { partsOfYear, yearOf } from '#kernel/period.ts'
import { spansOf } from './spans.ts'

const spans = (from: string, to: string) =>
  spansOf({ from: civilDate(from), to: civilDate(to) }).map(({ span, from, to }) => `${span} ${from} ${to}`)

test('a year, a quarter and a month are read whole', () => {
  assert.deepEqual(spansOf(yearOf(2024)), [{ span: 'year', ...yearOf(2024) }])
  assert.deepEqual(spansOf(partsOfYear(2024, 4)[0]!), [{ span: 'month', ...partsOfYear(2024, 4)[0]! }])
  assert.deepEqual(spans('2024-02-01', '2024-02-29'), ['month 2024-02-01 2024-02-29'])
})

test('what is over is read in months and days, at both ends', () => {
  assert.deepEqual(spans('2023-11-29', '2026-02-02'), [
    'day 2023-11-29 2023-11-30',
    'month 2023-12-01 2023-12-31',
    'year 2024-01-01 2025-12-31',
    'month 2026-01-01 2026-01-31',
    'day 2026-02-01 2026-02-02',
  ])
  assert.deepEqual(spans('2024-12-31', '2025-01-01'), ['day 2024-12-31 2025-01-01'])
})

test('a period that ends before it begins has none', () => assert.deepEqual(spans('2024-03-02', '2024-03-01'), []))

test('the spans of any period follow each other from its first day to its last', () => {
  const start = civilDate('2020-01-01')
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (after, lasts) => {
      const from = addDays(start, after)
      const to = addDays(from, lasts)
      const found = spansOf({ from, to })
      assert.deepEqual([found[0]?.from, found.at(-1)?.to], [from, to])
      for (const [at, { to }] of found.slice(0, -1).entries()) assert.equal(addDays(to, 1), found[at + 1]!.from)
    }),
  )
})
