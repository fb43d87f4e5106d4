// SPDX-License-Identifier: EUPL-1.2
// Every way Italians write a day, and the last day of what they name instead.
import { type CivilDate, dayOf, monthNames } from '#kernel/civil-date.ts'
import { lastDayOf } from './months.ts'

export interface Spelling {
  pattern: RegExp
  /** The day the words mean; nothing when the calendar has none such. */
  day(parts: readonly string[], year: number): CivilDate | undefined
  /** Which part is the year, when it is written. */
  year: number
  /** A term only after «entro» or the like: «giugno» alone is not one. */
  needsOpening?: boolean
}

/** The names of the months, to be found in a text. */
export const months = monthNames.join('|')
const shortMonths = `(?:${monthNames.map((name) => name.slice(0, 3)).join('|')}|sett)\\.?`
const ordinals = [
  'primo|prima|i[°º^]?|1[°º^]?',
  'secondo|seconda|ii[°º^]?|2[°º^]?',
  'terzo|terza|iii[°º^]?|3[°º^]?',
  'quarto|quarta|iv[°º^]?|4[°º^]?',
]
const anyOrdinal = ordinals.toReversed().join('|')
const wholeOrdinals = ordinals.map((names) => new RegExp(`^(?:${names})$`, 'i'))
const parts = 'sem(?:estre|\\.)|quadr(?:imestre|\\.)|trim(?:estre|\\.)|bim(?:estre|\\.)'
const monthsInPart: Record<string, number> = { sem: 6, qua: 4, tri: 3, bim: 2 }

export const spellings: readonly Spelling[] = [
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
      /(?<![\d.,/])(\d{1,2})(?:\/|\.(?=\d\d))(\d{1,2})(?![\d/.,-]*\d)(?!\/|\s*(?:[%€]|euro|giorni|gg|mesi|dei|degli|delle|del)(?![a-z]))/g,
    day: ([day, month], year) => dayOf(year, Number(month), Number(day)),
    year: 2,
    needsOpening: true,
  },
  // «31/03: bozza», «30/06 e 31/12»: what can only be a day and a month.
  {
    pattern: /(?<=(?:^|[\n(:;]|\d\d\/\d\d\s?(?:e|[–—-]))\s?)(\d\d)\/((?<=(?:1[3-9]|[23]\d)\/)1[0-2]|0[1-9])(?![\d/])/g,
    day: ([day, month], year) => dayOf(year, Number(month), Number(day)),
    year: 2,
  },
  {
    pattern: /(?<![\d.,/])(0?[1-9]|1[0-2])\/(20\d\d)(?![\d/])/g,
    day: ([month, year]) => lastDayOf(Number(year), Number(month)),
    year: 1,
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
    pattern: spelt(`(?<![\\d.,/])(\\d{1,2})[\\s-](${shortMonths})[\\s-](\\d{4}|\\d{2}(?!\\d))`),
    day: ([day, month], year) => dayOf(year, monthNumber(month!), Number(day)),
    year: 2,
  },
  {
    pattern: spelt(`(?<![\\d.,/])(\\d{1,2})[\\s-](${shortMonths})`),
    day: ([day, month], year) => dayOf(year, monthNumber(month!), Number(day)),
    year: 2,
    needsOpening: true,
  },
  {
    pattern: spelt(`(?<![a-zà-ÿ\\d])(${anyOrdinal})\\s+(${parts})(?:\\s+(?:dell[’']anno\\s+|del\\s+)?(20\\d\\d))?`),
    day: ([ordinal, part], year) => lastDayOf(year, ordinalOf(ordinal!) * monthsIn(part!)),
    year: 2,
  },
  {
    pattern: spelt(`(?<![a-zà-ÿ\\d])(${parts})\\s+(${anyOrdinal})(?:\\s+(20\\d\\d))?`),
    day: ([part, ordinal], year) => lastDayOf(year, ordinalOf(ordinal!) * monthsIn(part!)),
    year: 2,
    needsOpening: true,
  },
  {
    pattern: spelt('(?<![a-zà-ÿ])[qt]([1-4])(?!\\d)(?:\\s+(20\\d\\d))?'),
    day: ([quarter], year) => lastDayOf(year, Number(quarter) * 3),
    year: 1,
    needsOpening: true,
  },
  {
    pattern: spelt(
      `(?<![a-zà-ÿ])(?:da|dal mese di|tra|fra)\\s+(?:${months})\\s+(?:ad?|e|al mese di|fino a)\\s+(${months})(?:\\s+(20\\d\\d))?`,
    ),
    day: ([last], year) => lastDayOf(year, monthNumber(last!)),
    year: 1,
  },
  {
    pattern: spelt(`(?<![a-zà-ÿ])(?:${months})\\s?[/–—-]\\s?(${months})(?:\\s+(20\\d\\d))?`),
    day: ([last], year) => lastDayOf(year, monthNumber(last!)),
    year: 1,
    needsOpening: true,
  },
  {
    pattern: spelt(`(?<=entro\\s+(?:${months})\\s+ed?\\s+)(${months})(?:\\s+(20\\d\\d))?`),
    day: ([month], year) => lastDayOf(year, monthNumber(month!)),
    year: 1,
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
    pattern: spelt(`(?<![a-zà-ÿ\\d])(${shortMonths})[\\s-](20\\d\\d|\\d{2}(?!\\d))`),
    day: ([month], year) => lastDayOf(year, monthNumber(month!)),
    year: 1,
    needsOpening: true,
  },
  {
    pattern: /(?<![a-zà-ÿ])fine\s+(?:del\s+)?(20\d\d)(?![\d/])/gi,
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
  {
    pattern: spelt("(?:fine|termine|chiusura)\\s+(?:dell[’'])?(?:anno|esercizio)(?:\\s+(20\\d\\d))?"),
    day: (_, year) => dayOf(year, 12, 31),
    year: 0,
  },
  {
    pattern: spelt("(?<=entro\\s+(?:l[’'])?)anno(?:\\s+in corso)?(?:\\s+(20\\d\\d))?"),
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

/** «26» → 2026. */
export function fullYear(written: string): number {
  return Number(written.length === 2 ? `20${written}` : written)
}

/** «giugno», «giu.» → 6. */
export function monthNumber(name: string): number {
  const start = name.toLowerCase().slice(0, 3)
  return monthNames.findIndex((each) => each.startsWith(start)) + 1
}

function ordinalOf(written: string): number {
  return wholeOrdinals.findIndex((pattern) => pattern.test(written)) + 1
}

function monthsIn(part: string): number {
  return monthsInPart[part.toLowerCase().slice(0, 3)]!
}
