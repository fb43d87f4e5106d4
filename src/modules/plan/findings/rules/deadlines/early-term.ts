// SPDX-License-Identifier: EUPL-1.2
import { civilDate, formatDay } from '#kernel/civil-date.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** The plan is adopted by 31 January (D.L. 80/2021 art. 6, comma 1): a term before that may be over already. */
export const earlyTerm: Check = (plan, lines) => {
  const [first, adoption] = [civilDate(`${plan.document.planYear}-01-01`), civilDate(`${plan.document.planYear}-01-31`)]
  return objectivesOf(plan).flatMap((objective) => {
    const term = objective.termsInIndicator.find(({ day }) => day <= adoption && day >= first)
    if (!term) return []
    return {
      code: 'early-term' as const,
      severity: 'info' as const,
      message: `Un termine dell’obiettivo ${objective.key} è il ${formatDay(term.day)}: il piano si approva entro il ${formatDay(adoption)} (art. 6, comma 1, D.L. 80/2021), e quel giorno può essere già passato.`,
      ...placeOf(objective, term.asWritten, lines),
      remedy: 'Confronta il termine con il giorno in cui il piano viene approvato.',
    }
  })
}
