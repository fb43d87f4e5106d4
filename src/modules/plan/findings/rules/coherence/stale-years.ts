// SPDX-License-Identifier: EUPL-1.2
import { type Check, isText, placeOnAll } from '../../finding.ts'

/** «Il presente piano … 2025/2027»: the years of this plan, said in its text. */
const thisPlan = /\b(?:presente|questo)\s(?:piano|piao|documento)\b[^.;]{0,60}?\b(20\d\d)\s?[-/–]\s?(?:20)?\d\d\b/i
/** «OBIETTIVI ANNO 2025»: a heading of what is promised. */
const headingOfYear = /^[\s#*]{0,6}(?:schede? )?obiettivi\b[^.;:]{0,40}\b(20\d\d)[\s*]{0,4}$/i
const past = /rendicont|risultat|consuntiv|relazione|raggiunt|precedent|sostitui|aggiorna|scors/i

/** A plan speaks of its own years: others are left from last year’s text. */
export const staleYears: Check = (plan, lines) => {
  const { planYear, years } = plan.document
  const stands = isText(plan)
  const found = lines.flatMap((line, index) => {
    const match = stands(index + 1) ? (thisPlan.exec(line) ?? headingOfYear.exec(line)) : null
    const year = Number(match?.[1])
    return match && !past.test(match[0]) && year < planYear && year >= planYear - 3
      ? [{ written: match[0].trim(), line: index + 1 }]
      : []
  })
  if (found.length === 0) return []
  return [
    {
      code: 'stale-years',
      severity: 'warning',
      message: `Il piano è del ${years === null ? planYear : years.join('/')}, ma qui si legge «${found[0]!.written}»: forse il testo è rimasto dall’anno scorso.`,
      ...placeOnAll(plan, found),
      remedy: 'Correggi gli anni, e rileggi il resto del testo.',
    },
  ]
}
