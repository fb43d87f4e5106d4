// SPDX-License-Identifier: EUPL-1.2
import { findTerms, isBareTerm } from '../../../reading/terms/terms.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** The quantity to reach stands in the indicator, with its term: where the table has no indicator, the target is one. */
export const quantityInTarget: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) =>
    objective.indicatorText === ''
      ? []
      : objective.indicators.flatMap((indicator) => {
          const amount =
            indicator.kind === 'count_by_deadline'
              ? String(indicator.atLeast)
              : indicator.kind === 'full_coverage'
                ? `${indicator.percent}%`
                : undefined
          if (amount === undefined || !isDateAlone(indicator.text, plan.document.planYear)) return []
          return {
            code: 'quantity-in-target',
            severity: 'warning' as const,
            message: `L’indicatore dell’obiettivo ${objective.key} è solo una data: la quantità (${amount}) è nel target.`,
            ...placeOf(objective, indicator.text, lines),
            remedy: 'Porta la quantità nell’indicatore, accanto alla data.',
          }
        }),
  )

const isDateAlone = (text: string, planYear: number): boolean => isBareTerm(text, findTerms(text, planYear))
