// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, objectivesOf, placeOfAll, theObjectives } from '../../finding.ts'

/** A measure against corruption is more than the objective said again. */
export const restatedMeasure: Check = (plan, lines) => {
  const restated = objectivesOf(plan).filter(isRestated)
  if (restated.length === 0) return []
  return [
    {
      code: 'restated-measure',
      severity: 'info',
      message: `La misura anticorruzione ripete l’obiettivo, senza dire che cosa riduce il rischio, per ${theObjectives(restated)}.`,
      ...placeOfAll(
        restated.map((objective) => ({ objective, quote: opening(objective.measure) })),
        lines,
      ),
      remedy: 'Scrivi una misura: chi controlla, chi è diverso da chi decide, che cosa si pubblica.',
    },
  ]
}

const fewestWords = 3

function isRestated({ description, target, measure }: Objective): boolean {
  const said = wordsOf(opening(measure))
  const promised = new Set(wordsOf(`${description} ${target}`))
  return said.length >= fewestWords && said.every((word) => promised.has(word))
}

/** Down to the first stop, bracket or colon. */
const opening = (measure: string): string => measure.split(/[.:;(\n]/)[0]!.trim()

const wordsOf = (text: string): string[] =>
  bare(text)
    .split(' ')
    .filter((word) => word.length > 3)
