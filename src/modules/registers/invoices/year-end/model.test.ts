// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type CivilDate, civilDate, daysBetween } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { ratio } from '#kernel/ratio.ts'
import { type MeanDays, meanParts, weigh } from '#law/mean-days.ts'
import { zero } from '#law/tally.ts'
import {
  effectOnYear,
  latestDayForAll,
  type OpenInvoice,
  overZero,
  type PlannedInvoice,
  planAdvances,
  weightOn,
} from './model.ts'

const open = (id: bigint, euro: string, due: string): OpenInvoice => ({
  id,
  amount: centsOf(euro)!,
  dueOn: civilDate(due),
  daysSuspended: 0,
})
const planned = (id: bigint, euro: string, due: string, day = '2025-12-31'): PlannedInvoice => ({
  ...open(id, euro, due),
  plannedOn: civilDate(day),
})
/** So far 10.000 euro paid, two days early. */
const early = weigh(10_000_00n, -2)
const december = { from: civilDate('2025-12-01'), to: civilDate('2025-12-31') }

test('the effect of a payment is what the year becomes less what it was', () => {
  // −20.000 ÷ 10.000 = −2; with 5.000 € paid 7 days late (−20.000 + 35.000) ÷ 15.000 = 1: three days more
  const effect = effectOnYear(early, open(1n, '5000.00', '2025-12-01'), civilDate('2025-12-08'))!
  assert.equal(ratio(effect.numerator, effect.denominator), 3)
  assert.equal(effectOnYear(zero(meanParts), open(1n, '5000.00', '2025-12-01'), civilDate('2025-12-08')), undefined)
})

test('days in dispute do not weigh', () => {
  assert.equal(weightOn({ ...open(1n, '100.00', '2025-12-01'), daysSuspended: 5 }, civilDate('2025-12-08')), 200_00n) // (7 − 5) × 100
})

test('the invoices that push the year over zero are the fewest, heaviest first', () => {
  // on 31 December: −20.000 + 30 × 1.000 + 10 × 500 + 20 × 100 − 10 × 200 = 15.000; without the first it is −15.000
  const invoices = [
    planned(1n, '100.00', '2025-12-11'),
    planned(2n, '1000.00', '2025-12-01'),
    planned(3n, '500.00', '2025-12-21'),
    planned(4n, '200.00', '2026-01-10'),
  ]
  const pushing = (soFar: MeanDays) => overZero(soFar, invoices).map(({ id }) => id)
  assert.deepEqual(pushing(early), [2n])
  assert.deepEqual(pushing(weigh(10_000_00n, -1)), [2n]) // 25.000 − 30.000
  assert.deepEqual(pushing(weigh(10_000_00n, 0)), [2n, 3n]) // 35.000 − 30.000 − 5.000
  assert.deepEqual(pushing(weigh(10_000_00n, -4)), []) // −5.000
  assert.deepEqual(pushing(weigh(10_000_00n, 4)), [2n, 3n, 1n]) // 75.000: even all three are not enough
})

test('paid all together, they have a last day that keeps the year at zero or under', () => {
  // on 1 December: −20.000 + 0; each day costs 5.000 euro × days: four days, to 5 December
  const one = [open(1n, '5000.00', '2025-12-01')]
  assert.equal(latestDayForAll(early, one, december), '2025-12-05')
  assert.equal(latestDayForAll(early, [open(1n, '5000.01', '2025-12-01')], december), '2025-12-04')
  assert.equal(latestDayForAll(weigh(10_000_00n, 0), one, december), '2025-12-01')
  assert.equal(latestDayForAll(weigh(10_000_00n, 1), one, december), undefined) // already late
  assert.equal(latestDayForAll(early, [open(1n, '1.00', '2025-12-01')], december), '2025-12-31')
  assert.equal(latestDayForAll(early, [], december), '2025-12-31')
})

test('the fewest invoices to pay early, the last of them no earlier than needed', () => {
  // planned on the 31st: −20.000 + 30 × 1.000 + 20 × 600 = 22.000 over zero.
  // The first can give 30 × 1.000: 22 days are enough. One invoice.
  const plan = planAdvances(
    early,
    [planned(1n, '1000.00', '2025-12-01'), planned(2n, '600.00', '2025-12-11')],
    december.from,
  )
  assert.deepEqual(plan, {
    needed: 22_000_00n,
    advances: [{ id: 1n, payOn: '2025-12-09', daysEarlier: 22 }],
    gained: 22_000_00n,
    enough: true,
  })
})

test('the fewest days take first what gives most in a day', () => {
  // planned: −20.000 + 29 × 1.000 + 3 × 4.000 = 21.000. The second gives 4.000 a day, but has two days only: 8.000;
  // the first gives the other 13.000 in 13 days. Fifteen days in all; the first alone would take 21.
  const invoices = [
    planned(1n, '1000.00', '2025-12-01', '2025-12-30'),
    planned(2n, '4000.00', '2025-11-30', '2025-12-03'),
  ]
  assert.deepEqual(planAdvances(early, invoices, december.from, 'fewest-days').advances, [
    { id: 2n, payOn: '2025-12-01', daysEarlier: 2 },
    { id: 1n, payOn: '2025-12-17', daysEarlier: 13 },
  ])
  assert.deepEqual(planAdvances(early, invoices, december.from, 'fewest-invoices').advances, [
    { id: 1n, payOn: '2025-12-09', daysEarlier: 21 },
  ])
})

