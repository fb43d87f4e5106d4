// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import { formatDay } from '#kernel/civil-date.ts'
import { writtenNumber } from '#kernel/ratio.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import type { PlanPhase } from './approved.ts'
import { milestonesOf } from './reading/objective/phases.ts'

/** «Progetto, peso 40, dal 01/02/2026 al 30/06/2026». */
export const phaseInWords = ({ numberAsPrinted, description, weight, start, end }: PlanPhase): string =>
  [
    numberAsPrinted === null ? description : `${numberAsPrinted}. ${description}`,
    weight !== null && `peso ${writtenNumber(weight)}`,
    [start && `dal ${formatDay(start)}`, end && `${start ? 'al' : 'entro il'} ${formatDay(end)}`]
      .filter(Boolean)
      .join(' '),
  ]
    .filter(Boolean)
    .join(', ')

/** The indicators of an objective without the one that its phases make, which is the last. */
export function ownIndicators({
  indicators,
  phases,
}: {
  indicators: readonly Indicator[]
  phases: readonly PlanPhase[]
}): readonly Indicator[] {
  const [ofPhases] = milestonesOf(phases)
  return ofPhases && isDeepStrictEqual(indicators.at(-1), ofPhases) ? indicators.slice(0, -1) : indicators
}
