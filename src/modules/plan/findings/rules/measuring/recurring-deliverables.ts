// SPDX-License-Identifier: EUPL-1.2
import type { Deliverable, Indicator } from '#modules/indicators/index.ts'
import type { Finding, Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

const perYear: Record<Deliverable['every'], number> = { week: 52, month: 12, quarter: 4, 'half-year': 2 }

/** What is promised again and again has its days, or is at least named, in the indicator. */
export const recurringDeliverables: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) =>
    objective.recurring.flatMap((deliverable) => verdict(objective, deliverable, lines)),
  )

function verdict(objective: Objective, { what, every }: Deliverable, lines: readonly string[]): Finding[] {
  if (!(objective.target || objective.description).includes(what) || objective.indicatorText.includes(what)) return []
  const place = placeOf(objective, what, lines)
  const given = Math.max(0, ...objective.indicators.map(mostRepeated))
  const needed = perYear[every]
  const isCounted = objective.indicators.some((each) => each.kind === 'count_by_deadline' && each.atLeast >= needed)
  if (given >= needed || isCounted) return []
  if (given > 1) {
    return [
      {
        code: 'recurring-count',
        severity: 'warning',
        message: `L’obiettivo ${objective.key} promette «${what}», cioè ${needed} volte l’anno, ma l’indicatore dà ${given} date.`,
        ...place,
        remedy: `Scrivi tutte le ${needed} date, o cambia la frequenza.`,
      },
    ]
  }
  return [
    {
      code: 'recurring-only-in-target',
      severity: 'info',
      message: `«${what}» è nel target dell’obiettivo ${objective.key} e non nell’indicatore.`,
      ...place,
      remedy: `Aggiungi all’indicatore le consegne previste: ${needed} in un anno intero.`,
    },
  ]
}

/** On how many days the same step is due. */
function mostRepeated(indicator: Indicator): number {
  const steps = 'steps' in indicator ? indicator.steps : []
  return Math.max(
    0,
    ...Map.groupBy(steps, ({ what }) => what)
      .values()
      .map((same) => same.length),
  )
}
