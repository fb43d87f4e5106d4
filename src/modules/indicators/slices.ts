// SPDX-License-Identifier: EUPL-1.2
import { addDays, monthNames, monthOfDay, yearOfDay } from '#kernel/civil-date.ts'
import { type Period, partsOfYear } from '#kernel/period.ts'
import type { Deliverable } from './model.ts'

/** One turn of something to hand in again and again: which, and the days within which it is due. */
export interface Slice {
  what: string
  period: Period
}

/** The turns of a deliverable in the year of a period, weeks counted from the period's first day. */
export function slicesOf({ what, every }: Deliverable, period: Period): Slice[] {
  const year = yearOfDay(period.from)
  if (every === 'week') return weeks(what, period)
  const parts = partsOfYear(year, every === 'month' ? 12 : every === 'quarter' ? 4 : 2)
  return parts
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .map((part) => ({ what: `${what}, ${nameOf(every, part)}`, period: part }))
}

function weeks(what: string, { from, to }: Period): Slice[] {
  const found: Slice[] = []
  for (let monday = from; addDays(monday, 6) <= to; monday = addDays(monday, 7)) {
    found.push({ what: `${what}, settimana ${found.length + 1}`, period: { from: monday, to: addDays(monday, 6) } })
  }
  return found
}

function nameOf(every: 'month' | 'quarter' | 'half-year', { from, to }: Period): string {
  if (every === 'month') return monthNames[monthOfDay(from) - 1]!
  if (every === 'quarter')
    return `${['primo', 'secondo', 'terzo', 'quarto'][Math.floor(monthOfDay(to) / 3) - 1]} trimestre`
  return monthOfDay(to) === 6 ? 'primo semestre' : 'secondo semestre'
}
