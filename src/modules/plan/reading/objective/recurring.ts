// SPDX-License-Identifier: EUPL-1.2
import type { Deliverable } from '#modules/indicators/index.ts'
import { bare, withoutEnding } from '../wording.ts'

type Every = Deliverable['every']

const adjectives: Record<string, Every> = {
  settimanal: 'week',
  mensil: 'month',
  trimestral: 'quarter',
  semestral: 'half-year',
}
const adjective = `(${Object.keys(adjectives).join('|')})`

/** The rhythm as an adjective of the thing, with who receives it: «report mensili alla Giunta». */
const named = new RegExp(
  `(?<![a-zà-ÿ])([a-zà-ÿ]+)\\s+${adjective}[ei](?![a-zà-ÿ])(?:\\s+(?:(?:alla|al|ai|alle)\\s+|all[’']\\s*)(?:Giunta|Consiglio|Sindaco|Segretario|Amministrazione|Assessore)(?:\\s+comunale)?)?`,
  'gi',
)

/** The rhythm elsewhere in the sentence: «ogni sei mesi», «con cadenza mensile», «trimestralmente». */
const elsewhere: readonly { every: Every; words: RegExp }[] = [
  {
    every: 'week',
    words: /\b(?:settimanalmente|ogni settimana|una volta alla settimana|(?:cadenza|frequenza) settimanale)\b/i,
  },
  { every: 'month', words: /\b(?:mensilmente|ogni mese|una volta al mese|(?:cadenza|frequenza) mensile)\b/i },
  {
    every: 'quarter',
    words: /\b(?:trimestralmente|ogni (?:tre|3) mesi|ogni trimestre|(?:cadenza|frequenza) trimestrale)\b/i,
  },
  {
    every: 'half-year',
    words:
      /\b(?:semestralmente|ogni (?:sei|6) mesi|ogni semestre|due volte (?:al|l)l?[’']anno|(?:cadenza|frequenza) semestrale)\b/i,
  },
]

/** Words that name the rhythm or a measure, and not the thing: «con cadenza mensile», «36 ore settimanali». */
const rhythmWords = /^(?:cadenza|frequenza|periodicita|base|scadenza|ore|orario|apertura|giorni)\b/

/** What is to be handed in again and again: «report mensile alla Giunta», «ogni sei mesi». Each is named once. */
export function recurringIn(...texts: readonly string[]): Deliverable[] {
  const found = texts.flatMap((text) => text.split(/\n|(?<=\p{L}{4})\.\s/u)).flatMap(deliverablesIn)
  const key = ({ what, every }: Deliverable) => `${every} ${bare(what).slice(0, 6)}`
  return found.filter((each, index) => found.findIndex((other) => key(other) === key(each)) === index)
}

/** No rhythm is written without one of these: asked first, since it is quick. */
const hint = /settiman|mes[ei]|mensil|trimestr|semestr|anno/i

function deliverablesIn(text: string): Deliverable[] {
  if (!hint.test(text)) return []
  const things = [...text.matchAll(named)]
    .filter(([, noun]) => !rhythmWords.test(bare(noun!)))
    .map((match) => ({ what: match[0], every: adjectives[match[2]!.toLowerCase()]!, at: match.index }))
  const clauses = elsewhere.flatMap(({ every, words }) => {
    const at = words.exec(text)?.index
    return at === undefined ? [] : [{ what: clauseAround(text, at), every, at }]
  })
  return [...things, ...clauses].toSorted((a, b) => a.at - b.at).map(({ what, every }) => ({ what, every }))
}

/** The part of the sentence that says what recurs, around the words that say how often. */
function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(', ', at - 3), text.lastIndexOf(';', at), text.lastIndexOf(':', at))
  const end = text.indexOf(';', at)
  const clause = text.slice(start + 1, end < 0 ? undefined : end)
  return withoutEnding(clause.replace(/^[\s,]+/, ''), ' ,.')
}
