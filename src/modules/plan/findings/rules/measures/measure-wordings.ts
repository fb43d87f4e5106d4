// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, objectivesOf, placeOfAll } from '../../finding.ts'

const fewestWordings = 4
/** Past these a measure says something of its own. */
const mostWords = 5
/** What makes one measure another: where it is published. */
const particular = /sezion|\bAT\s?[-–]\s?[a-zà-ÿ]/i

/** One measure against corruption has one wording. */
export const measureWordings: Check = (plan, lines) =>
  [...Map.groupBy(objectivesOf(plan).filter(isPlain), opening).values()].flatMap((same) => {
    const wordings = [...Map.groupBy(same, ({ measure }) => bare(measure)).values()].map(([first]) => first!.measure)
    if (wordings.length < fewestWordings) return []
    return {
      code: 'measure-wordings' as const,
      severity: 'info' as const,
      message: `La stessa misura anticorruzione è scritta in ${wordings.length} modi: ${listed(wordings.map((each) => `«${each}»`))}.`,
      ...placeOfAll(
        same.map((objective) => ({ objective, quote: objective.measure })),
        lines,
      ),
      remedy: 'Scrivila sempre allo stesso modo, e di’ in quale sezione si pubblica.',
    }
  })

const isPlain = ({ measure }: Objective): boolean => wordsOf(measure).length <= mostWords && !particular.test(measure)

const opening = ({ measure, measureKind }: Objective): string =>
  [measureKind, ...wordsOf(measure).slice(0, 2)].join(' ')

const wordsOf = (measure: string): string[] =>
  bare(measure)
    .split(' ')
    .filter((word) => word.length > 3 && !/^(?:agli|alla|alle|degli|dell[aeo]?|nell[ae]?|sull[ae]?)$/.test(word))
