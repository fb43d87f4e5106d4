// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOfAll } from '../../finding.ts'

const fewest = 5
const share = /\d|%|\breferent|\bcoordin|\bcapofila\b|\bsupporto\b/i

/** Where several people work on an objective, it is said who does what, or how much. */
export const undividedWork: Check = (plan, lines) => {
  const together = objectivesOf(plan).filter(hasSeveral)
  if (together.length < fewest || together.some(({ peopleText }) => share.test(peopleText))) return []
  return [
    {
      code: 'undivided-work',
      severity: 'info',
      message: `In ${together.length} obiettivi lavorano più persone e non si dice chi fa che cosa, né con quale quota: il risultato di ciascuno si potrà solo dividere in parti uguali.`,
      ...placeOfAll(
        together.map((objective) => ({ objective, quote: objective.peopleText })),
        lines,
      ),
      remedy: 'Accanto a ogni nome scrivi il compito o la quota, se il sistema di valutazione li chiede.',
    },
  ]
}

const hasSeveral = ({ people }: Objective): boolean => people.filter(({ kind }) => kind === 'person').length > 1
