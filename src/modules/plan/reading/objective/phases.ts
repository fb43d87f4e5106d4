// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, formatDay } from '#kernel/civil-date.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import type { Phase } from '../../model.ts'
import { fieldNamed } from '../tables/columns.ts'
import type { ObjectiveRows } from '../tables/joined-rows.ts'
import { lastDayOf, monthsIn } from '../terms/months.ts'
import { findTerms, saidAsTerm } from '../terms/terms.ts'
import { itemsOf } from './items.ts'
import { sumOfWeights, weightOf } from './weights.ts'

/** The steps of an objective, from the rows that give each its weight, its days or its months, or from a text that lists them. */
export const readPhases = ({ phases }: ObjectiveRows, planYear: number): Phase[] =>
  phases.flatMap(listed).map(({ cells, line }) => {
    const months = monthsIn(cells.months)
    const [first, last] = [months[0], months.at(-1)]
    const own = cells.deadline === '' && months.length === 0 ? findTerms(cells.phase, planYear).at(-1)?.day : undefined
    return {
      numberAsPrinted: cells.phaseNumber === '' ? null : cells.phaseNumber,
      description: cells.phase,
      weightAsPrinted: cells.phaseWeight === '' ? null : cells.phaseWeight,
      weight: weightOf(cells.phaseWeight),
      start: dayIn(cells.start, planYear) ?? (first ? (dayOf(planYear, first, 1) ?? null) : null),
      end: own ?? dayIn(cells.deadline, planYear) ?? (last ? lastDayOf(planYear, last) : null),
      months,
      result: cells.result,
      line,
    }
  })

type PhaseRow = ObjectiveRows['phases'][number]

/** «Affidamento entro marzo; avvio entro giugno», where nothing but the text is of the phase; or a table in the cell. */
function listed({ cells, line }: PhaseRow): PhaseRow[] {
  const alone = Object.entries(cells).every(([field, text]) => field === 'phase' || text === '')
  if (!alone) return [{ cells, line }]
  const [first = '', ...others] = itemsOf(cells.phase)
  const steps = others.length > 0 && isHeader(first) ? others : [first, ...others]
  return weighed(steps).map((step) => ({ cells: { ...cells, ...step }, line }))
}

/** «Fase Peso Scadenza», of a table in the cell. */
const isHeader = (text: string): boolean => {
  const words = text.split(' ')
  return words.length > 1 && words.every((word) => fieldNamed(word) !== undefined)
}

/** «Gara 30% 30/06/2026», where each step has one percentage and together they are the whole: they are weights. */
function weighed(steps: readonly string[]): Pick<PhaseRow['cells'], 'phase' | 'phaseWeight'>[] {
  const found = steps.map((step) => step.match(/\d{1,3}(?:,\d{1,2})?\s?%/g) ?? [])
  const shares = found.flat()
  const isWhole = found.every(({ length }) => length === 1) && sumOfWeights(shares.map(weightOf)) === 100
  return steps.map((step, at) => {
    const [before, after] = isWhole ? step.split(shares[at]!) : [step]
    if (after === undefined) return { phase: step, phaseWeight: '' }
    return { phase: `${before!.trimEnd()} ${after.trimStart()}`.trim(), phaseWeight: shares[at]! }
  })
}

/** What was read beside phases, unless it says nothing and they tell already when the objective is reached. */
export const besidePhases = (read: readonly Indicator[], phases: readonly Pick<Phase, 'end'>[]): Indicator[] =>
  read.filter(({ kind, text }) => kind !== 'to_be_specified' || text !== '' || phases.every(({ end }) => end === null))

/** Phases with an end are promises each with its day. */
export function milestonesOf(phases: readonly Pick<Phase, 'description' | 'end'>[]): Indicator[] {
  const steps = phases.map(({ description: what, end }) => ({
    what,
    by: end && { day: end, asWritten: formatDay(end), yearInferred: false },
  }))
  if (steps.every(({ by }) => by === null)) return []
  const text = phases.map(({ description }) => description).join('\n')
  return [{ kind: steps.length === 1 ? 'deadline' : 'milestones', steps, text, condition: null }]
}

const dayIn = (text: string, planYear: number): CivilDate | null =>
  (text === '' ? undefined : findTerms(saidAsTerm(text, planYear), planYear)[0]?.day) ?? null
