// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOfAll, theObjectives } from '../../finding.ts'

const vote = /\bapprova(?:zione|t[oaie])\b[^.;\n]{0,80}\bconsiglio comunale\b/i

/** An objective depends on who has to reach it, not on a vote of the Council. */
export const othersDecide: Check = (plan, lines) => {
  const said = objectivesOf(plan).flatMap((objective) => {
    const quote = vote.exec(objective.indicatorText)?.[0]
    return quote ? [{ objective, quote }] : []
  })
  if (said.length === 0) return []
  return [
    {
      code: 'others-decide',
      severity: 'info',
      message: `Il risultato dipende dal voto del Consiglio, non da chi ha l’obiettivo: così è per ${theObjectives(said.map(({ objective }) => objective))}.`,
      ...placeOfAll(said, lines),
      remedy:
        'Misura ciò che dipende dall’ufficio: per esempio la proposta completa dei pareri consegnata entro una data.',
    },
  ]
}
