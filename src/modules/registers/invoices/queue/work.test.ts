// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import type { InvoiceLife } from '../life/model.ts'
import { usualSettings } from '../settings/model.ts'
import { filterAsked, searchOf, seek } from './filter.ts'
import { byDanger, workOn } from './work.ts'

const day = civilDate
const today = day('2026-10-15')
/** 10.000,00 € paid this year, one day late on average. */
const soFar = { count: 1n, amount: 10_000_00n, weightedDays: 10_000_00n }

/** Received by PL and accepted the same day, due thirty days later. */
const life = (id: bigint, receivedOn: string, dueOn: string, more: Partial<InvoiceLife> = {}): InvoiceLife => ({
  ...{ id, number: `${id}/PA`, supplierId: 'IT01234567890', kind: 'invoice', datedOn: day(receivedOn), unit: 'PL' },
  ...{ receivedOn: day(receivedOn), amountDue: 1_000_00n, retained: 0n, lowered: 0n, dueOn: day(dueOn), termDays: 30 },
  ...{ termTitle: null, suppliedOn: null, verifiedOn: null, acceptance: 'accepted', acceptanceOn: day(receivedOn) },
  ...{ settlements: [], pauses: [], checks: [], orders: [] },
  ...more,
})

const work = (each: InvoiceLife) =>
  workOn({ id: each.id, supplierName: 'Sole S.r.l.', subject: null, outstanding: each.amountDue }, each, {
    today,
    soFar,
    chosenOn: usualSettings,
  })

test('an invoice is planned for when each office has used all the days it has left', () => {
  // Area until 25 October: 10 days left, then 10 of accounting.
  assert.equal(work(life(1n, '2026-10-05', '2026-11-04')).planned?.plannedOn, '2026-11-04')
  // The area is out of time: as if it settled today, then 10 days of accounting.
  assert.equal(work(life(1n, '2026-09-01', '2026-10-01')).planned?.plannedOn, '2026-10-25')
  // Nobody answered: silence ends on 25 October, then 20 and 10 days.
  const unanswered = life(1n, '2026-10-10', '2026-11-09', { acceptance: null, acceptanceOn: null })
  assert.equal(work(unanswered).planned?.plannedOn, '2026-11-24')
  // Settled and sent on 12 October: accounting has until the 22nd.
  const settlement = { act: 'Determina n. 1', settledOn: day('2026-10-12'), sentOn: day('2026-10-12') }
  const sent = { ...settlement, returnedOn: null, returnNote: null, correctOn: null }
  assert.equal(work(life(1n, '2026-10-05', '2026-11-04', { settlements: [sent] })).planned?.plannedOn, '2026-10-22')
  // The same, sent nobody knows when: 10 days of accounting from today.
  const unknown = { ...sent, sentOn: null }
  assert.equal(work(life(1n, '2026-10-05', '2026-11-04', { settlements: [unknown] })).planned?.plannedOn, '2026-10-25')
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

test('the queue is narrowed by whose turn it is, area, stage, danger and words, and put in another order', () => {
  const settlement = { act: 'Determina n. 1', settledOn: day('2026-10-12'), sentOn: day('2026-10-12') }
  const sent = { ...settlement, returnedOn: null, returnNote: null, correctOn: null }
  const all = [
    work(life(1n, '2026-09-01', '2026-10-01')),
    work(life(2n, '2026-10-05', '2026-11-04', { amountDue: 5_000_00n, settlements: [sent] })),
    work(life(3n, '2026-09-18', '2026-10-18', { unit: 'LP' })),
  ]
  const found = (query: Record<string, string>) => seek(all, filterAsked(query)).map(({ id }) => Number(id))
  assert.deepEqual(found({}), [1, 3, 2])
  assert.deepEqual(found({ ordine: 'due' }), [1, 3, 2])
  assert.deepEqual(found({ ordine: 'amount' }), [2, 1, 3])
  assert.deepEqual(found({ chi: 'accounting' }), [2])
  assert.deepEqual(found({ area: 'LP' }), [3])
  assert.deepEqual(found({ fase: 'assigned' }), [1, 3])
  assert.deepEqual(found({ pericolo: 'over' }), [1])
  assert.deepEqual(found({ pericolo: 'soon' }), [3])
  assert.deepEqual(found({ cerca: ' sole ' }), [1, 3, 2])
  assert.deepEqual(found({ cerca: '2/pa' }), [2])
  assert.deepEqual(found({ chi: 'nessuno', fase: 'toString', ordine: 'a caso' }), [1, 3, 2])
  assert.equal(String(searchOf(filterAsked({ chi: 'area', cerca: 'Sole', ordine: 'danger' }))), 'chi=area&cerca=Sole')
})
