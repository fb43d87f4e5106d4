// SPDX-License-Identifier: EUPL-1.2
import type { Term } from '#modules/indicators/index.ts'
import { bare } from '../wording.ts'
import { fullYear, months, type Spelling, spellings } from './term-spellings.ts'

/** A term and where the text says it, «entro il» included. */
export interface FoundTerm extends Term {
  from: number
  to: number
}

/** What stands before a day that is a term: «entro e non oltre il», «dal», «e il». */
const opening =
  /(?<![a-zà-ÿ])(?:entro(?: e non oltre)?|non oltre|fino|sino|(?<!in )scadenza|termine|dal?|alla?|(?<=[/.]\d{1,2}\s)al|e(?=\s+il\s))(?:\s+(?:il giorno|la data del|il|la|lo|al|alla|a))?(?:\s+|\s*l[’'])$/i

/** Days of acts, notices and laws, which are not terms: «Delibera del 30.01.2025», «d.l. 24/2/2023, n. 13». */
const act =
  /(?<![a-zà-ÿ])(?:legge|decreto|circolare|deliber[ae]|deliberazion[ei]|determin[ae]|determinazion[ei]|ordinanza|direttiva|regolamento|nota|avviso|contratto|convenzione|protocollo|prot|verbale|ccnl|d\.?\s?lgs|d\.?\s?l|d\.?\s?p\.?\s?r|d\.?\s?m|d\.?p\.?c\.?m|l)(?![a-zà-ÿ])[^;:()]{0,50}$/i

/** The day of something: «accordo del 15 gennaio», but not «scadenza del 30 settembre». */
const ofSomething =
  /(?<!(?:scadenza|termine|data|giorno|ore \d{1,2})(?:\s(?:perentori[oa]|ultim[oa]|massim[oa]|final[ei]|fissat[oa]))?)\sdel(?:\s\d{1,2} e)?\s$/i
/** Days whose names are of places and feasts, without a year: «via 4 Novembre», «festa della Repubblica 2 giugno». */
const nameOfDay =
  /(?<![a-zà-ÿ])(?:(?:via|viale|piazza|piazzale|largo|corso|vicolo|parco|scuola)\s(?:[a-zà-ÿ]+\s)?|(?:fest[ae]|festività|giornata|giorno|ricorrenza|anniversario|celebrazion[ei]|commemorazion[ei]|fier[ae]|sagr[ae]|mercatin[oi])\s[^;:\n]{0,30})$/i
/** How things stand: «residui al 31/12/2025», «bando scaduto il 15/01/2026»; and what begins after a day. */
const stateOfAffairs =
  /(?<![a-zà-ÿ])(?:scadut[oaie] il|in scadenza (?:il|al)|dopo il|non prima del|(?<!non )oltre il)\s$/i

/** No term is written without a figure or one of these: asked first, since it is quick. */
const hint = new RegExp(`\\d|entro|oltre|fine|termine|chiusura|mestre|trim\\.|sem\\.|${months}`, 'i')

/** The days a text sets as terms: not those before the year begins at which things are counted, as in «residui al 1° gennaio». */
export const findTerms = (text: string, planYear: number): FoundTerm[] =>
  findDays(text, planYear).filter(
    ({ day, from }) => day > `${planYear}-01-01` || !/(?<![a-zà-ÿ])al(?: giorno)?\s$/i.test(text.slice(0, from)),
  )

/** The days a text gives, in the order they are written. Years that are not part of a day give none. */
export function findDays(text: string, planYear: number): FoundTerm[] {
  const found = hint.test(text) ? spellings.flatMap((spelling) => termsSpelt(text, spelling, planYear)) : []
  let end = 0
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const begins = from >= end
      end = Math.max(end, to)
      return begins
    })
}

function termsSpelt(text: string, { pattern, day, year, needsOpening }: Spelling, planYear: number): FoundTerm[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [asWritten, ...parts] = match
    const written = parts[year]?.replace(/[’']/, '')
    const on = day(parts, written === undefined ? planYear : fullYear(written))
    const before = text.slice(Math.max(0, match.index - 100), match.index)
    const opened = opening.exec(before)?.[0] ?? ''
    const isOpen = opened !== '' || (written !== undefined && /:\s?$/.test(before))
    if (on === undefined || (needsOpening && !isOpen) || (opened === '' && isOfSomethingElse(before, written)))
      return []
    const to = match.index + asWritten.length
    return { day: on, asWritten, yearInferred: written === undefined, from: match.index - opened.length, to }
  })
}

/** Whether an unopened day is the date of something, and not a day to meet. */
const isOfSomethingElse = (before: string, year: string | undefined): boolean =>
  [act, ofSomething, stateOfAffairs].some((words) => words.test(before)) ||
  (year === undefined && nameOfDay.test(before))

/** The same without the place in the text. */
export const termOf = ({ day, asWritten, yearInferred }: FoundTerm): Term => ({ day, asWritten, yearInferred })

/** Whether a text is a term and nothing else: «Entro il 31/12/2025». */
export function isBareTerm(text: string, terms: readonly FoundTerm[]): boolean {
  if (terms.length === 0) return false
  const rest = terms.toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
  return /^(?:(?:e|ed|il|la|data|scadenza|termine|dell anno|di ogni anno|corrente|c a|p v|\p{L}+edi|entro|dal|al|sabato|domenica)(?:\s|$))*$/u.test(
    bare(rest),
  )
}

/** The text of a cell of terms as a sentence says it: «30/6» is «entro 30/6», «marzo – giugno» «da marzo a giugno». */
export function saidAsTerm(text: string, planYear: number): string {
  if (/^(?:entro|non oltre|dal?|fino|tra|fra)\b/i.test(text)) return text
  if (/^annual[ei]$/i.test(text)) return 'entro l’anno'
  const [first = '', last = '', more] = text.split(/\s?[–—-]\s?|(?<=\p{L}{4})\s?\/\s?(?=\p{L}{4})/u)
  const isRange = more === undefined && [first, last].every((each) => isTerm(`entro ${each}`, planYear))
  if (!isRange) return `entro ${text}`
  return /^\p{L}/u.test(first) ? `da ${first.replace(/\s\d{4}$/, '')} a ${last}` : `dal ${first} al ${last}`
}

/** Whether a text is a term and nothing else. */
export const isTerm = (text: string, planYear: number): boolean => isBareTerm(text, findTerms(text, planYear))
