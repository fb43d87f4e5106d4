// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from '#modules/indicators/index.ts'
import type { Objective } from '../../../model.ts'
import { type Check, type PlanContent, placeOfAll, theObjectives } from '../../finding.ts'

type Quantity = Extract<Indicator, { by: unknown }>

const kinds = [
  {
    kind: 'full_coverage',
    code: 'coverage-without-term',
    what: 'Una percentuale',
    remedy: 'Scrivi entro quando, e su quante unità si calcola la percentuale.',
  },
  {
    kind: 'count_by_deadline',
    code: 'count-without-term',
    what: 'Una quantità',
    remedy: 'Scrivi entro quando.',
  },
] as const

/** Past these, the plan counts everything by the year: it is its way, and only worth a word. */
const byOversight = 5

/** A quantity has its term; without one, the end of the year is meant. */
export const quantityWithoutTerm: Check = (plan, lines) =>
  kinds.flatMap(({ kind, code, what, remedy }) => {
    const endless = quantitiesOf(plan, kind).filter(({ by }) => by === null)
    if (endless.length === 0) return []
    return {
      code,
      severity: endless.length > byOversight ? 'info' : 'warning',
      message: `${what} non ha termine, ed è stata intesa al 31 dicembre, per ${theObjectives([...new Set(endless.map(({ objective }) => objective))])}.`,
      ...placeOfAll(endless, lines),
      remedy,
    }
  })

/** «almeno 90% nel 2026», or «Target 2026» over the column: the year is the term. */
const namesYear = (text: string, planYear: number): boolean => new RegExp(`\\b${planYear}\\b`).test(text)

const quantitiesOf = (
  plan: PlanContent,
  kind: Quantity['kind'],
): { objective: Objective; quote: string; by: unknown }[] =>
  plan.areas
    .filter((area) => !area.columns.some((name) => namesYear(name, plan.document.planYear)))
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) =>
      objective.indicators.flatMap((each) =>
        each.kind === kind && !namesYear(each.text, plan.document.planYear)
          ? [{ objective, quote: each.text || objective.title, by: each.by }]
          : [],
      ),
    )
