// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

const reason =
  /^(?:a seguito d|considerat[oaie]\b|premesso\b|preso atto|dato atto|tenuto conto|poich[eé]\b|atteso che|ritenuto\b|rilevat[oa]\b|vist[oaie]\s(?:che|i[l]?|l[aoe’']|gli|le)|in considerazione d)/i

/** An objective begins with what is to be done, not with why. */
export const reasonAsTitle: Check = (plan, lines) =>
  objectivesOf(plan)
    .filter(({ description }) => reason.test(description))
    .map((objective) => ({
      code: 'reason-as-title',
      severity: 'info',
      message: `L’obiettivo ${objective.key} comincia con la motivazione invece che con che cosa fare.`,
      ...placeOf(objective, objective.title.replace(/…$/, ''), lines),
      remedy: 'Comincia dal risultato, in poche parole, e sposta la motivazione dopo.',
    }))
