// SPDX-License-Identifier: EUPL-1.2
import { isShouted } from '../../../reading/wording.ts'
import { type Check, placeOn, wordings } from '../../finding.ts'

const acronym = /(?<![\p{L}\d])\p{Lu}{4,8}(?![\p{L}\d])/gu

/** An acronym is spelt one way: two letters that change place are a slip of the hand. */
export const swappedLetters: Check = (plan, lines) => {
  const acronyms = wordings(
    lines.map((line) => (isShouted(line) ? '' : line)),
    acronym,
  )
  return [...acronyms].flatMap(([rare, places]) => {
    const usual = swaps(rare).find((other) => (acronyms.get(other)?.length ?? 0) > places.length)
    if (!usual) return []
    return {
      code: 'swapped-letters' as const,
      severity: 'info' as const,
      message: `«${rare}» sembra «${usual}» con due lettere scambiate.`,
      ...placeOn(plan, places, rare),
      remedy: `Controlla, e se è così scrivi «${usual}».`,
    }
  })
}

const swaps = (word: string): string[] =>
  Array.from(word.slice(1), (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)).filter(
    (other) => other !== word,
  )
