// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

const ending =
  /\S\s(?:[-–]|\S+\s(?:d[ai]|dell?[aeo]?|degli|dei|dall?[aeo]?|dai|dagli|al|all[aeo]|agli|con|per|tra|fra|sul|sulla|sui|nel|nell[aeo]|nei|in|il|lo|gli|che|ed|nonché|oppure|(?:dell|all|dall|nell|sull)[’']))$/

/** A sentence ends with its object, not with «su», a dash or an article. */
export const cutText: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) =>
    [objective.description, objective.target, objective.indicatorText, objective.measure]
      .filter((text) => ending.test(text.slice(-60)))
      .map((text) => ({
        code: 'cut-text' as const,
        severity: 'warning' as const,
        message: `Nell’obiettivo ${objective.key} una frase resta a metà: «… ${text.slice(text.indexOf(' ', text.length - 45) + 1)}».`,
        ...placeOf(objective, text, lines),
        remedy: 'Completa la frase: forse è stata tagliata dalla cella.',
      })),
  )
