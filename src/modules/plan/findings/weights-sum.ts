// SPDX-License-Identifier: EUPL-1.2
import type { Check } from './finding.ts'

/** The weights of an area make 100. */
export const weightsSum: Check = ({ areas }) =>
  areas.flatMap(({ name, objectives }) => {
    const weights = objectives.map(({ weight }) => weight)
    if (weights.includes(null)) return []
    const sum = weights.reduce<number>((total, weight) => total + weight!, 0)
    if (Math.abs(sum - 100) < 0.01) return []
    return {
      code: 'weights-sum',
      severity: 'error',
      message: `I pesi degli obiettivi di «${name}» sommano a ${sum} e non a 100.`,
      lines: objectives.flatMap(({ weightLine }) => weightLine ?? []),
      quote: objectives.map(({ weightAsPrinted }) => weightAsPrinted).join(' + '),
      remedy: `Correggi i pesi: ${sum > 100 ? `ci sono ${sum - 100} punti di troppo` : `mancano ${100 - sum} punti`}.`,
      objectives: objectives.map(({ key }) => key),
    }
  })
