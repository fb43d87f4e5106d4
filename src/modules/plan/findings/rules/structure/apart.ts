// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed } from '../../finding.ts'

/** Where an objective is a row, and not a sheet, its number and its weight stand on that row. */
export const numberAndWeightApart: Check = ({ areas }) =>
  areas
    .filter(({ objectives }) => objectives.some(({ sourceLines }) => sourceLines.length === 1))
    .flatMap(({ objectives }) => objectives)
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
