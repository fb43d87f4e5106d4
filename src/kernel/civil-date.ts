// SPDX-License-Identifier: EUPL-1.2

/** A day on the calendar, written YYYY-MM-DD: no hour, no time zone. Compare with < and >. */
export type CivilDate = string & { readonly brand: 'CivilDate' }

/** How Italians write the months, January first. */
export const monthNames = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const

export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  if (month === 2) return day >= 1 && day <= (isLeap(year) ? 29 : 28)
  return month >= 1 && month <= 12 && day >= 1 && day <= (shortMonths.includes(month) ? 30 : 31)
}

const shortMonths = [4, 6, 9, 11]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a day on the calendar: ${text}`)
  return text
}

/** The day with these numbers, month from 1; nothing when the calendar has no such day (31 September). */
export function dayOf(year: number, month: number, day: number): CivilDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCivilDate(text) ? text : undefined
}

/** Calendar days from one day to another; negative when the second comes first. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

export function addDays(day: CivilDate, days: number): CivilDate {
  if (days === 0) return day
  const moved = new Date(Date.parse(day) + days * 86_400_000).toISOString()
  // Years past 9999, or before 0, are written with a sign.
  return moved.length === 24 ? (moved.slice(0, 10) as CivilDate) : civilDate(moved)
}

const inRome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' })

/** The day in Rome at a given instant. */
export const dayInRome = (instant: Date): CivilDate => civilDate(inRome.format(instant))

export const yearOfDay = (day: CivilDate): number => Number(day.slice(0, 4))
export const monthOfDay = (day: CivilDate): number => Number(day.slice(5, 7))

/** «31/12/2025», for tables. */
export const formatDay = (day: CivilDate): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** «31 dicembre 2025», for sentences; the first of the month is «1º». */
export const formatDayInFull = (day: CivilDate): string => `${formatDayAndMonth(day)} ${day.slice(0, 4)}`

/** «il 30 aprile», «l’8 luglio»: the day in a sentence. */
export const onDay = (day: CivilDate): string => `${startsWithVowel(day) ? 'l’' : 'il '}${formatDayAndMonth(day)}`

/** «del 30 aprile», «dell’8 luglio». */
export const ofDay = (day: CivilDate): string => `${startsWithVowel(day) ? 'dell’' : 'del '}${formatDayAndMonth(day)}`

/** «otto» and «undici». */
const startsWithVowel = (day: CivilDate): boolean => day.endsWith('-08') || day.endsWith('-11')

/** «31 dicembre», where the year is plain from the page. */
export function formatDayAndMonth(day: CivilDate): string {
  const number = Number(day.slice(8))
  return `${number === 1 ? '1º' : number} ${monthNames[monthOfDay(day) - 1]}`
}

/** «31 dic», where there is little room. */
export function formatShortDay(day: CivilDate): string {
  const [number, month] = formatDayAndMonth(day).split(' ')
  return `${number} ${month!.slice(0, 3)}`
}
