// SPDX-License-Identifier: EUPL-1.2
import { civilDate, formatDay } from '#kernel/civil-date.ts'
import { type Citation, citation, cited } from '../../citations.ts'
import { type Check, isSaidAsPast, placeOn } from '../../finding.ts'
import { given } from '../../tables/source.ts'
import { supersededActs } from '../../tables/superseded-acts.ts'

const directive = /\bdirettiva\s(?:n\.\s?)?((?:19|20)?\d\d)\/(\d{1,4})\/CEE?\b/gi

/** An act cited as in force is in force. */
export const supersededAct: Check = (plan, lines) => {
  const citations = lines.flatMap((line, index) => citationsIn(line).map((each) => ({ ...each, line: index + 1 })))
  return supersededActs.flatMap(({ kind, number, year, since, instead, ...source }) => {
    const found = citations.filter(({ act }) => act.kind === kind && act.number === number && act.year === year)
    if (found.length === 0 || since > `${plan.document.planYear}-01-01`) return []
    const { written } = found[0]!
    return {
      code: 'superseded-act' as const,
      severity: 'info' as const,
      message: `«${written}» non è più in vigore dal ${formatDay(civilDate(since))} (${given(source)}): al suo posto c’è ${instead}.`,
      ...placeOn(
        plan,
        found.map(({ line }) => line),
        written,
      ),
      remedy: 'Cita l’atto in vigore, o scrivi che quello citato è del passato.',
    }
  })
}

const citationsIn = (line: string): { written: string; act: Citation }[] =>
  [
    ...line.matchAll(citation).map((match) => ({ match, act: cited(match[0]) })),
    ...line.matchAll(directive).map((match) => ({ match, act: directiveCited(match[1]!, match[2]!) })),
  ]
    .filter(({ match }) => !isSaidAsPast(line, match.index, match.index + match[0].length))
    .map(({ match, act }) => ({ written: match[0], act }))

const directiveCited = (year: string, number: string): Citation => ({
  kind: 'direttiva',
  number: Number(number),
  year: Number(year.padStart(4, '19')),
})
