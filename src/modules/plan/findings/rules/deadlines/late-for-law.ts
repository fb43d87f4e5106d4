// SPDX-License-Identifier: EUPL-1.2
import { civilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'
import { legalTerms } from '../../tables/legal-terms.ts'
import { given } from '../../tables/source.ts'

/** A plan gives no more time than the law does. */
export const lateForLaw: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) =>
    objective.indicators
      .flatMap((each) => ('steps' in each ? each.steps : []))
      .flatMap(({ what, by }) => {
        const known = by && legalTerms.find(({ words }) => words.test(what))
        if (!known) return []
        const last = civilDate(`${yearOfDay(by.day)}-${known.by}`)
        if (by.day <= last) return []
        return {
          code: 'late-for-law' as const,
          severity: 'warning' as const,
          message: `L’obiettivo ${objective.key} dà tempo fino al ${formatDay(by.day)}, ma per ${known.what} la legge vuole il ${formatDay(last)} (${given(known)}), salvo proroghe.`,
          ...placeOf(objective, by.asWritten, lines),
          remedy: 'Anticipa il termine, o cita la proroga.',
        }
      }),
  )
