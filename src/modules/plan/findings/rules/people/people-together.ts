// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOfAll, theObjectives } from '../../finding.ts'

/** Names in a cell are parted by a comma or a new line: where one ends is otherwise a guess. */
export const peopleTogether: Check = (plan, lines) => {
  const together = objectivesOf(plan).filter(haveNothingBetween)
  if (together.length === 0) return []
  return [
    {
      code: 'people-together',
      severity: 'info',
      message: `Più persone sono scritte di seguito, senza virgole né a capo, per ${theObjectives(together)}: i nomi sono stati divisi a coppie.`,
      ...placeOfAll(
        together.map((objective) => ({ objective, quote: objective.peopleText })),
        lines,
      ),
      remedy: 'Metti una virgola fra una persona e l’altra.',
    },
  ]
}

const haveNothingBetween = ({ people, peopleText }: Objective): boolean => {
  const names = people.flatMap((each) => (each.kind === 'person' ? [each.text] : []))
  return names.slice(1).some((name, index) => peopleText.includes(`${names[index]} ${name}`))
}
