// SPDX-License-Identifier: EUPL-1.2
import type { Deliverable } from '#modules/indicators/index.ts'
import { bare } from './wording.ts'

type Every = Deliverable['every']

const receiver =
  "(?:\\s+(?:alla|al|ai|alle|all[’'])\\s*(?:Giunta|Consiglio|Sindaco|Segretario|Amministrazione|Assessore)(?:\\s+comunale)?)?"

/** How a rhythm is written: as an adjective of the thing, or elsewhere in the sentence. */
const rhythm = (every: Every, adjective: string, elsewhere: string) => ({
  every,
  named: new RegExp(`(\\p{L}+)\\s+(?:${adjective})(?![\\p{L}])${receiver}`, 'giu'),
  spread: new RegExp(
    `(?<![\\p{L}])(?:${elsewhere}|(?:cadenza|frequenza|periodicità)\\s+(?:${adjective}))(?![\\p{L}])`,
    'iu',
  ),
})

const rhythms = [
  rhythm('week', 'settimanal[ei]', 'settimanalmente|ogni settimana|una volta (?:alla|a) settimana'),
  rhythm('month', 'mensil[ei]', 'mensilmente|ogni mese|una volta al mese'),
  rhythm('quarter', 'trimestral[ei]', 'trimestralmente|ogni (?:tre|3) mesi|ogni trimestre'),
  rhythm(
    'half-year',
    'semestral[ei]',
    "semestralmente|ogni (?:sei|6) mesi|ogni semestre|due volte (?:all[’']anno|l[’']anno)",
  ),
] as const

/** Words that name the rhythm and not the thing: «con cadenza mensile». */
const rhythmWords = /^(?:cadenza|frequenza|periodicita|base|scadenza)\b/

/** What is to be handed in again and again: «report mensile alla Giunta», «ogni sei mesi». Each is named once. */
export function recurringIn(...texts: readonly string[]): Deliverable[] {
  const found = texts.flatMap((text) => text.split(/\n|(?<=\p{L}{4})\.\s/u)).flatMap(deliverablesIn)
  const key = ({ what, every }: Deliverable) => `${every} ${bare(what).slice(0, 6)}`
  return found.filter((each, index) => found.findIndex((other) => key(other) === key(each)) === index)
}

const deliverablesIn = (text: string): Deliverable[] =>
  rhythms
    .flatMap(({ every, named, spread }) => {
      const things = [...text.matchAll(named)].filter(([, noun]) => !rhythmWords.test(bare(noun!)))
      const elsewhere = spread.exec(text)
      const whole = elsewhere ? [{ what: clauseAround(text, elsewhere.index), every, at: elsewhere.index }] : []
      return [...things.map((match) => ({ what: match[0], every, at: match.index })), ...whole]
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ what, every }) => ({ what, every }))

/** The part of the sentence that says what recurs, around the words that say how often. */
function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(', ', at - 3), text.lastIndexOf(';', at), text.lastIndexOf(':', at))
  const end = text.indexOf(';', at)
  return text
    .slice(start + 1, end < 0 ? undefined : end)
    .replace(/^[\s,]+|[\s,.]+$/g, '')
    .trim()
}
