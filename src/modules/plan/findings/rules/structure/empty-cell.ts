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

/** What nearly every objective of a plan says is said by all. */
export const emptyCell: Check = (plan, lines) =>
  cells.flatMap(({ of, lacks, remedy }) => {
    const objectives = objectivesOf(plan)
    const empty = objectives.filter((objective) => of(objective) === '')
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
