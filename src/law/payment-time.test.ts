// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { partsOfYear, yearOf } from '#kernel/period.ts'
import { assertAdditive } from '../../tests/support/additive.ts'
import { anyDebt, debt } from '../../tests/support/debt.ts'
import { paymentDelay, paymentTime, type StartedIn } from './payment-time.ts'

const firstQuarter: StartedIn = { period: partsOfYear(2025, 4)[0]!, seenOn: civilDate('2025-12-31') }
const c2 = [
  debt({ amount: '1000.00', received: '2025-01-10', due: '2025-02-09', paid: [['1000.00', '2025-02-05']] }),
  debt({ amount: '4000.00', received: '2025-01-20', due: '2025-02-19', paid: [['4000.00', '2025-02-28']] }),
  debt({ amount: '2500.00', received: '2025-02-14', due: '2025-03-16', paid: [['2500.00', '2025-03-10']] }),
]
const value = (rule: ReturnType<typeof paymentTime>, debts = c2) => {
  const outcome = rule.apply(debts)
  return outcome.kind === 'measured' ? outcome.value : outcome.kind
}

test('C2: the mean time goes from receipt to payment order', () => {
  // 26 × 1.000 + 39 × 4.000 + 24 × 2.500 = 242.000; ÷ 7.500 = 32,2667
  assert.equal(value(paymentTime(firstQuarter)), 32.27)
  assert.deepEqual(paymentTime(firstQuarter).contribution(c2[1]!), {
    count: 1n,
    amount: 4_000_00n,
    weightedDays: 39n * 4_000_00n,
  })
})

test('C2: the mean delay goes from the due day of the same invoices', () => {
  // −4 × 1.000 + 9 × 4.000 − 6 × 2.500 = 17.000; ÷ 7.500 = 2,2667
  assert.equal(value(paymentDelay(firstQuarter)), 2.27)
})

test('counted from the issue, an invoice received three days later took three days more', () => {
  const sent = debt({
    amount: '1000.00',
    issued: '2025-01-07',
    received: '2025-01-10',
    due: '2025-02-09',
    paid: [['1000.00', '2025-02-05']],
  })
  assert.equal(value(paymentTime(firstQuarter), [sent]), 26)
  assert.equal(value(paymentTime({ ...firstQuarter, startsAt: 'issue' }), [sent]), 29)
})

test('an invoice belongs to the period it starts in, however late it is paid', () => {
  const last = debt({ amount: '100.00', received: '2025-03-31', due: '2025-04-30', paid: [['100.00', '2025-11-30']] })
  const next = { ...last, receivedOn: civilDate('2025-04-01') }
  assert.equal(value(paymentTime(firstQuarter), [last]), 244) // 31 March to 30 November
  assert.equal(value(paymentTime(firstQuarter), [next]), 'not-measurable')
})

test('payments after the day of observation are not known, and unpaid invoices never enter', () => {
  assert.equal(value(paymentTime({ ...firstQuarter, seenOn: civilDate('2025-02-27') })), 26) // only the first
  assert.equal(value(paymentTime({ ...firstQuarter, seenOn: civilDate('2025-02-04') })), 'not-measurable')
})

test('C5: twenty days in dispute are taken from both', () => {
  const disputed = [
    debt({
      amount: '1000.00',
      received: '2025-03-01',
      due: '2025-03-31',
      paid: [['1000.00', '2025-04-25']],
      suspended: [['2025-03-16', '2025-04-05']],
    }),
  ]
  assert.equal(value(paymentTime(firstQuarter), disputed), 35) // 55 − 20
  assert.equal(value(paymentDelay(firstQuarter), disputed), 5) // 25 − 20
})

test('kept invoice by invoice, the figures are those computed from all of them', () => {
  const scope = { period: yearOf(2025), seenOn: civilDate('2026-03-31') }
  assertAdditive(paymentTime(scope), anyDebt)
  assertAdditive(paymentDelay(scope), anyDebt)
})
