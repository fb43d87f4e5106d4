// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { contributionCheck, taxDebtCheck } from './payment-checks.ts'

const check = (paidOn: string, euro: string, professionalFee = false) =>
  taxDebtCheck({ paidOn: civilDate(paidOn), amount: centsOf(euro)!, professionalFee })

test('exactly 5.000 euro is not above 5.000 euro', () => {
  assert.equal(check('2025-06-30', '5000.00').needed, false)
  assert.equal(check('2025-06-30', '5000.01').needed, true)
  assert.equal(check('2025-06-30', '5000.01').ifOwing, 'suspend')
})

test('until 28 February 2018 the threshold was 10.000 euro', () => {
  assert.equal(check('2018-02-28', '10000.00').needed, false)
  assert.equal(check('2018-02-28', '10000.01').needed, true)
  assert.equal(check('2018-03-01', '5000.01').needed, true)
})

test('from 15 June 2026 a professional fee of any amount is checked, and paid to the agency', () => {
  assert.equal(check('2026-06-14', '300.00', true).needed, false)
  assert.equal(check('2026-06-15', '300.00', true).needed, true)
  assert.equal(check('2026-06-15', '300.00', true).ifOwing, 'pay-the-agency')
  assert.equal(check('2026-06-15', '300.00').needed, false)
  assert.equal(check('2026-06-14', '5000.01', true).ifOwing, 'suspend')
})

test('nothing to pay, nothing to check', () => {
  assert.equal(check('2026-06-15', '0.00', true).needed, false)
})

test('it says why', () => {
  assert.equal(check('2025-06-30', '5000.00').because, 'L’importo non supera 5.000,00 €.')
  assert.match(check('2025-06-30', '5000.01').because, /60 giorni/)
  assert.match(check('2017-06-30', '10000.01').because, /30 giorni/)
})

const certificate = (askedOn: string, regular = true) => ({ askedOn: civilDate(askedOn), regular })

test('a certificate of contributions holds for 120 days', () => {
  // 10 January 2025 + 120 = 10 May
  const on = (day: string) => contributionCheck(certificate('2025-01-10'), civilDate(day))
  assert.deepEqual(on('2025-05-10'), { needed: false, because: 'Il DURC vale fino al 10/05/2025.' })
  assert.deepEqual(on('2025-05-11'), {
    needed: true,
    because: 'Il DURC valeva fino al 10/05/2025: chiedine uno nuovo.',
  })
})

test('without a certificate, or with an irregular one, a new one is needed', () => {
  assert.equal(contributionCheck(null, civilDate('2025-01-11')).needed, true)
  assert.match(contributionCheck(certificate('2025-01-10', false), civilDate('2025-01-11')).because, /non è regolare/)
})
