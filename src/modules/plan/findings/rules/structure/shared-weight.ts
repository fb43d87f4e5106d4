// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf } from '../../finding.ts'

/** Each activity with its own term has its own weight. */
export const sharedWeight: Check = (plan) =>
  objectivesOf(plan)
    .filter(({ parts }) => parts.length > 1)
    .map(({ key, weight, parts, sourceLines }) => ({
      code: 'shared-weight',
      severity: 'warning',
      message: `L’obiettivo ${key} ha ${parts.length} parti con un solo peso${weight === null ? '' : ` (${weight})`}: se una riesce e l’altra no, non si sa quanto vale.`,
      lines: sourceLines,
      quote: parts.at(-1)!.description,
      remedy: 'Dividi il peso tra le parti, o falne obiettivi distinti.',
      objectives: [key],
    }))
