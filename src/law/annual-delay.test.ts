// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { assertAdditive } from '../../tests/support/additive.ts'
import { anyDay, anyDebt, debt } from '../../tests/support/debt.ts'
import { annualDelay, annualDelayJumps, type DelayYear, delayParts } from './annual-delay.ts'
import type { Debt } from './debt.ts'
import { sum } from './tally.ts'

const atYearEnd: DelayYear = { year: 2025, seenOn: civilDate('2025-12-31') }
const value = (debts: readonly Debt[], scope = atYearEnd) => {
  const outcome = annualDelay(scope).apply(debts)
  return outcome.kind === 'measured' ? outcome.value : outcome.kind
}

const c2 = [
  debt({ amount: '1000.00', received: '2025-01-10', due: '2025-02-09', paid: [['1000.00', '2025-02-05']] }),
  debt({ amount: '4000.00', received: '2025-01-20', due: '2025-02-19', paid: [['4000.00', '2025-02-28']] }),
  debt({ amount: '2500.00', received: '2025-02-14', due: '2025-03-16', paid: [['2500.00', '2025-03-10']] }),
]
const unpaid = debt({ amount: '1500.00', received: '2025-10-01', due: '2025-10-31' })

test('C3: an invoice unpaid at the year’s end grows until it', () => {
  // 17.000 + 61 × 1.500 = 108.500; ÷ (7.500 + 1.500) = 12,0556
  assert.equal(value(c2), 2.27)
  assert.equal(value([...c2, unpaid]), 12.06)
  const { weightedDays, amount } = sum(delayParts, [...c2, unpaid].map(annualDelay(atYearEnd).contribution))
  assert.deepEqual([weightedDays, amount], [108_500_00n, 9_000_00n])
})

test('asked on an earlier day, what is unpaid grows until that day', () => {
  // on 10 November: 17.000 + 10 × 1.500 = 32.000; ÷ 9.000 = 3,5556
  assert.equal(value([...c2, unpaid], { year: 2025, seenOn: civilDate('2025-11-10') }), 3.56)
  assert.equal(value([...c2, unpaid], { year: 2025, seenOn: civilDate('2025-10-31') }), 1.89) // 17.000 ÷ 9.000
  assert.equal(value([...c2, unpaid], { year: 2025, seenOn: civilDate('2025-10-30') }), 2.27) // not due yet
})

test('after the year it stands still, or grows until the day asked, as one chooses', () => {
  const later = { year: 2025, seenOn: civilDate('2026-01-31') }
  assert.equal(value([unpaid], later), 61)
  assert.equal(value([unpaid], { ...later, countedTo: 'day-asked' }), 92) // 61 + 31
  const paidLater = debt({
    amount: '1500.00',
    received: '2025-10-01',
    due: '2025-10-31',
    paid: [['1500.00', '2026-01-10']],
  })
  assert.equal(value([paidLater], later), 61)
  assert.equal(value([paidLater], { ...later, countedTo: 'day-asked' }), 71) // 31 October to 10 January
})

test('an invoice due in the year counts on its last day, one due before never does', () => {
  const dueOn = (due: string, paid?: string) =>
    value([debt({ amount: '100.00', received: '2024-06-01', due, paid: paid ? [['100.00', paid]] : [] })])
  assert.equal(dueOn('2025-12-31'), 0)
  assert.equal(dueOn('2026-01-01'), 'not-measurable')
  assert.equal(dueOn('2024-12-31', '2025-03-01'), 'not-measurable')
  assert.equal(dueOn('2025-01-01', '2025-01-05'), 4)
})

test('an invoice not yet due but paid in the year counts as early', () => {
  const early = debt({ amount: '100.00', received: '2025-12-10', due: '2026-01-09', paid: [['100.00', '2025-12-30']] })
  assert.equal(value([early]), -10)
  assert.equal(value([early], { year: 2026, seenOn: civilDate('2026-12-31') }), -10)
  assert.equal(
    value([early], { year: 2026, seenOn: civilDate('2026-12-31'), paidBeforeYear: 'left-out' }),
    'not-measurable',
  )
})

