// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { debtReduction } from './debt-reduction.ts'

const reduction = (before: string, after: string, received = '1000000') =>
  debtReduction({
    yearEnd: civilDate('2025-12-31'),
    before: centsOf(before)!,
    after: centsOf(after)!,
    received: centsOf(received)!,
  })
const holds = (...amounts: Parameters<typeof reduction>) => reduction(...amounts).holds

test('F2: a debt a tenth smaller has fallen enough, a euro more has not', () => {
  assert.equal(holds('100000', '90000'), true) // 90.000 = 100.000 × 0,9
  assert.equal(holds('100000', '90001'), false) // and 90.001 is 9 % of the invoices, over 5 %
  assert.equal(holds('100000', '90000.01'), false)
})

test('F2: a debt within a twentieth of the year’s invoices need not fall, a cent more must', () => {
  assert.equal(holds('10000', '50000'), true) // 50.000 = 1.000.000 × 5 %
  assert.equal(holds('10000', '50000.01'), false)
})

test('no debt at all holds, with or without one before', () => {
  assert.equal(holds('0', '0', '0'), true)
  assert.equal(holds('100000', '0', '0'), true)
  assert.equal(holds('0', '0.01', '0'), false)
})

test('it says which condition decided', () => {
  assert.match(reduction('100000', '90000').because, /sceso almeno del 10%/)
  assert.match(reduction('10000', '50000').because, /non supera il 5%/)
  assert.match(reduction('10000', '50000.01').because, /supera il 5%/)
})
