// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { debt } from '../../tests/support/debt.ts'
import { daysOverdue, openOn, paymentsUpTo } from './debt.ts'

const inParts = debt({
  amount: '1000.00',
  received: '2025-03-31',
  due: '2025-04-30',
  paid: [
    ['600.00', '2025-04-10'],
    ['400.00', '2025-05-20'],
  ],
})

test('a debt is open for what is not paid yet, and not before its invoice comes', () => {
  const open = (day: string) => openOn(inParts, civilDate(day))
  assert.deepEqual(['2025-03-30', '2025-04-09', '2025-04-10', '2025-05-19', '2025-05-20'].map(open), [
    0n,
    1_000_00n,
    400_00n, // 1.000 − 600
    400_00n,
    0n,
  ])
})

test('only the payments made by a day are known on it', () => {
  assert.equal(paymentsUpTo(inParts, civilDate('2025-05-19')).length, 1)
  assert.equal(paymentsUpTo(inParts, civilDate('2025-05-20')).length, 2)
})

test('paid more than it was, a debt is not open below zero', () => {
  const twice = debt({ amount: '100.00', received: '2025-03-01', due: '2025-03-31', paid: [['150.00', '2025-03-10']] })
  assert.equal(openOn(twice, civilDate('2025-12-31')), 0n)
})

test('days in dispute make a debt overdue later', () => {
  const disputed = debt({
    amount: '100.00',
    received: '2025-03-01',
    due: '2025-03-31',
    suspended: [['2025-03-16', '2025-04-05']],
  })
  assert.equal(daysOverdue(disputed, civilDate('2025-04-20')), 0) // 20 − 20
  assert.equal(daysOverdue(disputed, civilDate('2025-04-21')), 1)
})
