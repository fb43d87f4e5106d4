// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { assertAdditive } from '../../tests/support/additive.ts'
import { anyPayment } from '../../tests/support/debt.ts'
import { amountInTime, invoicesInTime } from './paid-in-time.ts'
import type { Payment } from './payment-timeliness.ts'

const due = civilDate('2025-06-30')
const paid = (days: number, euro: string, daysSuspended = 0): Payment => ({
  amount: centsOf(euro)!,
  dueOn: due,
  paidOn: addDays(due, days),
  daysSuspended,
})
const value = (rule: typeof amountInTime, ...payments: Payment[]) => {
  const outcome = rule.apply(payments)
  return outcome.kind === 'measured' ? outcome.value : outcome.kind
}

test('the due day is in time, the next is not', () => {
  // 3.000 of 4.000 euro, one of two invoices
  assert.equal(value(amountInTime, paid(0, '3000.00'), paid(1, '1000.00')), 75)
  assert.equal(value(invoicesInTime, paid(0, '3000.00'), paid(1, '1000.00')), 50)
})

test('days in dispute do not make a payment late', () => {
  assert.equal(value(amountInTime, paid(20, '100.00', 20)), 100)
  assert.equal(value(amountInTime, paid(21, '100.00', 20)), 0)
})

test('one cent late of a million is not all in time', () => {
  assert.equal(value(amountInTime, paid(0, '999999.99'), paid(1, '0.01')), 99.9)
})

test('the sums paid after the due day are in the workings', () => {
  const outcome = amountInTime.apply([paid(0, '3000.00'), paid(1, '1000.00')])
  assert.deepEqual(outcome.kind === 'measured' && outcome.workings[1], {
    label: 'Importi pagati dopo la scadenza',
    value: 1_000_00n, // 4.000 − 3.000
  })
})

test('without payments there is no share, and a credit note alone makes none', () => {
  assert.equal(value(amountInTime), 'not-measurable')
  assert.equal(value(invoicesInTime, paid(0, '-300.00')), 'not-measurable')
})

test('kept payment by payment, the shares are those computed from all of them', () => {
  assertAdditive(amountInTime, anyPayment)
  assertAdditive(invoicesInTime, anyPayment)
})
