// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import type { PlanPhase } from './approved.ts'
import { weightNumber } from './weights.ts'

/** «Progetto, peso 40, dal 01/02/2026 al 30/06/2026». */
export const phaseInWords = ({ numberAsPrinted, description, weight, start, end }: PlanPhase): string =>
  [
    numberAsPrinted === null ? description : `${numberAsPrinted}. ${description}`,
    weight !== null && `peso ${weightNumber(weight)}`,
    [start && `dal ${formatDay(start)}`, end && `${start ? 'al' : 'entro il'} ${formatDay(end)}`]
      .filter(Boolean)
      .join(' '),
  ]
    .filter(Boolean)
    .join(', ')
