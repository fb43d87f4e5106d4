// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { sum, sumBy } from '#law/tally.ts'
import { assertAdditive } from '../../../../tests/support/additive.ts'
import {
  accountingClock,
  type Clock,
  type ClockOf,
  clockCompliance,
  complianceJumps,
  complianceParts,
  legalClock,
  type Passage,
  unitClock,
} from './clocks.ts'
import { stepDaysOf, usual } from './settings/model.ts'

const day = civilDate
const usualStepDays = stepDaysOf(usual)
const settlement = (sentOn: string, returnedOn?: string) => ({
  settledOn: day(sentOn),
  sentOn: day(sentOn),
  returnedOn: returnedOn === undefined ? null : day(returnedOn),
})
/** Received on 3 March 2025, accepted by silence on 18 March, due on 2 April. */
const passage = (more: Partial<Passage> = {}): Passage => ({
  receivedOn: day('2025-03-03'),
  acceptedOn: day('2025-03-18'),
  dueOn: day('2025-04-02'),
  settlements: [],
  suspensions: [],
  orderedOn: null,
  ...more,
})
const on = (clockOf: ClockOf, each: Passage, text: string, steps = usualStepDays) => {
  const clock = clockOf(each, day(text), steps)
  return clock.state === 'not-started' ? [clock.state] : [clock.state, clock.lastDay, clock.daysLeft]
}

test('C13: every step kept to the last day, and fifteen days late for the law', () => {
  const slow = passage({ settlements: [settlement('2025-04-07')], orderedOn: day('2025-04-17') })
  assert.deepEqual(on(unitClock, slow, '2025-12-31'), ['kept', '2025-04-07', 0]) // 18 March + 20
  assert.deepEqual(on(accountingClock, slow, '2025-12-31'), ['kept', '2025-04-17', 0]) // 7 April + 10
  assert.deepEqual(on(legalClock, slow, '2025-12-31'), ['missed', '2025-04-02', -15]) // 2 to 17 April
})

test('the area’s clock starts at acceptance, or at receipt if the plan says so', () => {
  const fromReceipt = { ...usualStepDays, unitStartsAt: 'receipt' as const }
  assert.deepEqual(on(unitClock, passage(), '2025-03-17'), ['not-started'])
  assert.deepEqual(on(unitClock, passage(), '2025-03-18'), ['running', '2025-04-07', 20])
  assert.deepEqual(on(unitClock, passage(), '2025-03-18', fromReceipt), ['running', '2025-03-23', 5]) // 3 March + 20
})

test('the last day is in time, the next is over', () => {
  assert.deepEqual(on(unitClock, passage(), '2025-04-07'), ['running', '2025-04-07', 0])
  assert.deepEqual(on(unitClock, passage(), '2025-04-08'), ['over', '2025-04-07', -1])
  const late = passage({ settlements: [settlement('2025-04-08')] })
  assert.deepEqual(on(unitClock, late, '2025-04-08'), ['missed', '2025-04-07', -1])
})

test('a settlement sent back starts accounting’s clock again, when it returns correct', () => {
  const returned = passage({ settlements: [settlement('2025-03-25', '2025-03-28'), settlement('2025-04-01')] })
  assert.deepEqual(on(accountingClock, returned, '2025-03-27'), ['running', '2025-04-04', 8]) // 25 March + 10
  assert.deepEqual(on(accountingClock, returned, '2025-03-28'), ['not-started'])
  assert.deepEqual(on(accountingClock, returned, '2025-04-01'), ['running', '2025-04-11', 10]) // 1 April + 10
})

test('a settlement sent back does not stop the area’s clock, unless the plan counts the first one', () => {
  const returned = passage({ settlements: [settlement('2025-03-25', '2025-03-28'), settlement('2025-04-09')] })
  assert.deepEqual(on(unitClock, returned, '2025-03-25'), ['kept', '2025-04-07', 13])
  assert.deepEqual(on(unitClock, returned, '2025-03-28'), ['running', '2025-04-07', 10])
  assert.deepEqual(on(unitClock, returned, '2025-04-09'), ['missed', '2025-04-07', -2])
  const first = { ...usualStepDays, unitStopsAt: 'first-settlement' as const }
  assert.deepEqual(on(unitClock, returned, '2025-04-09', first), ['kept', '2025-04-07', 13])
})

test('accounting’s days count from the sending, or from the day of the act if the plan says so', () => {
  const sentLater = passage({
    settlements: [{ settledOn: day('2025-03-20'), sentOn: day('2025-03-25'), returnedOn: null }],
  })
  const fromAct = { ...usualStepDays, accountingStartsAt: 'settled' as const }
  assert.deepEqual(on(accountingClock, sentLater, '2025-03-25'), ['running', '2025-04-04', 10])
  assert.deepEqual(on(accountingClock, sentLater, '2025-03-25', fromAct), ['running', '2025-03-30', 5])
})

