// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed, objectivesOf } from '../../finding.ts'

/** Number and weight of an objective stand on one row. */
export const numberAndWeightApart: Check = (plan) =>
  objectivesOf(plan)
    .filter(({ numberLine, weightLine }) => numberLine && weightLine && numberLine !== weightLine)
    .map(({ key, title, numberAsPrinted, weightAsPrinted, numberLine, weightLine }) => ({
      code: 'number-and-weight-apart',
      severity: 'warning',
      message: `Numero e peso dell’obiettivo ${key} sono su righe diverse (${listed([numberLine!, weightLine!])}): sono stati letti come un obiettivo solo.`,
      lines: [numberLine!, weightLine!].toSorted((a, b) => a - b),
      quote: `${numberAsPrinted} … ${weightAsPrinted} ${title}`,
      remedy: 'Riporta numero e peso sulla stessa riga.',
      objectives: [key],
    }))
