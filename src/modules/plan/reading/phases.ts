// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, formatDay } from '#kernel/civil-date.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import type { Phase } from '../model.ts'
import { lastDayOf, monthsIn } from './months.ts'
import type { ObjectiveRows } from './objective-rows.ts'
import { findTerms } from './terms.ts'
import { weightOf } from './weights.ts'

/** The steps of an objective, from the rows that give each its weight, its days or its months. */
export const readPhases = ({ phases }: ObjectiveRows, planYear: number): Phase[] =>
  phases.map(({ cells, line }) => {
    const months = monthsIn(cells.months)
    const [first, last] = [months[0], months.at(-1)]
    return {
      numberAsPrinted: cells.phaseNumber === '' ? null : cells.phaseNumber,
      description: cells.phase,
      weightAsPrinted: cells.phaseWeight === '' ? null : cells.phaseWeight,
      weight: weightOf(cells.phaseWeight),
      start: dayIn(cells.start, planYear) ?? (first ? (dayOf(planYear, first, 1) ?? null) : null),
      end: dayIn(cells.deadline, planYear) ?? (last ? lastDayOf(planYear, last) : null),
      months,
      result: cells.result,
      line,
    }
  })

/** Phases with an end are promises each with its day. */
export function milestonesOf(phases: readonly Pick<Phase, 'description' | 'end'>[]): Indicator[] {
  const steps = phases.map(({ description: what, end }) => ({
    what,
    by: end && { day: end, asWritten: formatDay(end), yearInferred: false },
  }))
  if (steps.every(({ by }) => by === null)) return []
  const text = phases.map(({ description }) => description).join('\n')
  return [{ kind: steps.length === 1 ? 'deadline' : 'milestones', steps, text, condition: null }]
}

const dayIn = (text: string, planYear: number): CivilDate | null =>
  (text === '' ? undefined : findTerms(`entro ${text}`, planYear)[0]?.day) ?? null
