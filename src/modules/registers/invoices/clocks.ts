// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import { percent } from '#kernel/ratio.ts'
import { isSuspendedOn, movedDueDay, type Stop } from '#law/suspension.ts'
import { type AdditiveRule, additive, type Jump, jumpsOf } from '#law/tally.ts'

/** The days that a plan gives to the area and to accounting, and from what they are counted. */
export interface StepDays {
  unitDays: number
  unitStartsAt: 'acceptance' | 'receipt'
  /** A settlement sent back leaves the area’s clock running, or not. */
  unitStopsAt: 'correct-settlement' | 'first-settlement'
  accountingDays: number
  accountingStartsAt: 'sent' | 'settled'
}

/** The way of an invoice from its arrival to the treasury. */
export interface Passage {
  receivedOn: CivilDate
  /** By a person, or by silence. */
  acceptedOn: CivilDate | null
  dueOn: CivilDate
  /** In order of sending, where it is known; one that accounting sent back is followed by another. */
  settlements: readonly { settledOn: CivilDate; sentOn: CivilDate | null; returnedOn: CivilDate | null }[]
  /** Only those that stop the legal clock. */
  suspensions: readonly Stop[]
  /** The day on which the last order was sent to the treasury. */
  orderedOn: CivilDate | null
}

export type ClockState = 'not-started' | 'running' | 'suspended' | 'over' | 'kept' | 'missed'

/** A clock as it stands on a day; one not started has no days. */
export type Clock =
  | { state: 'not-started' }
  | {
      state: Exclude<ClockState, 'not-started'>
      startedOn: CivilDate
      /** Itself in time. */
      lastDay: CivilDate
      stoppedOn: CivilDate | null
      /** Below zero, the days over. */
      daysLeft: number
    }

/** Each clock as of a day: what happened later is not known on it. */
export type ClockOf = (passage: Passage, on: CivilDate, steps: StepDays) => Clock

/** The area’s: from acceptance, or receipt, to a settlement sent to accounting. */
export const unitClock: ClockOf = (passage, on, { unitDays, unitStartsAt, unitStopsAt }) => {
  if (isSendingUnknown(passage, on)) return { state: 'not-started' }
  const start = known(unitStartsAt === 'receipt' ? passage.receivedOn : passage.acceptedOn, on)
  const sent = sentBy(passage, on)
  const settlement = unitStopsAt === 'first-settlement' ? sent[0] : standing(sent, on)
  return clock(start, unitDays, settlement?.sentOn ?? null, on)
}

/** Accounting’s: from a settlement that stands to the payment order; one sent back starts it again when it returns. */
export const accountingClock: ClockOf = (passage, on, { accountingDays, accountingStartsAt }) => {
  if (isSendingUnknown(passage, on)) return { state: 'not-started' }
  const settlement = standing(sentBy(passage, on), on)
  const start = settlement && (accountingStartsAt === 'sent' ? settlement.sentOn : settlement.settledOn)
  return clock(start ?? null, accountingDays, known(passage.orderedOn, on), on)
}

/** The law’s: from receipt to payment order; disputes push its last day away. */
export const legalClock: ClockOf = ({ receivedOn, dueOn, suspensions, orderedOn }, on) => {
  const stoppedOn = known(orderedOn, on)
  if (receivedOn > on) return { state: 'not-started' }
  const span = { from: receivedOn, until: stoppedOn ?? on }
  const lastDay = movedDueDay(dueOn, suspensions, span)
  const clock = running(receivedOn, lastDay, stoppedOn, on)
  return stoppedOn === null && isSuspendedOn(suspensions, on) ? { ...clock, state: 'suspended' } : clock
}

const known = (day: CivilDate | null, on: CivilDate): CivilDate | null => (day !== null && day <= on ? day : null)

/** Settled or paid, and nobody wrote when the settlement was sent: it tells nothing of either office. */
export const isSendingUnknown = (passage: Passage, on: CivilDate): boolean =>
  passage.settlements.some(({ settledOn, sentOn }) => sentOn === null && settledOn <= on) ||
  (known(passage.orderedOn, on) !== null && sentBy(passage, on).length === 0)

type Sent = Passage['settlements'][number] & { sentOn: CivilDate }

const sentBy = ({ settlements }: Passage, on: CivilDate): Sent[] =>
  settlements.filter((each): each is Sent => each.sentOn !== null && each.sentOn <= on)

/** The last settlement sent, unless it was sent back. */
const standing = (sent: readonly Sent[], on: CivilDate): Sent | undefined => {
  const last = sent.at(-1)
  return last && known(last.returnedOn, on) === null ? last : undefined
}

const clock = (start: CivilDate | null, days: number, stoppedOn: CivilDate | null, on: CivilDate): Clock =>
  start === null ? { state: 'not-started' } : running(start, addDays(start, days), stoppedOn, on)

function running(startedOn: CivilDate, lastDay: CivilDate, stoppedOn: CivilDate | null, on: CivilDate) {
  const daysLeft = daysBetween(stoppedOn ?? on, lastDay)
  const inTime = daysLeft >= 0
  const state = stoppedOn === null ? (inTime ? 'running' : 'over') : inTime ? 'kept' : 'missed'
  return { state, startedOn, lastDay, stoppedOn, daysLeft } as const
}

export const complianceParts = ['ended', 'kept'] as const
export type CompliancePart = (typeof complianceParts)[number]

/** Percent of the clocks that ended in time, of those that stopped or ran over; those still running do not count. */
export const clockCompliance: AdditiveRule<Clock, CompliancePart> = additive({
  id: 'clock-compliance',
  title: 'Rispetto dei giorni del piano',
  unit: 'percent',
  words:
    'Le fatture passate entro i giorni che il piano concede, divise per quelle passate o già fuori termine. Quelle ancora nei giorni non contano. Si arrotonda per difetto.',
  cites: [
    { act: 'decree-2023-13', place: 'art. 4-bis, comma 2' },
    { act: 'decree-2009-150', place: 'art. 4, comma 2' },
  ],
  parts: complianceParts,

  contribution: ({ state }) => ({
    ended: state === 'kept' || state === 'missed' || state === 'over' ? 1n : 0n,
    kept: state === 'kept' ? 1n : 0n,
  }),

  outcome: ({ ended, kept }) =>
    ended === 0n
      ? { kind: 'not-measurable', because: 'Nessuna fattura è ancora passata, né è fuori termine.' }
      : {
          kind: 'measured',
          value: percent(kept, ended),
          workings: [
            { label: 'Fatture passate in tempo', value: Number(kept) },
            { label: 'Fatture passate o fuori termine', value: Number(ended) },
          ],
        },
})

/** How one invoice changes the compliance with a clock, day after day, even when nobody does anything. */
export function complianceJumps(passage: Passage, clockOf: ClockOf, steps: StepDays): Jump<CompliancePart>[] {
  const { receivedOn, acceptedOn, orderedOn, settlements, suspensions } = passage
  const facts = [receivedOn, acceptedOn, orderedOn]
    .concat(settlements.flatMap(({ settledOn, sentOn, returnedOn }) => [settledOn, sentOn, returnedOn]))
    .concat(suspensions.flatMap(({ from, until }) => [from, until]))
    .filter((day) => day !== null)
  const afterLast = facts.flatMap((day) => {
    const seen = clockOf(passage, day, steps)
    return seen.state === 'not-started' ? [] : [addDays(seen.lastDay, 1)]
  })
  return jumpsOf(complianceParts, [...facts, ...afterLast], (day) =>
    clockCompliance.contribution(clockOf(passage, day, steps)),
  )
}
