// SPDX-License-Identifier: EUPL-1.2
import { civilDate, formatDay } from '#kernel/civil-date.ts'
import type { Term } from '#modules/indicators/index.ts'
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf, type PlanContent, placeOf, termsOf } from '../../finding.ts'

/** What is promised for the plan is due in its year: a day of last year is left from last year’s plan. */
export const otherYear: Check = (plan, lines) => {
  const { planYear } = plan.document
  const [first, last] = [civilDate(`${planYear}-01-01`), civilDate(`${planYear + 1}-03-31`)]
  return [
    ...outside(plan, ({ day }) => day < first).map(({ objective, term }) => ({
      code: 'other-year' as const,
      severity: 'warning' as const,
      message: `L’obiettivo ${objective.key} scade il ${formatDay(term.day)}, prima che il ${planYear} cominci: forse il termine è rimasto dal piano dell’anno scorso.`,
      ...placeOf(objective, term.asWritten, lines),
      remedy: 'Correggi l’anno.',
    })),
    ...outside(plan, ({ day }) => day > last).map(({ objective, term }) => ({
      code: 'other-year' as const,
      severity: 'info' as const,
      message: `L’obiettivo ${objective.key} scade il ${formatDay(term.day)}: quando si valuta il ${planYear} non si può ancora dire se è raggiunto.`,
      ...placeOf(objective, term.asWritten, lines),
      remedy: `Correggi l’anno, o aggiungi che cosa sarà fatto entro il ${planYear}.`,
    })),
  ]
}

/** The objectives of which every day is outside the year; a plan that has many of them works over more years. */
function outside(plan: PlanContent, isOutside: (term: Term) => boolean): { objective: Objective; term: Term }[] {
  const objectives = objectivesOf(plan)
  const found = objectives.flatMap((objective) => {
    const terms = termsOf(objective)
    return terms.length > 0 && terms.every(isOutside) ? [{ objective, term: terms.at(-1)! }] : []
  })
  return found.length * 4 > objectives.length && found.length > 1 ? [] : found
}
