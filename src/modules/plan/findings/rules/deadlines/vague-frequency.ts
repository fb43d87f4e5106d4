// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed, placeOn, wordings } from '../../finding.ts'

const now =
  /\b(?:monitor|verific|aggiorn|revision|report|indagin|rilev)[a-zà-ÿ]{0,10}\s(?:[a-zà-ÿ]{1,15}\s){0,2}periodic[a-zà-ÿ]{1,6}/gi

/** «Periodicamente» says a period. */
export const vagueFrequency: Check = (plan, lines) => {
  const found = wordings(lines, now)
  if (found.size === 0) return []
  return [
    {
      code: 'vague-frequency',
      severity: 'info',
      message: `Si promette qualcosa di periodico senza dire ogni quanto: ${listed([...found.keys()].map((each) => `«${each}»`))}.`,
      ...placeOn(plan, [...found.values()].flat(), [...found.keys()][0]!),
      remedy: 'Scrivi ogni quanto: per esempio «ogni sei mesi».',
    },
  ]
}
