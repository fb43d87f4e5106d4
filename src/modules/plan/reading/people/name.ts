// SPDX-License-Identifier: EUPL-1.2
import type { PersonName } from '../../model.ts'
import { bare, capitalised } from '../wording.ts'
import { familyNamesToo, givenNames } from './given-names.ts'

/** Titles before a name, and how they are printed. */
const titles: readonly { written: RegExp; printed: string }[] = [
  { written: /^ing\.?$/i, printed: 'Ing.' },
  { written: /^(?:dott\.?ssa|dr\.?ssa|d\.ssa)\.?$/i, printed: 'Dott.ssa' },
  { written: /^(?:dott|dr)\.?$/i, printed: 'Dott.' },
  { written: /^geom\.?$/i, printed: 'Geom.' },
  { written: /^arch\.?$/i, printed: 'Arch.' },
  { written: /^avv\.?$/i, printed: 'Avv.' },
  { written: /^rag\.?$/i, printed: 'Rag.' },
  { written: /^prof\.?(?:ssa)?\.?$/i, printed: 'Prof.' },
  { written: /^(?:sig\.?(?:ra)?)\.?$/i, printed: 'Sig.' },
  { written: /^(?:cap|ten|comm|com|isp|magg|col|sup|p\.i|per\.?\s?ind)\.$/i, printed: '' },
]

const particles = new Set('de di del della dello dei degli delle da dal dalla lo la li le van von el san d'.split(' '))

export const titleOf = (word: string): string | undefined => titles.find(({ written }) => written.test(word))?.printed

/** A name in the table, or an initial. */
export const isGivenName = (word: string): boolean => givenNames.has(bare(word)) || /^\p{Lu}\.$/u.test(word)

/** «Ing. Pia Conti»: a title first. */
export const hasTitle = (text: string): boolean => titleOf(text.split(/\s/, 1)[0]!) !== undefined

/** «Dott. Ugo Nardi», «ROSSI MARIO»: a few words with a title or a given name among them. */
export function namesPerson(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return words.length > 1 && words.length <= 5 && words.some((word) => titleOf(word) !== undefined || isGivenName(word))
}

export const isParticle = (word: string): boolean => particles.has(bare(word))

/** «MARIO ROSSI», «Rossi Mario», «ING. ANNA MARIA DE LUCA»: given and family name told apart, in title case. */
export function readName(printed: string): PersonName {
  const words = printed.trim().split(/\s+/)
  const title = words.map(titleOf).find((found) => found !== undefined && found !== '') ?? null
  const plain = words.filter((word) => titleOf(word) === undefined).map(capitalised)
  const split = familyStart(plain)
  const [given, family] =
    split > 0 ? [plain.slice(0, split), plain.slice(split)] : [plain.slice(-split), plain.slice(0, -split)]
  return { given: given.join(' '), family: family.join(' '), title }
}

/**
 * Where the family name begins when the given one comes first; negative, where it ends when it comes first.
 * A name no table knows is read in the common order, given name first.
 */
function familyStart(words: readonly string[]): number {
  if (words.length < 2) return words.length
  const leading = words.findIndex((word) => !isGivenName(word))
  if (leading < 0) return allGiven(words)
  if (leading > 0) return leading
  const firstGiven = words.findIndex((word, index) => index > 0 && isGivenName(word) && !isParticle(words[index - 1]!))
  const allGivenAfter = firstGiven > 0 && words.slice(firstGiven).every(isGivenName)
  if (allGivenAfter) return -firstGiven
  return 1
}

/** Every word may be a given name: the one that is more often a family name is taken for it. */
function allGiven(words: readonly string[]): number {
  const [first, last] = [words[0]!, words.at(-1)!].map((word) => familyNamesToo.has(bare(word)))
  return first && !last ? 1 - words.length : words.length - 1
}
