// SPDX-License-Identifier: EUPL-1.2
import { inWords } from '#modules/indicators/index.ts'
import { fullName, type PlanArea, type PlanContent, type PlanObjective } from '../../approved.ts'
import { phaseInWords } from '../../phases.ts'
import { bare } from '../../reading/wording.ts'
import { listedWeight, summedWeight } from '../../weights.ts'

/** What two versions of a plan say otherwise. */
export interface Comparison {
  areas: readonly AreaSums[]
  changed: readonly ChangedObjective[]
  added: readonly PlacedObjective[]
  removed: readonly PlacedObjective[]
  /** How many objectives are the same in both. */
  same: number
}

/** An area with what it has in each version; nothing where it is not there. */
export interface AreaSums {
  name: string
  before: Sums | undefined
  after: Sums | undefined
}

export interface Sums {
  objectives: number
  /** On the scale of the area, those without a weight left out: «100%», «120 punti»; empty without weights. */
  weight: string
}

export interface PlacedObjective {
  area: PlanArea
  objective: PlanObjective
}

export interface ChangedObjective extends PlacedObjective {
  changes: readonly Change[]
}

/** One thing said otherwise, as a person reads it. */
export interface Change {
  what: string
  before: string
  after: string
}

/** What changed from a version to another: an objective is the same while its words, or its key and half of them, are. */
export function compare(before: PlanContent, after: PlanContent): Comparison {
  const [old, fresh] = [placed(before), placed(after)]
  const earlier = new Map(pairsOf(old, fresh).map(([one, other]) => [other, one]))
  const kept = new Set(earlier.values())
  const changed = fresh
    .map((each) => ({ ...each, changes: changesOf(earlier.get(each) ?? each, each) }))
    .filter(({ changes }) => changes.length > 0)
  return {
    areas: sumsOf(before, after),
    changed,
    added: fresh.filter((each) => !earlier.has(each)),
    removed: old.filter((each) => !kept.has(each)),
    same: kept.size - changed.length,
  }
}

/** The objectives with their areas, in the order of the plan. */
const placed = ({ areas }: PlanContent): PlacedObjective[] =>
  areas.flatMap((area) => area.objectives.map((objective) => ({ area, objective })))

/** What makes two objectives the same one, the surest first; an empty text makes none. */
const likenesses: readonly ((each: PlacedObjective) => string[])[] = [
  ({ area, objective }) => [bare(area.name), bare(objective.description)],
  ({ objective }) => [bare(objective.description)],
  ({ area, objective }) => [bare(area.name), bare(objective.title)],
  ({ objective }) => [objective.key, bare(objective.target)],
  ({ objective }) => [objective.key, bare(objective.indicatorText)],
]

function pairsOf(before: readonly PlacedObjective[], after: readonly PlacedObjective[]) {
  const pairs: [PlacedObjective, PlacedObjective][] = []
  let [old, fresh] = [before, after]
  for (const likeness of likenesses) {
    const found = pairsBy(likeness, old, fresh)
    pairs.push(...found)
    const [mine, theirs] = [new Set(found.map(([one]) => one)), new Set(found.map(([, other]) => other))]
    old = old.filter((each) => !mine.has(each))
    fresh = fresh.filter((each) => !theirs.has(each))
  }
  return pairs
}

function pairsBy(
  likeness: (each: PlacedObjective) => string[],
  before: readonly PlacedObjective[],
  after: readonly PlacedObjective[],
): [PlacedObjective, PlacedObjective][] {
  const left = Map.groupBy(after, (each) => likeness(each).join(' | '))
  return before.flatMap((each): [PlacedObjective, PlacedObjective][] => {
    const words = likeness(each)
    const other = words.includes('') ? undefined : left.get(words.join(' | '))?.shift()
    return other ? [[each, other]] : []
  })
}

/** What of an objective is compared, in the order of the form. */
const compared: readonly { what: string; words(each: PlacedObjective): string }[] = [
  { what: 'Area', words: ({ area }) => area.name },
  { what: 'Peso', words: ({ objective, area }) => listedWeight(objective, area.weightScale) },
  { what: 'Obiettivo', words: ({ objective }) => objective.title },
  { what: 'Descrizione', words: ({ objective }) => objective.description },
  { what: 'Risultato atteso', words: ({ objective }) => objective.target },
  { what: 'Indicatore', words: ({ objective }) => objective.indicators.map(inWords).join('; ') },
  { what: 'Fasi', words: ({ objective }) => objective.phases.map(phaseInWords).join('; ') },
  { what: 'Persone', words: ({ objective }) => objective.participants.map(nameOf).toSorted().join(', ') },
  { what: 'Misura anticorruzione', words: ({ objective }) => objective.measure },
]

const nameOf = (each: PlanObjective['participants'][number]): string =>
  each.kind === 'person' ? fullName({ ...each.name, title: null }) : each.text

const changesOf = (one: PlacedObjective, other: PlacedObjective): Change[] =>
  compared
    .map(({ what, words }) => ({ what, before: words(one), after: words(other) }))
    .filter(({ before, after }) => before !== after)

function sumsOf(before: PlanContent, after: PlanContent): AreaSums[] {
  const inPlan = ({ areas }: PlanContent, name: string): Sums | undefined => {
    const area = areas.find((each) => bare(each.name) === name)
    return area && { objectives: area.objectives.length, weight: summedWeight(area) }
  }
  const named = new Map([...before.areas, ...after.areas].map(({ name }) => [bare(name), name]))
  return [...named].map(([bareName, name]) => ({
    name,
    before: inPlan(before, bareName),
    after: inPlan(after, bareName),
  }))
}
