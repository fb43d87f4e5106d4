// SPDX-License-Identifier: EUPL-1.2
import { writtenNumber } from '#kernel/ratio.ts'
import type { WeightScale } from '../../../model.ts'
import { sumOf } from '../../../weights.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

const readAs: Record<Exclude<WeightScale, 'hundred'>, string> = {
  points: 'punti, di cui ciascuno è il massimo dell’obiettivo',
  multiplier: 'moltiplicatori, e non parti di 100',
  share: 'parti di 1, e non di 100',
}

/** Weights that do not count as parts of 100, and an «X» instead of a weight, are said: nobody guesses in silence. */
export const weightScale: Check = (plan, lines) => [
  ...plan.areas.flatMap(({ name, weightScale: scale, objectives }) =>
    // Points that make 100 weigh as parts of 100 do.
    scale === null || scale === 'hundred' || (scale === 'points' && sumOf(objectives) === 100)
      ? []
      : {
          code: 'weight-scale' as const,
          severity: 'info' as const,
          message: `I pesi di «${name}» sono letti come ${readAs[scale]}: sommano a ${writtenNumber(sumOf(objectives))}.`,
          lines: objectives.flatMap(({ weightLine }) => weightLine ?? []),
          quote: objectives.flatMap(({ weightAsPrinted }) => weightAsPrinted ?? []).join(' + '),
          remedy: 'Controlla che sia così: la scala vale per tutta l’area.',
          objectives: objectives.map(({ key }) => key),
        },
  ),
  ...objectivesOf(plan)
    .filter(({ prerequisite }) => prerequisite)
    .map((objective) => ({
      code: 'prerequisite' as const,
      severity: 'info' as const,
      message: `L’obiettivo ${objective.key} ha «${objective.weightAsPrinted}» al posto del peso: è letto come condizione da rispettare prima degli altri.`,
      ...placeOf(objective, objective.title, lines),
      remedy: 'Se invece ha un peso, scrivilo.',
    })),
]
