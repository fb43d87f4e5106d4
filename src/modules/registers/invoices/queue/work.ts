// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import { compareFractions, type Fraction } from '#kernel/ratio.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import type { MeanDays } from '#law/mean-days.ts'
import { arrivedOn, type InvoiceLife, standingSettlement } from '../life/model.ts'
import { type ClockLane, clockLanes } from '../life/sheet/clock-lanes.ts'
import { type LifeState, stateOn } from '../life/state.ts'
import { daysMovedBy } from '../life/stops.ts'
import { type SettingsOn, stepDaysOf } from '../settings/model.ts'
import { effectOnYear, type PlannedInvoice } from '../year-end/model.ts'
import type { Outstanding } from './store.ts'

/** The day, what was paid in its year by then, and what holds on each day. */
export interface Seen {
  today: CivilDate
  soFar: MeanDays
  chosenOn: SettingsOn
}

/** An invoice to be worked on, as it stands on a day. */
export interface Work extends Outstanding {
  life: InvoiceLife
  state: LifeState
  /** Of the law, of the area, of accounting. */
  lanes: readonly ClockLane[]
  /** Paid when each office has taken all the days it has left; nothing while in dispute. */
  planned: PlannedInvoice | null
  /** Days by which that moves the year’s indicator; nothing before the year’s first payment. */
  effect: Fraction | undefined
}

export function workOn(waiting: Outstanding, life: InvoiceLife, seen: Seen): Work {
  const { today, soFar, chosenOn } = seen
  const state = stateOn(life, today)
  const lanes = clockLanes(life, today, chosenOn)
  const planned = state.paused ? null : planOf(waiting, life, lanes, seen)
  return {
    ...waiting,
    life,
    state,
    lanes,
    planned,
    effect: planned ? effectOnYear(soFar, planned, planned.plannedOn) : undefined,
  }
}

function planOf(waiting: Outstanding, life: InvoiceLife, lanes: readonly ClockLane[], seen: Seen): PlannedInvoice {
  const dueOn = life.dueOn!
  const plannedOn = plannedDay(life, lanes, seen)
  return {
    ...{ id: life.id, amount: waiting.outstanding, dueOn, plannedOn },
    daysSuspended: daysMovedBy({ ...life, dueOn }, { paidOn: plannedOn, ...seen }),
  }
}

/**
 * Today, and the days that each step still to be done has left; one out of time is done today. Accounting has all its
 * days for a settlement sent on a day that nobody wrote down.
 */
function plannedDay(
  life: InvoiceLife,
  [, unit, accounting]: readonly ClockLane[],
  { today, chosenOn }: Seen,
): CivilDate {
  const { unitDays, accountingDays } = stepDaysOf(chosenOn(arrivedOn(life)))
  const left = (lane: ClockLane | undefined) =>
    lane && lane.clock.state !== 'not-started' && lane.clock.stoppedOn === null
      ? Math.max(0, lane.clock.daysLeft)
      : undefined
  const ofAccounting = left(accounting)
  if (ofAccounting !== undefined) return addDays(today, ofAccounting)
  if (standingSettlement(life)) return addDays(today, accountingDays)
  const toAnswer = Math.max(0, daysBetween(today, lastDayToAnswer(arrivedOn(life))))
  const ofUnit = left(unit) ?? toAnswer + unitDays
  return addDays(today, ofUnit + accountingDays)
}

/** What raises the indicator most comes first, then what is due first; what is in dispute comes last. */
export const byDanger = (a: Work, b: Work): number =>
  Number(a.planned === null) - Number(b.planned === null) ||
  compare(b.effect, a.effect) ||
  (a.life.dueOn! < b.life.dueOn! ? -1 : a.life.dueOn! > b.life.dueOn! ? 1 : Number(a.id - b.id))

const compare = (a: Fraction | undefined, b: Fraction | undefined): number => (a && b ? compareFractions(a, b) : 0)
