// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOn, wordings } from '../../finding.ts'

const withSlash = /(?<![\d/])\d{1,2}\/\d{1,2}\/20\d\d(?!\d)/g
const withDot = /(?<![\d.])\d{1,2}\.\d{1,2}\.20\d\d(?!\d)/g

/** Days are written in one way. */
export const mixedDates: Check = (plan, lines) => {
  const own = new Set(objectivesOf(plan).flatMap(({ sourceLines }) => sourceLines))
  const inObjectives = lines.map((line, index) => (own.has(index + 1) ? line : ''))
  const [slashes, dots] = [wordings(inObjectives, withSlash), wordings(inObjectives, withDot)]
  if (slashes.size === 0 || dots.size === 0) return []
  const rarer = slashes.size < dots.size ? slashes : dots
  return [
    {
      code: 'mixed-dates',
      severity: 'info',
      message: `Le date sono scritte in due modi: «${[...slashes.keys()][0]}» e «${[...dots.keys()][0]}».`,
      ...placeOn(plan, [...rarer.values()].flat(), [...rarer.keys()][0]!),
      remedy: 'Scegli un modo solo: giorno/mese/anno.',
    },
  ]
}
