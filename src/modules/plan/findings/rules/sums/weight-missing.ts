// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOf } from '../../finding.ts'

/** Where objectives have weights, each has its own. */
export const weightMissing: Check = ({ areas }, lines) =>
  areas
    .filter(({ objectives }) => objectives.some(({ weight }) => weight !== null))
    .flatMap(({ objectives }) => objectives.filter(({ weight, prerequisite }) => weight === null && !prerequisite))
    .map((objective) => ({
      code: 'weight-missing',
      severity: 'error',
      message: objective.weightAsPrinted
        ? `Il peso dell’obiettivo ${objective.key} non è un numero.`
        : `L’obiettivo ${objective.key} non ha peso.`,
      ...placeOf(objective, objective.weightAsPrinted ?? objective.title, lines),
      remedy: 'Scrivi il peso dell’obiettivo, in punti su 100.',
    }))
