// SPDX-License-Identifier: EUPL-1.2
import { writtenNumber } from '#kernel/ratio.ts'
import { sumOfWeights } from '../../../reading/objective/weights.ts'
import { type Check, objectivesOf } from '../../finding.ts'

/** The weights of the phases of an objective, where they are shares of it, make 100. */
export const phaseWeights: Check = (plan) =>
  objectivesOf(plan).flatMap(({ key, phases }) => {
    const weights = phases.map(({ weight }) => weight)
    const areShares = phases.every(({ weightAsPrinted }) => /%/.test(weightAsPrinted ?? ''))
    if (phases.length < 2 || !areShares || weights.includes(null)) return []
    const sum = sumOfWeights(weights)
    if (sum === 100) return []
    return {
      code: 'phase-weights' as const,
      severity: 'error' as const,
      message: `I pesi delle fasi dell’obiettivo ${key} sommano a ${writtenNumber(sum)} e non a 100.`,
      lines: phases.map(({ line }) => line),
      quote: phases.map(({ weightAsPrinted }) => weightAsPrinted).join(' + '),
      remedy: 'Correggi i pesi delle fasi.',
      objectives: [key],
    }
  })
