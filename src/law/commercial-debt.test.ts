// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { assertAdditive } from '../../tests/support/additive.ts'
import { anyDay, anyDebt, debt } from '../../tests/support/debt.ts'
import {
  commercialDebt,
  commercialDebtJumps,
  creditorsOwed,
  type DebtDefinition,
  debtParts,
} from './commercial-debt.ts'
import { sum, sumBy } from './tally.ts'

const part = debt({ amount: '1000.00', received: '2025-03-01', due: '2025-03-31', paid: [['400.00', '2025-04-15']] })
const owed = (day: string, definition?: DebtDefinition, each = part) =>
  commercialDebt({ on: civilDate(day), ...(definition && { definition }) }).contribution(each).amount

test('a debt is overdue from the day after its due day, for what is not paid', () => {
  assert.deepEqual(
    ['2025-03-31', '2025-04-01', '2025-04-14', '2025-04-15'].map((day) => owed(day)),
    [
      0n,
      1_000_00n,
      1_000_00n,
      600_00n, // 1.000 − 400
    ],
  )
})

test('by the wider definition it counts from its receipt', () => {
  assert.deepEqual(
    ['2025-02-28', '2025-03-01', '2025-04-15'].map((day) => owed(day, 'all')),
    [0n, 1_000_00n, 600_00n],
  )
})

test('what is in dispute is not overdue, and comes back as many days later', () => {
  const disputed = debt({
    amount: '100.00',
    received: '2025-03-01',
    due: '2025-03-31',
    suspended: [['2025-03-16', '2025-04-05']],
  })
  const overdue = (day: string) => owed(day, 'overdue', disputed)
  assert.deepEqual(['2025-04-04', '2025-04-20', '2025-04-21'].map(overdue), [0n, 0n, 100_00n]) // due on 31 March + 20
  assert.equal(owed('2025-04-01', 'all', disputed), 100_00n)
})

test('the figure is printed with its definition, and without debts it is nought', () => {
  const rule = commercialDebt({ on: civilDate('2025-12-31') })
  assert.match(rule.words, /scaduti e non pagati/)
  assert.deepEqual(rule.apply([part, part]), {
    kind: 'measured',
    value: 1200, // 600 + 600
    workings: [
      { label: 'Fatture', value: 2 },
      { label: 'Somma degli importi da pagare', value: 1_200_00n },
    ],
  })
  const none = rule.apply([])
  assert.equal(none.kind === 'measured' && none.value, 0)
})

test('a creditor with several debts counts once, one whose debts are paid does not', () => {
  const on = civilDate('2025-04-20')
  const all = [
    part,
    debt({ amount: '50.00', received: '2025-03-01', due: '2025-03-31' }),
    debt({ amount: '50.00', received: '2025-03-01', due: '2025-03-31', creditor: 'IT02' }),
    debt({
      amount: '50.00',
      received: '2025-03-01',
      due: '2025-03-31',
      creditor: 'IT03',
      paid: [['50.00', '2025-04-20']],
    }),
  ]
  const byCreditor = sumBy(debtParts, all, ({ creditor }) => creditor, commercialDebt({ on }).contribution)
  assert.equal(creditorsOwed(byCreditor.values()), 2)
  assert.equal(creditorsOwed([]), 0)
})

test('kept invoice by invoice, the figure is that computed from all of them', () => {
  assertAdditive(commercialDebt({ on: civilDate('2025-12-31') }), anyDebt)
  assertAdditive(commercialDebt({ on: civilDate('2025-12-31'), definition: 'all' }), anyDebt)
})

test('the jumps of an invoice up to any day give what is owed of it on that day', () => {
  fc.assert(
    fc.property(anyDebt, anyDay, fc.constantFrom<DebtDefinition>('overdue', 'all'), (each, on, definition) => {
      const known = commercialDebtJumps(each, definition).filter((jump) => jump.on <= on)
      assert.deepEqual(
        sum(
          debtParts,
          known.map(({ change }) => change),
        ),
        commercialDebt({ on, definition }).contribution(each),
      )
    }),
  )
})