test('paid in part, the part paid and the part left have each its days', () => {
  const part = debt({ amount: '1000.00', received: '2025-11-01', due: '2025-12-01', paid: [['400.00', '2025-11-26']] })
  assert.equal(value([part]), 16) // (−5 × 400 + 30 × 600) ÷ 1.000
})

test('what is in dispute on the day is left out, and its days are taken away once it is over', () => {
  const disputed = debt({
    amount: '100.00',
    received: '2025-10-01',
    due: '2025-10-31',
    suspended: [['2025-11-10', '2025-11-20']],
  })
  assert.equal(value([disputed], { year: 2025, seenOn: civilDate('2025-11-09') }), 9)
  assert.equal(value([disputed], { year: 2025, seenOn: civilDate('2025-11-10') }), 'not-measurable')
  assert.equal(value([disputed], { year: 2025, seenOn: civilDate('2025-11-20') }), 10) // 20 − 10
})

test('a dispute that crosses the year’s end brings its invoice into the year to which it moves the due day', () => {
  const next: DelayYear = { year: 2026, seenOn: civilDate('2026-12-31') }
  const disputed = (paid: [string, string][] = []) =>
    debt({
      ...{ amount: '100.00', received: '2025-11-20', due: '2025-12-20', paid },
      suspended: [['2025-12-01', '2026-01-31']],
    })
  assert.equal(value([disputed()]), 'not-measurable') // in dispute on 31 December
  // 61 days of dispute: due on 19 February 2026, 315 days before its end
  assert.equal(value([disputed()], next), 315)
  assert.equal(value([disputed()], { year: 2026, seenOn: civilDate('2026-02-18') }), 'not-measurable')
  assert.equal(value([disputed([['100.00', '2026-03-01']])], next), 10)
  // Paid while still in dispute: 9 days of it, from 20 to 29 December.
  assert.equal(value([disputed([['100.00', '2025-12-10']])]), -19)
  assert.equal(value([disputed([['100.00', '2025-12-10']])], next), 'not-measurable')
  const shortly = debt({
    ...{ amount: '100.00', received: '2025-11-28', due: '2025-12-28', paid: [['100.00', '2026-03-01']] },
    suspended: [['2025-12-01', '2025-12-11']],
  })
  assert.deepEqual([value([shortly]), value([shortly], next)], ['not-measurable', 53]) // due on 7 January
})

test('one in dispute after it was due stays of the year in which it was due', () => {
  const late = debt({
    ...{ amount: '100.00', received: '2025-08-01', due: '2025-08-31', paid: [['100.00', '2026-03-01']] },
    suspended: [['2025-12-01', '2026-01-31']],
  })
  // On 31 December 2025: 31 days of dispute so far move it to 1 October.
  assert.deepEqual(
    [value([late]), value([late], { year: 2026, seenOn: civilDate('2026-12-31') })],
    ['not-measurable', 'not-measurable'],
  )
})

test('kept invoice by invoice, the indicator is that computed from all of them', () => {
  assertAdditive(annualDelay(atYearEnd), anyDebt)
  assertAdditive(annualDelay({ year: 2025, seenOn: civilDate('2025-08-15') }), anyDebt)
})

test('the jumps of an invoice up to any day give what it contributes on that day', () => {
  fc.assert(
    fc.property(anyDebt, anyDay, (each, seenOn) => {
      const known = annualDelayJumps(each, { year: 2025 }).filter(({ on }) => on <= seenOn)
      assert.deepEqual(
        sum(
          delayParts,
          known.map(({ change }) => change),
        ),
        annualDelay({ year: 2025, seenOn }).contribution(each),
      )
    }),
  )
})
