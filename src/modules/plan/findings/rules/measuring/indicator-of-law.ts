// SPDX-License-Identifier: EUPL-1.2
import { acts } from '#law/acts.ts'
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOfAll, theObjectives } from '../../finding.ts'

const gate = /4[- ]bis\b[^;\n]{0,60}\b(?:13\s?\/\s?2023|n\.?\s?13\b)/i
const annualDelay = /ritardo annual|ritardo medio|\bTMR\b|\b859\b/i

/** The objective that the law ties to result pay is checked with the annual delay indicator, not with the timeliness one. */
export const indicatorOfLaw: Check = (plan, lines) => {
  const said = objectivesOf(plan).flatMap((objective) => {
    const timeliness = objective.indicators.find(
      (each) => each.kind === 'value_threshold' && each.quantity === 'payment-timeliness',
    )
    return timeliness && isGate(objective) ? [{ objective, quote: timeliness.text }] : []
  })
  if (said.length === 0) return []
  return [
    {
      code: 'indicator-of-law',
      severity: 'warning',
      message: `L’art. 4-bis, comma 2, ${acts['decree-2023-13']} lega la retribuzione all’indicatore di ritardo annuale (art. 1, commi 859 lett. b e 861, ${acts['law-2018-145']}), non all’indicatore di tempestività scelto per ${theObjectives(said.map(({ objective }) => objective))}.`,
      ...placeOfAll(said, lines),
      remedy: 'Scrivi come indicatore il ritardo annuale dei pagamenti, non superiore a 0 giorni.',
    },
  ]
}

const isGate = ({ description, target, indicatorText, measure }: Objective): boolean => {
  const text = `${description} ${target} ${indicatorText} ${measure}`
  return gate.test(text) && !annualDelay.test(text)
}
