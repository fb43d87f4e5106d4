// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, monthNames } from '#kernel/civil-date.ts'
import type { Term } from '#modules/indicators/index.ts'
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
const within =
  "(?:(?:entro(?: e non oltre)?|non oltre|fino|sino|scadenza|termine|dal?|alla?)(?: (?:il giorno|il mese di|la data del|il|la|lo|al|alla|a))?\\s+(?:l[’']|il )?)?"

interface Spelling {
  pattern: RegExp
  /** The day the words mean; nothing when the calendar has none such. */
  day(parts: readonly string[], year: number): CivilDate | undefined
  /** Which part is the year, when there is one. */
  year: number
}

const fullYear = (written: string): number => Number(written.length === 2 ? `20${written}` : written)
const lastDay = (year: number, month: number): CivilDate =>
  [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== undefined)!
const monthNumber = (name: string): number => monthNames.indexOf(name.toLowerCase() as (typeof monthNames)[number]) + 1
const ordinalOf = (written: string): number =>
  ordinals.findIndex((names) => new RegExp(`^(?:${names})$`, 'i').test(written)) + 1
const spelt = (pattern: string): RegExp => new RegExp(`(${within})${pattern}`, 'giu')
const partOfYear = `(?<![\\p{L}\\d])(${ordinals.toReversed().join('|')})\\s+(semestre|quadrimestre|trimestre|bimestre)(?:\\s+(?:dell[’']anno\\s+|del\\s+)?(20\\d\\d))?`
const monthsIn: Record<string, number> = { semestre: 6, quadrimestre: 4, trimestre: 3, bimestre: 2 }

/** Every way Italians write a day, and the last day of what they name instead. */
const spellings: readonly Spelling[] = [
  {
    pattern: spelt('(?<![\\d.,/-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\3\\s?(\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)'),
    day: ([day, , month, year]) => dayOf(fullYear(year!), Number(month), Number(day)),
    year: 3,
  },
  {
    pattern: spelt(`(?<![\\d.,/])(\\d{1,2})\\s?[°º^]?\\s+(${months})(?:\\s+(\\d{4}|[’']?\\d{2}(?!\\d)))?(?![\\p{L}])`),
    day: ([day, month], year) => dayOf(year, monthNumber(month!), Number(day)),
    year: 2,
  },
  {
    pattern: spelt(partOfYear),
    day: ([ordinal, part], year) => lastDay(year, ordinalOf(ordinal!) * monthsIn[part!.toLowerCase()]!),
    year: 2,
  },
  {
    pattern: spelt(`(?:la )?fine (?:di |del mese di )?(${months})(?:\\s+(\\d{4}))?(?![\\p{L}])`),
    day: ([month], year) => lastDay(year, monthNumber(month!)),
    year: 1,
  },
  {
    pattern: new RegExp(
      `((?:entro|non oltre|fino a)(?: (?:il mese di|la fine di|la fine del mese di))?\\s+)(${months})(?:\\s+(\\d{4}))?(?![\\p{L}])`,
      'giu',
    ),
    day: ([month], year) => lastDay(year, monthNumber(month!)),
    year: 1,
  },
  {
    pattern: spelt("(?:la )?(?:fine|termine|chiusura)\\s+(?:dell[’'])?(?:anno|esercizio)(?:\\s+(20\\d\\d))?"),
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
  {
    pattern: /(entro\s+)l[’']anno(?:\s+in corso)?(?:\s+(20\d\d))?(?![\p{L}])/giu,
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
  {
    pattern: /(entro\s+)(?:il\s+)?(20\d\d)(?![\d/])/giu,
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
]

/** Days of acts, notices and laws, which are not terms: «Delibera del 30.01.2025», «d.l. 24/2/2023, n. 13». */
const act =
  /(?:\b(?:legge|decreto|circolare|deliber[ae]|deliberazion[ei]|determin[ae]|determinazion[ei]|ordinanza|direttiva|regolamento|nota|avviso|contratto|convenzione|protocollo|prot|verbale|ccnl|d\.?\s?lgs|d\.?\s?l|d\.?\s?p\.?\s?r|d\.?\s?m|d\.?p\.?c\.?m|l)\b[^;:()]{0,50})$/iu
const opensTerm = /^(?:entro|non oltre|fino|sino|scadenza|termine|dal?|alla?)\b/i

/** The days a text sets as terms, in the order they are written. Years that are not part of a day set none. */
export function findTerms(text: string, planYear: number): FoundTerm[] {
  const found = spellings.flatMap((spelling) => termsSpelt(text, spelling, planYear))
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((term, index, all) => !all.slice(0, index).some((other) => term.from < other.to))
}

function termsSpelt(text: string, { pattern, day, year }: Spelling, planYear: number): FoundTerm[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, opening = '', ...parts] = match
    const written = parts[year]
    const on = day(parts, written === undefined ? planYear : fullYear(written.replace(/[’']/, '')))
    if (on === undefined || (!opensTerm.test(opening) && act.test(text.slice(0, match.index)))) return []
    return {
      day: on,
      asWritten: whole.slice(opening.length).trim(),
      yearInferred: written === undefined,
      from: match.index,
      to: match.index + whole.length,
    }
  })
}

/** The same without the place in the text. */
export const termOf = ({ day, asWritten, yearInferred }: FoundTerm): Term => ({ day, asWritten, yearInferred })

/** Days written that the calendar does not have: «31 settembre». */
export const impossibleDays = (text: string, planYear: number): string[] =>
  spellings.slice(0, 2).flatMap(({ pattern, day, year }) =>
    [...text.matchAll(pattern)].flatMap(([whole, opening = '', ...parts]) => {
      const written = parts[year]
      const on = day(parts, written === undefined ? planYear : fullYear(written.replace(/[’']/, '')))
      return on === undefined ? [whole.slice(opening.length).trim()] : []
    }),
  )

/** Whether a text is a term and nothing else: «Entro il 31/12/2025». */
export function isBareTerm(text: string, terms: readonly FoundTerm[]): boolean {
  if (terms.length === 0) return false
  const rest = terms.toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
  return /^(?:e|ed|il|la|data|scadenza|termine|dell anno|\s)*$/.test(bare(rest))
}
