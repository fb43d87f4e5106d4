// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, objectivesOf, placeOfAll } from '../../finding.ts'

const fewestWordings = 4
const longest = 120
/** What makes one measure another: where it is published. */
const particular = /sezion|\bAT\s?[-–]\s?\p{L}/iu

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

const isPlain = ({ measure }: Objective): boolean => measure.length <= longest && !particular.test(measure)

const opening = ({ measure, measureKind }: Objective): string =>
  [
    measureKind,
    ...bare(measure)
      .split(' ')
      .filter((word) => word.length > 3)
      .slice(0, 2),
  ].join(' ')
