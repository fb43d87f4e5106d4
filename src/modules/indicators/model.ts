// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Period } from '#kernel/period.ts'
import type { Direction } from './direction.ts'

/** What a plan promises, understood: the kind says how it is measured. */
export type Indicator = Stated &
  (
    | { kind: 'deadline' | 'milestones'; steps: readonly Step[] }
    | { kind: 'ongoing'; period: Period; deliverables: readonly Deliverable[] }
    | ({ kind: 'count_by_deadline'; atLeast: number } & OfSomething)
    /** At least this percent of the whole (100 is full coverage). */
    | ({ kind: 'full_coverage'; percent: number } & OfSomething)
    | Threshold
    | { kind: 'days_from_event'; days: number; counting: 'calendar' | 'working'; event: string }
    /** Nobody could say what would reach it: left as written, for a person to specify. */
    | { kind: 'to_be_specified' }
  )

interface OfSomething {
  of: string
  /** Only when that much is not enough: «oltre 500 utenti». */
  direction?: 'over'
  by: Term | null
}

/** A quantity kept under or over a value. «ITP pari a 0» means at most 0: paying earlier is better, not a miss. */
export interface Threshold {
  kind: 'value_threshold'
  /** The measure that gives the quantity, when it is one we know. */
  quantity: 'payment-timeliness' | null
  /** As the plan calls it. */
  name: string
  direction: Direction
  value: number
  /** The comparison as written: «pari a 0». */
  asWritten: string
}

interface Stated {
  /** The words of the plan this was understood from. */
  text: string
  /** «compatibilmente con l’assegnazione delle risorse»: the promise holds only if so. */
  condition: string | null
}

/** Something to be done by a day. */
export interface Step {
  what: string
  /** Nothing when the plan names the step and no day. */
  by: Term | null
}

/** A day the plan sets. */
export interface Term {
  day: CivilDate
  /** As written: «28 febbraio». */
  asWritten: string
  /** The plan wrote no year: it was taken to be the plan's. */
  yearInferred: boolean
}

/** Something to be handed in again and again. */
export interface Deliverable {
  what: string
  every: 'week' | 'month' | 'quarter' | 'half-year'
}

export type IndicatorKind = Indicator['kind']

export const kindNames: Record<IndicatorKind, string> = {
  deadline: 'Scadenza',
  milestones: 'Fasi con scadenza',
  ongoing: 'Attività durante un periodo',
  count_by_deadline: 'Quantità entro un termine',
  full_coverage: 'Copertura',
  value_threshold: 'Soglia',
  days_from_event: 'Giorni da un evento',
  to_be_specified: 'Da precisare',
}
