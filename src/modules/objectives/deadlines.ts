// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Indicator, State, Term } from '#modules/indicators/index.ts'
import { allSeen, type SeenObjective, type SeenYear } from './year.ts'

/** A day by which something is promised, and how it stands. */
export interface Deadline {
  seen: SeenObjective
  day: CivilDate
  what: string
  state: State
  /** The plan wrote the day without its year. */
  yearInferred: boolean
  /** Handed in again and again: a month of twelve weighs less than a deadline of its own. */
  recurring: boolean
}

/** Every deadline of the year, in order of day. */
export const deadlinesOf = (year: SeenYear): Deadline[] =>
  allSeen(year)
    .flatMap(deadlinesOfObjective)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

export function deadlinesOfObjective(seen: SeenObjective): Deadline[] {
  return seen.judged.flatMap(({ indicator, verdict }) => {
    const term = termOf(indicator)
    if (term) {
      const { day, yearInferred } = term
      return [{ seen, day, what: verdict.target, state: verdict.state, yearInferred, recurring: false }]
    }
    const recurring = indicator.kind === 'ongoing'
    return verdict.steps.flatMap(({ what, by, state }, index) =>
      by === null ? [] : [{ seen, day: by, what, state, yearInferred: isInferred(indicator, index), recurring }],
    )
  })
}

const termOf = (indicator: Indicator): Term | null =>
  indicator.kind === 'count_by_deadline' || indicator.kind === 'full_coverage' ? indicator.by : null

const isInferred = (indicator: Indicator, step: number): boolean =>
  (indicator.kind === 'deadline' || indicator.kind === 'milestones') &&
  (indicator.steps[step]?.by?.yearInferred ?? false)

/** Not done yet, from a day on. */
export const stillAhead = (deadlines: readonly Deadline[], on: CivilDate): Deadline[] =>
  deadlines.filter(({ day, state }) => day >= on && state !== 'reached' && state !== 'reached-late')
