// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import type { InvoiceLife } from '../life/model.ts'
import { byDanger, workOn } from './work.ts'

const day = civilDate
const today = day('2026-10-15')
/** 10.000,00 € paid this year, one day late on average. */
const soFar = { count: 1n, amount: 10_000_00n, weightedDays: 10_000_00n }

/** Received by PL and accepted the same day, due thirty days later. */
const life = (id: bigint, receivedOn: string, dueOn: string, more: Partial<InvoiceLife> = {}): InvoiceLife => ({
  ...{ id, number: `${id}/PA`, supplierId: 'IT01234567890', kind: 'invoice', datedOn: day(receivedOn), unit: 'PL' },
  ...{ receivedOn: day(receivedOn), amountDue: 1_000_00n, lowered: 0n, dueOn: day(dueOn), termDays: 30 },
  ...{ termTitle: null, acceptance: 'accepted', acceptanceOn: day(receivedOn) },
  ...{ settlements: [], pauses: [], checks: [], orders: [] },
  ...more,
})

const work = (each: InvoiceLife) =>
  workOn({ id: each.id, supplierName: 'Sole S.r.l.', subject: null, outstanding: each.amountDue }, each, soFar, today)

test('an invoice is planned for when each office has used all the days it has left', () => {
  // Area until 25 October: 10 days left, then 10 of accounting.
  assert.equal(work(life(1n, '2026-10-05', '2026-11-04')).plannedOn, '2026-11-04')
  // The area is out of time: as if it settled today, then 10 days of accounting.
  assert.equal(work(life(1n, '2026-09-01', '2026-10-01')).plannedOn, '2026-10-25')
  // Nobody answered: silence ends on 25 October, then 20 and 10 days.
  const unanswered = life(1n, '2026-10-10', '2026-11-09', { acceptance: null, acceptanceOn: null })
  assert.equal(work(unanswered).plannedOn, '2026-11-24')
  // Settled and sent on 12 October: accounting has until the 22nd.
  const settlement = { act: 'Determina n. 1', settledOn: day('2026-10-12'), sentOn: day('2026-10-12') }
  const sent = { ...settlement, returnedOn: null, returnNote: null, correctOn: null }
  assert.equal(work(life(1n, '2026-10-05', '2026-11-04', { settlements: [sent] })).plannedOn, '2026-10-22')
  // The same, sent nobody knows when: 10 days of accounting from today.
  const unknown = { ...sent, sentOn: null }
  assert.equal(work(life(1n, '2026-10-05', '2026-11-04', { settlements: [unknown] })).plannedOn, '2026-10-25')
})

test('what raises the indicator most comes first, and what is in dispute last', () => {
  const late = work(life(1n, '2026-09-01', '2026-10-01')) // planned 25 October: 24 days late
  const onTime = work(life(2n, '2026-10-05', '2026-11-04')) // planned 4 November: on its due day
  const pause = { from: day('2026-10-01'), until: null, reason: 'contested' as const, note: null }
  const disputed = work(life(3n, '2026-09-01', '2026-10-01', { pauses: [pause] }))
  // (24 × 1.000 + 1 × 10.000) ÷ 11.000 − 1 = 23.000 ÷ 11.000 days
  assert.equal(late.effect!.numerator * 11n, 23n * late.effect!.denominator)
  // (0 × 1.000 + 1 × 10.000) ÷ 11.000 − 1 = −1.000 ÷ 11.000 days
  assert.equal(onTime.effect!.numerator * 11n, -onTime.effect!.denominator)
  assert.deepEqual(
    [disputed, onTime, late].toSorted(byDanger).map(({ id }) => id),
    [1n, 2n, 3n],
  )
})
