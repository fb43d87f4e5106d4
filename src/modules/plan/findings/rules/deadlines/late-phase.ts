// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf } from '../../finding.ts'

/** The phases of an objective end within its term. */
export const latePhase: Check = (plan) =>
  objectivesOf(plan).flatMap((objective) => {
    const term = termOf(objective)
    const late = term && objective.phases.find(({ start, end }) => start && end && end > term)
    if (!late) return []
    return {
      code: 'late-phase' as const,
      severity: 'warning' as const,
      message: `Nell’obiettivo ${objective.key} una fase finisce il ${formatDay(late.end!)}, dopo il termine dell’obiettivo (${formatDay(term)}).`,
      lines: [late.line],
      quote: late.description || objective.title,
      remedy: 'Anticipa la fase, o sposta il termine dell’obiettivo.',
      objectives: [objective.key],
    }
  })

/** The last of the days that the objective itself gives. */
const termOf = ({ termsInIndicator, termsInTarget }: Objective): CivilDate | undefined =>
  [...termsInIndicator, ...termsInTarget]
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
