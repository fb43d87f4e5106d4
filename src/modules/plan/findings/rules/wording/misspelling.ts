// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed, placeOn, wordings } from '../../finding.ts'
import { misspellings } from '../../tables/misspellings.ts'

/** All of them in one pattern: the lines are many, and this looks at each once. */
const wrong = new RegExp(`(?<![a-zà-ÿ])(?:${misspellings.map((each) => each.wrong).join('|')})(?![a-zà-ÿ])`, 'gi')

const corrections = misspellings.map((each) => ({ whole: new RegExp(`^(?:${each.wrong})$`, 'i'), right: each.right }))

/** Words often misspelt are spelt right. */
export const misspelling: Check = (plan, lines) => {
  const found = wordings(lines, wrong)
  const [first, ...others] = found.keys()
  if (first === undefined) return []
  const places = [...found.values()].flat().toSorted((one, other) => one - other)
  return [
    {
      code: 'misspelling',
      severity: 'info',
      message: `Ci sono parole scritte male: ${listed([first, ...others].map(corrected))}.`,
      ...placeOn(plan, places, first),
      remedy: 'Correggile prima di pubblicare.',
    },
  ]
}

const corrected = (written: string): string =>
  `«${written}» (${corrections.find(({ whole }) => whole.test(written))!.right})`