test('when the year already ends at zero nobody must hurry, and when it cannot the plan says so', () => {
  assert.deepEqual(planAdvances(early, [planned(1n, '1000.00', '2025-12-11')], december.from), {
    needed: 0n, // −20.000 + 20 × 1.000
    advances: [],
    gained: 0n,
    enough: true,
  })
  const late = planAdvances(weigh(10_000_00n, 9), [planned(1n, '1000.00', '2025-12-11')], december.from)
  assert.deepEqual([late.needed, late.gained, late.enough], [110_000_00n, 30_000_00n, false]) // 90.000 + 20.000; 30 × 1.000
})

const start = civilDate('2025-12-01')
const anyPlanned = fc
  .record({ amount: fc.bigInt({ min: 1n, max: 20n }), due: fc.integer({ min: -6, max: 6 }), room: fc.nat(4) })
  .map(({ amount, due, room }) => ({
    amount,
    daysSuspended: 0,
    dueOn: addDays(start, due),
    plannedOn: addDays(start, room),
  }))
const anyInvoices = fc
  .array(anyPlanned, { maxLength: 4 })
  .map((all) => all.map((invoice, index) => ({ ...invoice, id: BigInt(index + 1) })))
const anySoFar = fc.integer({ min: -4, max: 4 }).map((days) => weigh(10n, days))

/** Every way of paying each invoice between the first day and its planned one. */
function everyPlan(invoices: readonly PlannedInvoice[]): CivilDate[][] {
  return invoices.reduce<CivilDate[][]>(
    (plans, { plannedOn }) => {
      const days = Array.from({ length: daysBetween(start, plannedOn) + 1 }, (_, index) => addDays(start, index))
      return plans.flatMap((plan) => days.map((day) => [...plan, day]))
    },
    [[]],
  )
}

test('no other plan touches fewer invoices, nor fewer days: compared with every plan there is', () => {
  fc.assert(
    fc.property(anySoFar, anyInvoices, (soFar, invoices) => {
      const enough = everyPlan(invoices).filter(
        (days) => invoices.reduce((sum, each, index) => sum + weightOn(each, days[index]!), soFar.weightedDays) <= 0n,
      )
      const earlier = enough.map((days) => invoices.map(({ plannedOn }, index) => daysBetween(days[index]!, plannedOn)))
      const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
      const few = planAdvances(soFar, invoices, start, 'fewest-invoices')
      const short = planAdvances(soFar, invoices, start, 'fewest-days')
      assert.deepEqual([few.enough, short.enough], [enough.length > 0, enough.length > 0])
      if (enough.length === 0) return
      assert.equal(few.advances.length, Math.min(...earlier.map((days) => days.filter((each) => each > 0).length)))
      assert.equal(total(short.advances.map(({ daysEarlier }) => daysEarlier)), Math.min(...earlier.map(total)))
    }),
  )
})

test('a plan gains what is needed, and less than a day of its last invoice more', () => {
  const aims = fc.constantFrom<'fewest-invoices' | 'fewest-days'>('fewest-invoices', 'fewest-days')
  fc.assert(
    fc.property(anySoFar, anyInvoices, aims, (soFar, invoices, aim) => {
      const { needed, gained, advances, enough } = planAdvances(soFar, invoices, start, aim)
      const last = invoices.find(({ id }) => id === advances.at(-1)?.id)
      if (enough) assert.ok(gained === needed || gained - needed < last!.amount)
      for (const { payOn } of advances) assert.ok(payOn >= start)
    }),
  )
})

test('the last day for all is the last: compared with every day there is', () => {
  fc.assert(
    fc.property(anySoFar, anyInvoices, fc.nat(8), (soFar, invoices, length) => {
      const days = Array.from({ length: length + 1 }, (_, index) => addDays(start, index))
      const good = days.filter(
        (day) => invoices.reduce((sum, each) => sum + weightOn(each, day), soFar.weightedDays) <= 0n,
      )
      assert.equal(latestDayForAll(soFar, invoices, { from: start, to: days.at(-1)! }), good.at(-1))
    }),
  )
})

test('no smaller set of late invoices brings the year to zero: compared with every set there is', () => {
  fc.assert(
    fc.property(anySoFar, anyInvoices, (soFar, invoices) => {
      const weights = invoices.map((each) => weightOn(each, each.plannedOn))
      const all = weights.reduce((sum, each) => sum + each, soFar.weightedDays)
      const sets = Array.from({ length: 2 ** invoices.length }, (_, bits) =>
        weights.filter((_, index) => (bits >> index) & 1),
      )
      const enough = sets.filter((set) => set.reduce((sum, each) => sum - each, all) <= 0n)
      const late = weights.filter((each) => each > 0n).length
      const fewest = enough.length > 0 ? Math.min(...enough.map((set) => set.length)) : late
      assert.equal(overZero(soFar, invoices).length, fewest)
    }),
  )
})
