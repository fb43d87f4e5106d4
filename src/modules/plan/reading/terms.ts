// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, monthNames } from '#kernel/civil-date.ts'
import type { Term } from '#modules/indicators/index.ts'
import { lastDayOf } from './months.ts'
import { bare } from './wording.ts'

/** A term and where the text says it, «entro il» included. */
export interface FoundTerm extends Term {
  from: number
  to: number
}

const months = monthNames.join('|')
const ordinals = [
  'primo|prima|i|1[°º^]?',
  'secondo|seconda|ii|2[°º^]?',
  'terzo|terza|iii|3[°º^]?',
  'quarto|quarta|iv|4[°º^]?',
]
const wholeOrdinals = ordinals.map((names) => new RegExp(`^(?:${names})$`, 'i'))
const monthsIn: Record<string, number> = { semestre: 6, quadrimestre: 4, trimestre: 3, bimestre: 2 }

interface Spelling {
  pattern: RegExp
  /** The day the words mean; nothing when the calendar has none such. */
  day(parts: readonly string[], year: number): CivilDate | undefined
  /** Which part is the year, when it is written. */
  year: number
  /** A term only after «entro» or the like: «giugno» alone is not one. */
  needsOpening?: boolean
}

/** Every way Italians write a day, and the last day of what they name instead. */
const spellings: readonly Spelling[] = [
  {
    pattern: /(?<![\d.,/-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/g,
    day: ([day, , month, year]) => dayOf(fullYear(year!), Number(month), Number(day)),
    year: 3,
  },
  {
    pattern: /(?<![\d.,/-])(20\d\d)-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?(?![\d-])/g,
    day: ([year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
    year: 0,
  },
  {
    pattern:
      /(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?![\d/.,-]*\d)(?!\/|\s*(?:giorni|gg|mesi|dei|degli|delle|del)(?![a-z]))/g,
    day: ([day, month], year) => dayOf(year, Number(month), Number(day)),
    year: 2,
    needsOpening: true,
  },
  {
    pattern: spelt(
      `(?<![\\d.,/])(\\d{1,2})\\s?[°º^]?\\s+(${months})(?:\\s+(\\d{4}|[’']?\\d{2}(?!\\d))|\\s+p\\.\\s?v\\.)?`,
    ),
    day: ([day, month], year) => dayOf(year, monthNumber(month!), Number(day)),
    year: 2,
  },
  {
    pattern: spelt(
      `(?<![a-zà-ÿ\\d])(${ordinals.toReversed().join('|')})\\s+(semestre|quadrimestre|trimestre|bimestre)(?:\\s+(?:dell[’']anno\\s+|del\\s+)?(20\\d\\d))?`,
    ),
    day: ([ordinal, part], year) => lastDayOf(year, ordinalOf(ordinal!) * monthsIn[part!.toLowerCase()]!),
    year: 2,
  },
  {
    pattern: spelt(`fine\\s+(?:di\\s+|del mese di\\s+)?(${months})(?:\\s+(\\d{4}))?`),
    day: ([month], year) => lastDayOf(year, monthNumber(month!)),
    year: 1,
  },
  {
    pattern: spelt(`(?:il mese di\\s+)?(?<![a-zà-ÿ\\d])(${months})(?:\\s+(\\d{4}))?`),
    day: ([month], year) => lastDayOf(year, monthNumber(month!)),
    year: 1,
    needsOpening: true,
  },
  {
    pattern: spelt("(?:fine|termine|chiusura)\\s+(?:dell[’'])?(?:anno|esercizio)(?:\\s+(20\\d\\d))?"),
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
  {
    pattern: spelt("(?<=entro\\s+l[’'])anno(?:\\s+in corso)?(?:\\s+(20\\d\\d))?"),
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
  {
    pattern: /(?<=entro\s(?:il\s)?)(20\d\d)(?![\d/])/gi,
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
]

function spelt(pattern: string): RegExp {
  return new RegExp(`${pattern}(?![a-zà-ÿ])`, 'gi')
}

function fullYear(written: string): number {
  return Number(written.length === 2 ? `20${written}` : written)
}

function monthNumber(name: string): number {
  return monthNames.indexOf(name.toLowerCase() as (typeof monthNames)[number]) + 1
}

function ordinalOf(written: string): number {
  return wholeOrdinals.findIndex((pattern) => pattern.test(written)) + 1
}

/** What stands before a day that is a term: «entro e non oltre il», «dal», «e il». */
const opening =
  /(?<![a-zà-ÿ])(?:entro(?: e non oltre)?|non oltre|fino|sino|scadenza|termine|dal?|alla?|e(?=\s+il\s))(?:\s+(?:il giorno|la data del|il|la|lo|al|alla|a))?(?:\s+|\s*l[’'])$/i

/** Days of acts, notices and laws, which are not terms: «Delibera del 30.01.2025», «d.l. 24/2/2023, n. 13». */
const act =
  /(?<![a-zà-ÿ])(?:legge|decreto|circolare|deliber[ae]|deliberazion[ei]|determin[ae]|determinazion[ei]|ordinanza|direttiva|regolamento|nota|avviso|contratto|convenzione|protocollo|prot|verbale|ccnl|d\.?\s?lgs|d\.?\s?l|d\.?\s?p\.?\s?r|d\.?\s?m|d\.?p\.?c\.?m|l)(?![a-zà-ÿ])[^;:()]{0,50}$/i

/** No term is written without a figure or one of these: asked first, since it is quick. */
const hint = /\d|entro|oltre|fine|termine|chiusura|mestre/i

/** The days a text sets as terms, in the order they are written. Years that are not part of a day set none. */
export function findTerms(text: string, planYear: number): FoundTerm[] {
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
    if (on === undefined || (opened === '' && (needsOpening || act.test(before)))) return []
    const to = match.index + asWritten.length
    return { day: on, asWritten, yearInferred: written === undefined, from: match.index - opened.length, to }
  })
}

/** The same without the place in the text. */
export const termOf = ({ day, asWritten, yearInferred }: FoundTerm): Term => ({ day, asWritten, yearInferred })

/** Whether a text is a term and nothing else: «Entro il 31/12/2025». */
export function isBareTerm(text: string, terms: readonly FoundTerm[]): boolean {
  if (terms.length === 0) return false
  const rest = terms.toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
  return /^(?:e|ed|il|la|data|scadenza|termine|dell anno|\s)*$/.test(bare(rest))
}
