// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed, objectivesOf, placeOf } from '../../finding.ts'

/** A day is written with its year; the last of December is of the plan’s, whoever reads. */
export const yearInferred: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const terms = [...objective.termsInIndicator, ...objective.termsInTarget]
      .filter((term) => term.yearInferred && /\d/.test(term.asWritten) && !term.day.endsWith('-12-31'))
      .map(({ asWritten }) => asWritten)
    if (terms.length === 0) return []
    return {
      code: 'year-inferred',
      severity: 'warning',
      message: `Nell’obiettivo ${objective.key} manca l’anno in ${listed(terms.map((term) => `«${term}»`))}: è stato inteso il ${plan.document.planYear}.`,
      quote: terms[0]!,
      lines: [...new Set(terms.flatMap((term) => placeOf(objective, term, lines).lines))],
      objectives: [objective.key],
      remedy: 'Scrivi l’anno accanto al giorno.',
    }
  })
