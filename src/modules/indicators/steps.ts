// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, Term } from './model.ts'

/** Something an act can prove, with its place in the objective: from 1, through all its indicators. */
export interface ProvableStep {
  number: number
  what: string
  by: Term | null
}

/** The steps of each indicator of an objective, in its order; those that acts do not prove have none. */
export function numberSteps(indicators: readonly Indicator[]): ProvableStep[][] {
  let number = 0
  return indicators.map((indicator) => provable(indicator).map((step) => ({ number: ++number, ...step })))
}

function provable(indicator: Indicator): Omit<ProvableStep, 'number'>[] {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return indicator.steps.map(({ what, by }) => ({ what, by }))
    case 'ongoing':
      return indicator.deliverables.map(({ what }) => ({ what, by: null }))
    case 'days_from_event':
      return [{ what: indicator.text, by: null }]
    default:
      return []
  }
}
