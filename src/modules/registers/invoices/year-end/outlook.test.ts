// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { weigh } from '#law/mean-days.ts'
import type { PlannedInvoice } from './model.ts'
import { effectTogether, inAnnualDelay, outlookOf } from './outlook.ts'

const planned = (id: bigint, amount: bigint, dueOn: string, plannedOn: string): PlannedInvoice => ({
  ...{ id, amount, daysSuspended: 0 },
  ...{ dueOn: civilDate(dueOn), plannedOn: civilDate(plannedOn) },
})
const today = civilDate('2026-12-01')
/** 10.000 euro paid, one day late. */
const soFar = weigh(10_000_00n, 1)

test('the year ends with what was paid and what is planned by its last day', () => {
  const outlook = outlookOf(
    soFar,
    [
      planned(1n, 4_000_00n, '2026-12-10', '2026-12-12'), // 2 days late: 8.000
      planned(2n, 1_000_00n, '2026-12-31', '2026-12-31'), // on its day
      planned(3n, 9_000_00n, '2026-12-20', '2027-01-02'), // next year’s
    ],
    today,
  )
  assert.equal(outlook.toPay, 5_000_00n)
  assert.deepEqual(outlook.end, { count: 3n, amount: 15_000_00n, weightedDays: 18_000_00n })
  // 18.000 over zero: the first alone gives 11 days × 4.000; five are enough.
  assert.deepEqual(outlook.plan.advances, [{ id: 1n, payOn: '2026-12-07', daysEarlier: 5 }])
  assert.ok(outlook.plan.enough)
})

test('some invoices move the year together by the days of all of them', () => {
  const pair = [planned(1n, 4_000_00n, '2026-12-10', '2026-12-12'), planned(2n, 1_000_00n, '2026-12-31', '2026-12-31')]
  const { numerator, denominator } = effectTogether(soFar, pair)!
  assert.equal(numerator * 15n, 3n * denominator) // 18.000 ÷ 15.000 − 10.000 ÷ 10.000 = 0,2 = 3 ÷ 15
})

test('the annual delay weighs what is due in the year even if not paid in it, and nothing due before', () => {
  const open = [
    planned(1n, 1n, '2025-12-31', '2026-12-05'),
    planned(2n, 1n, '2026-12-10', '2027-01-05'),
    planned(3n, 1n, '2027-01-08', '2026-12-20'),
    planned(4n, 1n, '2027-01-08', '2027-01-08'),
  ]
  const weighed = outlookOf(soFar, inAnnualDelay(open, 2026), today).planned
  assert.deepEqual(
    weighed.map(({ id, plannedOn }) => [id, plannedOn]),
    [
      [2n, '2026-12-31'],
      [3n, '2026-12-20'],
    ],
  )
})
