// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from '#kernel/ratio.ts'
import type { Check } from '../../finding.ts'

/** The weights of an area make 100, where they are not points, multipliers or shares of 1. */
export const weightsSum: Check = ({ areas }) =>
  areas.flatMap(({ name, weightScale, objectives }) => {
    if (weightScale !== 'hundred') return []
    const weights = objectives.filter(({ prerequisite }) => !prerequisite).map(({ weight }) => weight)
    if (weights.includes(null)) return []
    const hundredths = weights.reduce<number>((total, weight) => total + Math.round(weight! * 100), 0)
    if (hundredths === 100_00) return []
    return {
      code: 'weights-sum',
      severity: 'error',
      message: `I pesi degli obiettivi di «${name}» sommano a ${points(hundredths)} e non a 100.`,
      lines: objectives.flatMap(({ weightLine }) => weightLine ?? []),
      quote: objectives.map(({ weightAsPrinted }) => weightAsPrinted).join(' + '),
      remedy: `Correggi i pesi: ${hundredths > 100_00 ? `ci sono ${points(hundredths - 100_00)} punti di troppo` : `mancano ${points(100_00 - hundredths)} punti`}.`,
      objectives: objectives.map(({ key }) => key),
    }
  })

const points = (hundredths: number): string => formatNumber(hundredths / 100, hundredths % 100 === 0 ? 0 : 2)
