// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOfAll, theObjectives } from '../../finding.ts'

const cells: readonly { of(objective: Objective): string; lacks: string; remedy: string }[] = [
  { of: ({ target }) => target, lacks: 'il risultato atteso', remedy: 'Scrivi quale risultato si aspetta.' },
  { of: ({ peopleText }) => peopleText, lacks: 'chi ci lavora', remedy: 'Scrivi le persone o l’ufficio.' },
  {
    of: ({ measure }) => measure,
    lacks: 'la misura anticorruzione',
    remedy: 'Scrivi la misura, o un trattino se l’obiettivo non ne ha.',
  },
]

/** A dash of the row that is in none of its texts is a cell of its own, and says that there is none. */
function saysNone(objective: Objective, lines: readonly string[]): boolean {
  const { description, target, indicatorText, peopleText, measure, parent = '', beside = '' } = objective
  const texts = [description, target, indicatorText, peopleText, measure, parent, beside]
  const written = objective.sourceLines.map((line) => lines[line - 1] ?? '')
  return dashesIn(written) > dashesIn(texts)
}

const dashesIn = (texts: readonly string[]): number =>
  [...texts.join('\n').matchAll(/(?<=^|[\s|])(?:[-–—]|n\.d\.)(?=[\s|]|$)/g)].length

/** What nearly every objective of a plan says is said by all. */
export const emptyCell: Check = (plan, lines) =>
  cells.flatMap(({ of, lacks, remedy }) => {
    const objectives = objectivesOf(plan)
    const empty = objectives.filter((objective) => of(objective) === '' && !saysNone(objective, lines))
    if (empty.length === 0 || empty.length * 4 > objectives.length) return []
    return {
      code: 'empty-cell',
      severity: 'warning',
      message: `Manca ${lacks}: la cella è vuota per ${theObjectives(empty)}, mentre gli altri l’hanno.`,
      ...placeOfAll(
        empty.map((objective) => ({ objective, quote: objective.title })),
        lines,
      ),
      remedy,
    }
  })
