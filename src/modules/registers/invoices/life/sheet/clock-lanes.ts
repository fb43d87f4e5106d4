// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import type { Stop } from '#law/suspension.ts'
import type { Tone } from '#ui/mark.ts'
import { accountingClock, type Clock, isSendingUnknown, legalClock, type Passage, unitClock } from '../../clocks.ts'
import { completedOn } from '../../figures/facts.ts'
import { type SettingsOn, stepDaysOf } from '../../settings/model.ts'
import { arrivedOn, type InvoiceLife, isStanding } from '../model.ts'
import { acceptedOn } from '../state.ts'
import { stopsOfLife } from '../stops.ts'

/** One of the three clocks, ready to be drawn. */
export interface ClockLane {
  name: 'Legge' | 'Area' | 'Ragioneria'
  /** Given days. */
  days: number
  clock: Clock
  tone: Tone
  /** «restano 4 giorni». */
  words: string
  /** Days drawn apart: that do not count on the law’s clock, of a settlement sent back on accounting’s. */
  apart: readonly { from: CivilDate; until: CivilDate }[]
}

/** The way of the invoice, for the clocks. */
function passageOf(life: InvoiceLife, dueOn: CivilDate, stops: readonly Stop[], on: CivilDate): Passage {
  const payments = life.orders.flatMap(({ sentOn, amount, ...order }) =>
    sentOn !== null && sentOn <= on && isStanding({ ...order, sentOn, amount }) ? [{ paidOn: sentOn, amount }] : [],
  )
  return {
    receivedOn: arrivedOn(life),
    acceptedOn: acceptedOn(life, on),
    dueOn,
    settlements: life.settlements,
    suspensions: stops,
    orderedOn: completedOn({ payments, amount: life.amountDue - life.lowered }),
  }
}

/** The three clocks of a debt on a day; none for what is no debt. */
export function clockLanes(life: InvoiceLife, on: CivilDate, chosenOn: SettingsOn): ClockLane[] {
  if (life.dueOn === null) return []
  const stops = stopsOfLife(life, chosenOn)
  const passage = passageOf(life, life.dueOn, stops, on)
  const steps = stepDaysOf(chosenOn(arrivedOn(life)))
  const { unitDays, accountingDays } = steps
  const until = (day: CivilDate | null) => (day !== null && day < on ? day : on)
  const stopped = stops.filter(({ from }) => from < on).map((stop) => ({ from: stop.from, until: until(stop.until) }))
  const sentBack = passage.settlements.flatMap(({ sentOn, returnedOn }) =>
    sentOn !== null && returnedOn !== null && returnedOn <= on ? [{ from: sentOn, until: returnedOn }] : [],
  )
  const law = lane('Legge', life.termDays, legalClock(passage, on, steps), stopped)
  if (isSendingUnknown(passage, on)) return [law, unknown('Area', unitDays), unknown('Ragioneria', accountingDays)]
  return [
    law,
    lane('Area', unitDays, unitClock(passage, on, steps), []),
    lane('Ragioneria', accountingDays, accountingClock(passage, on, steps), sentBack),
  ]
}

const unknown = (name: ClockLane['name'], days: number): ClockLane => ({
  ...{ name, days, clock: { state: 'not-started' }, tone: 'not-measurable', apart: [] },
  words: 'il giorno d’invio non si sa',
})

const tones: Record<Clock['state'], Tone> = {
  'not-started': 'not-started',
  running: 'on-track',
  suspended: 'neutralised',
  over: 'late',
  kept: 'reached',
  missed: 'reached-late',
}

function lane(name: ClockLane['name'], days: number, clock: Clock, apart: ClockLane['apart']): ClockLane {
  const soon = clock.state === 'running' && clock.daysLeft <= 3
  return { name, days, clock, tone: soon ? 'at-risk' : tones[clock.state], words: wordsOf(clock), apart }
}

const inDays = (days: number): string => counted(days, 'giorno', 'giorni')

function wordsOf(clock: Clock): string {
  switch (clock.state) {
    case 'not-started':
      return 'non è ancora partito'
    case 'running':
      return clock.daysLeft === 0
        ? 'scade oggi'
        : `${clock.daysLeft === 1 ? 'resta' : 'restano'} ${inDays(clock.daysLeft)}`
    case 'suspended':
      return 'fermo: questi giorni non contano'
    case 'over':
      return `oltre di ${inDays(-clock.daysLeft)}`
    case 'kept':
      return `fatto in ${inDays(daysBetween(clock.startedOn, clock.stoppedOn!))}`
    case 'missed':
      return `fatto in ${inDays(daysBetween(clock.startedOn, clock.stoppedOn!))}, ${-clock.daysLeft} oltre`
  }
}

/** From the arrival to the last day that matters: today too, while a clock still runs. */
export function spanOf(lanes: readonly ClockLane[], on: CivilDate): { from: CivilDate; to: CivilDate } {
  const started = lanes.flatMap(({ clock }) => (clock.state === 'not-started' ? [] : [clock]))
  const days = started.flatMap(({ startedOn, lastDay, stoppedOn }) => [startedOn, lastDay, stoppedOn ?? on]).toSorted()
  const [from = on, to = on] = [days[0], days.at(-1)]
  return { from, to: to > from ? to : addDays(from, 1) }
}
