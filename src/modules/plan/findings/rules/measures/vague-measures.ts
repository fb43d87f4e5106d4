// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOfAll } from '../../finding.ts'

const fewest = 10
const checkable = /\d|%|\bentro\b|\bogni\b|\bmensil|\btrimestral|\bsemestral|\bannuale\b|\bsettimanal|\bresponsabile\b/i
const acts = /\b(?:art|d\.?\s?lgs|dl|l|legge|n)\b\.?[^,;]{0,40}\d[\d/.-]*/gi

/** Measures against corruption say by when, how much or who answers: otherwise nobody can tell whether they were taken. */
export const vagueMeasures: Check = (plan, lines) => {
  const having = objectivesOf(plan).filter(({ measure }) => measure.length > 2)
  // Figures of the acts cited say nothing of the measure.
  const vague = having.filter(({ measure }) => !checkable.test(measure.replace(acts, '')))
  if (having.length < fewest || vague.length * 4 < having.length * 3) return []
  return [
    {
      code: 'vague-measures',
      severity: 'info',
      message: `${vague.length} misure anticorruzione su ${having.length} non dicono entro quando, quanto o chi ne risponde: a fine anno non si può dire se sono state attuate.`,
      ...placeOfAll(
        vague.map((objective) => ({ objective, quote: objective.measure })),
        lines,
      ),
      remedy: 'Per ogni misura scrivi chi, entro quando e come si verifica.',
    },
  ]
}
