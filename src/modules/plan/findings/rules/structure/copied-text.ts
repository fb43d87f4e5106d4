// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, type PlanContent, placeOfAll, theObjectives } from '../../finding.ts'
import { openingOf } from './shared-share.ts'

const fewestAreas = 4
/** One area alone says it otherwise because it has another part in it, as who pays has in payments. */
const fewestAdapted = 2

/** Where some areas adapt a common text to what they do, those that have it word for word may have copied it. */
export const copiedText: Check = (plan, lines) =>
  commonTexts(plan).flatMap((common) => {
    const wordings = [...Map.groupBy(common, ({ description }) => bare(description)).values()]
    const same = wordings.filter(({ length }) => length > 1)
    const adapted = wordings.filter(({ length }) => length === 1).flat()
    if (same.length !== 1 || adapted.length < fewestAdapted) return []
    return {
      code: 'copied-text' as const,
      severity: 'info' as const,
      message: `${listed(same[0]!.map(({ key }) => key))} hanno le stesse parole, mentre ${theObjectives(adapted)} le ${adapted.length === 1 ? 'adatta' : 'adattano'} alla propria area: forse sono state ricopiate.`,
      ...placeOfAll(
        same[0]!.map((objective) => ({ objective, quote: objective.description })),
        lines,
      ),
      remedy: 'Controlla che ogni parola valga anche per l’area in cui sta.',
    }
  })

/** Objectives that begin alike, each of another area, and are not declared to be of all. */
const commonTexts = ({ areas }: PlanContent): Objective[][] =>
  [
    ...Map.groupBy(
      areas.flatMap(({ objectives }) => objectives.filter(({ transversal }) => !transversal)),
      openingOf,
    ).values(),
  ].filter(
    (common) =>
      common.length >= fewestAreas &&
      areas.every(({ objectives }) => common.filter((each) => objectives.includes(each)).length < 2),
  )
