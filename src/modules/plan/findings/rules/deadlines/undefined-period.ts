// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOnAll } from '../../finding.ts'

const period = /\bnel corso (?:del|dell[’']ultimo) (?:triennio|biennio)\b/i
const past = /(?<![a-zà-ÿ])(?:ha|hanno|è stat[oa]|sono stat[ie])\s/i

/** What was done «in the three years» says which. */
export const undefinedPeriod: Check = (plan, lines) => {
  const found = lines.flatMap((line, index) => {
    const written = period.exec(line)?.[0]
    return written && past.test(line) && !/\b20\d\d\b/.test(line) ? [{ written, line: index + 1 }] : []
  })
  if (found.length === 0) return []
  return [
    {
      code: 'undefined-period',
      severity: 'info',
      message: `Si racconta che cosa è stato fatto «${found[0]!.written}», ma non di quali anni.`,
      ...placeOnAll(plan, found),
      remedy: 'Scrivi gli anni.',
    },
  ]
}
