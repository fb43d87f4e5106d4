// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { civilDate, daysBetween } from '#kernel/civil-date.ts'
import { sharedPath, withoutShared } from '../../tests/support/shared.ts'
import { legalDueDay, paymentTerm } from './payment-term.ts'

const received = (day: string) => legalDueDay(civilDate(day), civilDate('2024-01-01')).dueOn

test('an invoice is due thirty days after its receipt, across leap days and year ends', () => {
  assert.equal(received('2024-02-10'), '2024-03-11') // February 2024 has 29 days: 19 left, 11 in March
  assert.equal(received('2025-02-10'), '2025-03-12') // February 2025 has 28 days: 18 left, 12 in March
  assert.equal(received('2025-12-15'), '2026-01-14')
})

test('a due day on a Sunday is not moved', () => {
  assert.equal(received('2025-01-10'), '2025-02-09')
  assert.equal(received('2025-02-14'), '2025-03-16')
})

test('without the day of receipt the due day is presumed from the invoice’s own date', () => {
  assert.deepEqual(legalDueDay(null, civilDate('2025-03-03')), { dueOn: '2025-04-02', presumed: true })
  assert.deepEqual(legalDueDay(civilDate('2025-03-10'), civilDate('2025-03-03')), {
    dueOn: '2025-04-09',
    presumed: false,
  })
})

test('accepting in 15 days, settling in 20 and paying in 10 is 15 days late', () => {
  // received on 3 March, due on 2 April; silent acceptance on 18 March, + 20 + 10 = 17 April
  assert.equal(daysBetween(received('2025-03-03'), civilDate('2025-04-17')), 15)
})

test('the term is thirty days for every year since the decree', () => {
  for (let year = 2003; year <= 2030; year++) assert.equal(paymentTerm.on(civilDate(`${year}-06-30`)).value, 30)
})

interface Vectors {
  constructed: {
    id: string
    invoices: { received: string; due: string }[]
    cases: [string, string][]
    received: string
    due: string
    due_legal: string
  }[]
}

test('the collected vectors of due days hold', { skip: withoutShared }, () => {
  const { constructed }: Vectors = JSON.parse(readFileSync(sharedPath('domain/payments-vectors.json'), 'utf8'))
  const vector = (id: string) => constructed.find((each) => each.id === id)!

  for (const each of vector('C2').invoices) assert.equal(received(each.received), each.due)
  for (const [from, due] of vector('C14').cases) assert.equal(received(from), due)
  assert.equal(received(vector('C5').received), vector('C5').due)
  assert.equal(received(vector('C13').received), vector('C13').due_legal)
})
