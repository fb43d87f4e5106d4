// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate, dayOf, yearOfDay } from '#kernel/civil-date.ts'
import { dated } from './dated.ts'

/** Holidays that fall on the same day each year, as MM-DD. The local patron's day is not among them. */
const fixedHolidays = dated('Festività nazionali a data fissa', [
  {
    from: civilDate('2001-01-01'),
    cites: { act: 'law-1949-260', place: 'art. 2' },
    value: ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'],
  },
  {
    // DOUBT (docs/law/law-1949-260.md#1): Saint Francis, 4 October, restored from 2026.
    from: civilDate('2026-01-01'),
    cites: { act: 'law-1949-260', place: 'art. 2, con il 4 ottobre dal 2026' },
    value: ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26'],
  },
])

/** Not a Saturday, a Sunday or a national holiday. */
export function isWorkingDay(day: CivilDate): boolean {
  const weekday = new Date(day).getUTCDay()
  const easterMonday = addDays(easter(yearOfDay(day)), 1)
  return weekday !== 0 && weekday !== 6 && day !== easterMonday && !fixedHolidays.on(day).value.includes(day.slice(5))
}

/** Working days after `from`, up to and including `to`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}

/** Easter Sunday of a Gregorian year, by the anonymous algorithm that Butcher published in 1876. */
function easter(year: number): CivilDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapCorrection = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - leapCorrection + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const index = epact + weekday - 7 * late + 114
  return dayOf(year, Math.floor(index / 31), (index % 31) + 1)!
}