test('in dispute the legal clock stands still, and goes on with the days it had', () => {
  const disputed = passage({ suspensions: [{ from: day('2025-03-13'), until: day('2025-03-23') }] })
  assert.deepEqual(on(legalClock, disputed, '2025-03-12'), ['running', '2025-04-02', 21])
  assert.deepEqual(on(legalClock, disputed, '2025-03-13'), ['suspended', '2025-04-02', 20])
  assert.deepEqual(on(legalClock, disputed, '2025-03-20'), ['suspended', '2025-04-09', 20])
  assert.deepEqual(on(legalClock, disputed, '2025-03-23'), ['running', '2025-04-12', 20]) // 2 April + 10
})

test('what happens after the day asked is not known on it', () => {
  const done = passage({ settlements: [settlement('2025-03-25')], orderedOn: day('2025-03-31') })
  assert.deepEqual(on(unitClock, done, '2025-03-24'), ['running', '2025-04-07', 14])
  assert.deepEqual(on(accountingClock, done, '2025-03-30'), ['running', '2025-04-04', 5])
  assert.deepEqual(on(legalClock, done, '2025-03-02'), ['not-started'])
})

test('a settlement that nobody wrote when it was sent, or a payment without one, tells nothing of either office', () => {
  const unknown = passage({ settlements: [{ ...settlement('2025-04-01'), sentOn: null }] })
  assert.deepEqual(on(unitClock, unknown, '2025-03-31'), ['running', '2025-04-07', 7])
  assert.deepEqual(on(unitClock, unknown, '2025-04-30'), ['not-started'])
  const paid = passage({ orderedOn: day('2025-04-10') })
  assert.deepEqual(on(unitClock, paid, '2025-04-09'), ['over', '2025-04-07', -2])
  assert.deepEqual(on(unitClock, paid, '2025-04-10'), ['not-started'])
})

test('the compliance of each area counts what ended and what is over, not what still runs', () => {
  const kept = passage({ settlements: [settlement('2025-03-25')] })
  const invoices = [
    { unit: 'PL', passage: kept },
    { unit: 'PL', passage: passage({ acceptedOn: day('2025-04-01') }) },
    { unit: 'AG', passage: kept },
    { unit: 'AG', passage: passage() },
  ]
  const facts = invoices.map((each) => ({ ...each, clock: unitClock(each.passage, day('2025-04-08'), usualStepDays) }))
  const byUnit = sumBy(
    complianceParts,
    facts,
    ({ unit }) => unit,
    ({ clock }) => clockCompliance.contribution(clock),
  )
  assert.deepEqual(byUnit.get('PL'), { ended: 1n, kept: 1n })
  assert.deepEqual(byUnit.get('AG'), { ended: 2n, kept: 1n })
  const outcome = clockCompliance.outcome(byUnit.get('AG')!)
  assert.equal(outcome.kind === 'measured' && outcome.value, 50) // 1 of 2
  assert.equal(clockCompliance.apply([]).kind, 'not-measurable')
})

const anyClock = fc
  .constantFrom<Clock['state']>('not-started', 'running', 'suspended', 'over', 'kept', 'missed')
  .map(
    (state): Clock =>
      state === 'not-started'
        ? { state }
        : { state, startedOn: day('2025-03-03'), lastDay: day('2025-04-02'), stoppedOn: null, daysLeft: 0 },
  )

test('kept clock by clock, the compliance is that computed from all of them', () =>
  assertAdditive(clockCompliance, anyClock))

const after = (most: number) => fc.nat(most).map((days) => addDays(day('2025-03-03'), days))
const anyPassage: fc.Arbitrary<Passage> = fc
  .record({
    acceptedOn: fc.option(after(20)),
    sent: fc.uniqueArray(after(80), { maxLength: 4 }),
    standing: fc.boolean(),
    untold: fc.boolean(),
    orderedOn: fc.option(after(90)),
    suspensions: fc.array(fc.record({ from: after(60), until: fc.option(after(90)) }), { maxLength: 2 }),
  })
  .map(({ sent, standing, untold, ...facts }) => {
    const days = sent.toSorted()
    const settlements = days.map((sentOn, index) => {
      const last = index === days.length - 1
      return {
        settledOn: sentOn,
        sentOn: last && untold ? null : sentOn,
        returnedOn: last && standing ? null : (days[index + 1] ?? addDays(sentOn, 3)),
      }
    })
    return passage({ ...facts, settlements })
  })

test('the jumps of an invoice up to any day give how its clocks stand on that day', () => {
  const clocks = fc.constantFrom<ClockOf>(unitClock, accountingClock, legalClock)
  fc.assert(
    fc.property(anyPassage, clocks, after(150), (each, clockOf, seenOn) => {
      const known = complianceJumps(each, clockOf, usualStepDays).filter((jump) => jump.on <= seenOn)
      const now = clockCompliance.contribution(clockOf(each, seenOn, usualStepDays))
      assert.deepEqual(
        sum(
          complianceParts,
          known.map(({ change }) => change),
        ),
        now,
      )
    }),
  )
})
