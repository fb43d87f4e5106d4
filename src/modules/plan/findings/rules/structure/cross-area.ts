// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, objectivesOf } from '../../finding.ts'

/** An objective given to every area reads the same in each; an abbreviation makes no difference. */
export const crossArea: Check = (plan) => {
  const groups = Map.groupBy(
    objectivesOf(plan).filter(({ transversal }) => transversal),
    ({ description }) => bare(description),
  )
  return [...groups.values()].flatMap((same) => {
    const model = commonest(same)
    const different = same.filter((objective) => !reads(objective, model))
    if (different.length === 0) return []
    return {
      code: 'cross-area-different',
      severity: 'warning',
      message: `L’obiettivo trasversale «${model.title}» non è uguale in tutte le aree: ${listed(different.map((each) => difference(each, model)))}.`,
      lines: different.flatMap(({ sourceLines }) => sourceLines),
      quote: different[0]!.target,
      remedy: 'Scrivi lo stesso testo e lo stesso peso in tutte le aree, o di’ perché uno è diverso.',
      objectives: different.map(({ key }) => key),
    }
  })
}

const commonest = (same: readonly Objective[]): Objective =>
  same.toSorted((a, b) => same.filter((x) => reads(x, b)).length - same.filter((x) => reads(x, a)).length)[0]!

const reads = (a: Objective, b: Objective): boolean =>
  a.weight === b.weight && sameWords(a.target, b.target) && sameWords(a.indicatorText, b.indicatorText)

/** Word by word, where «Uff. Rag.» is «Ufficio Ragioneria». */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [bare(a).split(' '), bare(b).split(' ')]
  return x.length === y.length && x.every((word, index) => isSameWord(word, y[index]!))
}

const isSameWord = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= 3 && long.startsWith(short))
}

function difference({ key, weight, target, indicatorText }: Objective, model: Objective): string {
  if (weight !== model.weight) return `${key} ha un altro peso`
  const [own, other] = sameWords(indicatorText, model.indicatorText)
    ? [target, model.target]
    : [indicatorText, model.indicatorText]
  const words = bare(own).split(' ')
  const lacking = bare(other)
    .split(' ')
    .filter((word) => !words.some((own) => isSameWord(own, word)))
  return lacking.length > 0 ? `in ${key} manca «${lacking.slice(0, 5).join(' ')}»` : `${key} ha un altro testo`
}
