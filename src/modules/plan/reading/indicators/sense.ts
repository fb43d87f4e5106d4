// SPDX-License-Identifier: EUPL-1.2
// How a plan says on which side of a value to stay: «non oltre», «almeno», «> 80%».
import type { Direction } from '#modules/indicators/index.ts'
import { withoutEnding } from '../wording.ts'

const than = "(?:a(?:d|ll[ae]|ll[’']|gli|l|i)?|d(?:i|el|ei|egli|ell[ae]|ell[’']))"
const more = '(?:maggior|superior)[ei]'
const less = '(?:minor|inferior)[ei]'
const same = '(?:ugual[ei]|pari)'

/** The first that matches at a place: «non oltre» before «oltre», «>=» before «>». */
const words: readonly (readonly [Direction | 'equal', string])[] = [
  [
    'at-least',
    `non ${less} ${than}|non meno ${than}|${more} o ${same} ${than}|${same} o ${more} ${than}|almeno|minimo|min\\.?|≥|>\\s?/?\\s?=|=\\s?>`,
  ],
  [
    'at-most',
    `non ${more} ${than}|non più ${than}|non oltre|${less} o ${same} ${than}|${same} o ${less} ${than}|al massimo|massimo|max\\.?|≤|<\\s?/?\\s?=|=\\s?<`,
  ],
  ['under', `${less} ${than}|meno ${than}|(?:al di )?sotto(?: ${than})?|<`],
  ['over', `${more} ${than}|più ${than}|(?:al di )?sopra(?: ${than})?|oltre|>`],
  ['equal', `${same} ${than}|=`],
]

/** Words or sign of a comparison, one group for each sense, and what may stand between it and the number. */
export const comparison = `(?:${words.map(([, each]) => `(${each})`).join('|')})\\s*(?:(?:il|i|gli|le|la)\\s|l[’'])?\\s*`

/** The sense of a match, whose groups from the first are those of the comparison; nothing where there is none. */
export const senseOf = (match: RegExpExecArray): Direction | 'equal' | undefined =>
  words.find((_, index) => match[index + 1] !== undefined)?.[0]

/** The groups of a match after those of the comparison. */
export const restOf = (match: RegExpExecArray): readonly (string | undefined)[] => match.slice(words.length + 1)

const atEnd = new RegExp(`(?<![a-zà-ÿ])${comparison}$`, 'i')

/** The sense of the comparison that a text ends with: «oltre l’», before «80%». */
export function senseBefore(text: string): Direction | 'equal' | undefined {
  const match = atEnd.exec(text.slice(-40))
  return match ? senseOf(match) : undefined
}

/** «con», «di importo»: the comparison says which things are meant, and not what is promised of them. */
const qualifying =
  /(?<![a-zà-ÿ])(?:(?:con|aventi|a|di|da|in)|(?:(?:con|di|a|per|aventi|sotto|sopra)\s)?(?:età|importo|importi|popolazione|reddito|isee|superficie|potenza|anzianità|soglia|limite)(?:\s(?!accertat|riscoss|recuperat|incassat)[a-zà-ÿ]+)?)$/i

/** «Affidamenti superiori a 40.000 euro»: which of them, and not what they are to come to. */
const contracts =
  /(?<![a-zà-ÿ])(?:affidamenti|appalti|opere|lavori|contratti|acquisti|gare|forniture|procedure|contribut[oi](?:\s[a-zà-ÿ]+)?)$/i

/** @param compared the comparison and its value, which may be of money. */
export function isQualifying(before: string, compared: string): boolean {
  const name = withoutEnding(before.slice(-60), ' (:')
  return qualifying.test(name) || (/€|euro/i.test(compared) && contracts.test(name))
}
