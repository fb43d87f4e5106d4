// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** Nothing is said twice in a row: «e attività di recupero e attività di recupero». */
export const repeatedWords: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const texts = [objective.description, objective.target, objective.indicatorText, objective.measure]
    const repeated = texts.flatMap((text) =>
      text.split(/[.;:,()\n–—](?!\d)/).flatMap((clause) => repeatedIn(clause) ?? []),
    )
    if (repeated.length === 0) return []
    return {
      code: 'repeated-words',
      severity: 'info' as const,
      message: `Nell’obiettivo ${objective.key} le stesse parole sono ripetute: «${repeated[0]}».`,
      ...placeOf(objective, repeated[0]!, lines),
      remedy: 'Togli la ripetizione.',
    }
  })

const joining =
  /^(?:d[aeiou]|d[ae]ll[aeo]?|d[ae]gli|a[il]|all[aeo]?|agli|i[ln]|l[aeo]?|gli|un[ao]?|e|ed|o|per|con|su|sul|sull[ae]|nel|nell[aeo]|entro|non)$/
const date = /^\d{1,2} \d{1,2} \d{4}$/
const idiom = /^(?:via|mano?|passo|piano?|quasi)$/
const longest = 6

interface Word {
  word: string
  from: number
  to: number
}

/** From the first time to the end of the second, as written. */
function repeatedIn(clause: string): string | undefined {
  const words: Word[] = [...clause.matchAll(/[\p{L}\p{N}]+(?:[./]\p{N}+)*/gu)].map(({ 0: word, index }) => ({
    word: bare(word),
    from: index,
    to: index + word.length,
  }))
  const meaning = words.filter(({ word }) => !joining.test(word) && !date.test(word))
  for (let from = 0; from < meaning.length; from++) {
    for (let count = 1; count <= longest && from + 2 * count <= meaning.length; count++) {
      const [first, second] = [meaning.slice(from, from + count), meaning.slice(from + count, from + 2 * count)]
      if (!first.every(({ word }, index) => word === second[index]!.word)) continue
      const between = words.slice(words.indexOf(first.at(-1)!) + 1, words.indexOf(second[0]!))
      if (count > 1 || isSlip(first[0]!, between)) return clause.slice(first[0]!.from, second.at(-1)!.to)
    }
  }
  return undefined
}

/** One word twice is a slip when nothing, or a date, comes between: not «caso per caso», not «via via». */
const isSlip = ({ word }: Word, between: readonly Word[]): boolean =>
  /^\p{L}{3,}$/u.test(word) &&
  !idiom.test(word) &&
  (between.length === 0 || between.some((each) => date.test(each.word)))
