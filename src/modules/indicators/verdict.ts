// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Working } from '#kernel/outcome.ts'
import type { Period } from '#kernel/period.ts'
import type { State } from './state.ts'

/** What is said of one indicator on a day: the state, and why, in words that can be read aloud. */
export interface Verdict {
  state: State
  /** As a person reads it: «−2,50 giorni», «480 su 600», «2 passi su 3». */
  value: string
  /** The measured number itself, for charts; nothing when there is none. */
  number: number | null
  target: string
  reason: string
  steps: readonly StepVerdict[]
  workings: readonly Working[]
}

/** The same for one thing to be done by a day. */
export interface StepVerdict {
  what: string
  by: CivilDate | null
  doneOn: CivilDate | null
  state: State
  reason: string
}

/** The day of the judgement, and the plan's year. */
export interface Moment {
  on: CivilDate
  year: Period
}

/**
 * How near a term must be, with nothing done, for an objective to be at risk. No law says it: it is the municipality's
 * own choice, and this is the value used until one is made.
 */
export const daysToRisk = 30
