// SPDX-License-Identifier: EUPL-1.2
import { inlineItems } from '../objective/items.ts'
import { months } from '../terms/term-spellings.ts'
import { type FoundTerm, findTerms } from '../terms/terms.ts'
import { isAside } from './asides.ts'
import { daysFromEventIn } from './days-from-event.ts'

/** One promise of an indicator cell, with the texts beside it that may complete it. */
export interface Clause {
  text: string
  terms: readonly FoundTerm[]
  /** Names the quantity or the step when the clause is only a number or a date. */
  target: string
  description: string
  planYear: number
}

/** «n. 3 corsi e n. 40 partecipanti»: each number of things is a promise. */
const thing = `(?!\\d+\\s(?:${months}|giorni|gg|mesi|anni|ore|minuti))\\d[\\d.]{0,6}\\s[a-zà-ÿ]{3}`
const anotherQuantity = new RegExp(
  `(?:(?<=[a-zà-ÿ)]),|(?<=[a-zà-ÿ)\\d%]),?\\se)\\s(?=(?:n[.°]\\s?|nr\\.\\s?|almeno\\s(?:n\\.\\s?)?)\\d|(?:il\\s)?\\d{1,3}\\s?%\\sd(?:i|e))|(?<=[a-zà-ÿ)])\\se\\s(?=${thing})`,
  'i',
)

/** More promises than a cell makes: each is completed by the whole target, so what is past these stays together. */
const mostClauses = 30

/** Parts a cell in clauses: paragraphs and «;» always, sentences and dashes where the cell sets several terms. */
export function clausesIn(cell: string, target: string, description: string, planYear: number): Clause[] {
  const several = findTerms(cell, planYear).length > 1 || daysFromEventIn(cell) !== undefined
  const ends = several ? /\n|;|(?<=[\p{L}\d)]{3}|\d{4})\.\s(?=\p{Lu})|\s[–—-]\s(?![^()]{0,60}\))/u : /\n|;/
  const pieces = inlineItems(cell)
    .flatMap((item) => item.split(ends))
    .flatMap((piece) => piece.split(anotherQuantity))
    .map((piece) => piece.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !isAside(text, planYear))
  const rest = pieces.splice(mostClauses - 1)
  return [...pieces, ...(rest.length > 0 ? [rest.join(' ')] : [])].map((text) => ({
    text,
    terms: findTerms(text, planYear),
    target,
    description,
    planYear,
  }))
}
