// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, formatDayInFull, monthOfDay, yearOfDay } from '#kernel/civil-date.ts'
import type { Indicator, Term } from '#modules/indicators/index.ts'
import type { PlanContent, PlanPhase } from '../../approved.ts'
import { ownIndicators } from '../../phases.ts'
import { milestonesOf } from '../../reading/objective/phases.ts'

/**
 * The plan a year later: its three years roll on and every term is a year later. Words stay as they were, for a person
 * to look at; what was reached, how many people there are and how projects stand are of the year before and do not come
 * along.
 */
export const aYearLater = (plan: PlanContent): PlanContent => ({
  ...plan,
  title: plan.title && titleLater(plan.title, plan.years),
  years: [plan.years[0] + 1, plan.years[1] + 1],
  year: plan.year + 1,
  ...{ personnel: null, projects: [] },
  areas: plan.areas.map((area) => ({
    ...area,
    objectives: area.objectives.map((objective) => {
      const phases = objective.phases.map(phaseLater)
      const indicators = [...ownIndicators(objective).map(indicatorLater), ...milestonesOf(phases)]
      return { ...objective, phases, indicators }
    }),
  })),
})

/** «PIAO 2026/2028» is «PIAO 2027/2029». */
const titleLater = (title: string, [first, last]: readonly [number, number]): string =>
  title.replaceAll(/\b20\d\d\b/g, (year) =>
    Number(year) === first || Number(year) === last ? String(Number(year) + 1) : year,
  )

function indicatorLater(indicator: Indicator): Indicator {
  if ('steps' in indicator)
    return { ...indicator, steps: indicator.steps.map((step) => ({ ...step, by: step.by && termLater(step.by) })) }
  if (indicator.kind === 'ongoing') {
    const { from, to } = indicator.period
    return { ...indicator, period: { from: dayLater(from), to: dayLater(to) } }
  }
  return 'by' in indicator && indicator.by ? { ...indicator, by: termLater(indicator.by) } : indicator
}

const phaseLater = (phase: PlanPhase): PlanPhase => ({
  ...phase,
  start: phase.start && dayLater(phase.start),
  end: phase.end && dayLater(phase.end),
})

/** A term without a year is written as it was: it belongs to the year of its plan. */
function termLater({ day, asWritten, yearInferred }: Term): Term {
  const later = dayLater(day)
  return { day: later, asWritten: yearInferred ? asWritten : formatDayInFull(later), yearInferred }
}

/** 29 February is the 28th of a year that has no 29th. */
function dayLater(day: CivilDate): CivilDate {
  const [year, month, number] = [yearOfDay(day) + 1, monthOfDay(day), Number(day.slice(8))]
  return dayOf(year, month, number) ?? dayOf(year, month, number - 1)!
}
