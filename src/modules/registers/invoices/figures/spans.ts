// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Period } from '#kernel/period.ts'

/** Whole years, whole months or days, from the first to the last, both included, each named by its first day. */
export interface Spans extends Period {
  span: 'year' | 'month' | 'day'
}

/** A period cut in as few years, months and days as cover it exactly: few to read, however long it is. */
export function spansOf({ from, to }: Period): Spans[] {
  const next = addDays(to, 1)
  return cut('year', from, next, () => cut('month', from, next, () => days(from, next)))
}

const starts = {
  year: { on: (day: CivilDate) => civilDate(`${day.slice(0, 4)}-01-01`), longest: 366 },
  month: { on: (day: CivilDate) => civilDate(`${day.slice(0, 7)}-01`), longest: 31 },
}

/** Whole spans in the middle, what is shorter at both ends. `next` is the day after the last. */
function cut(span: 'year' | 'month', from: CivilDate, next: CivilDate, otherwise: () => Spans[]): Spans[] {
  const { on, longest } = starts[span]
  const first = on(from) === from ? from : on(addDays(on(from), longest))
  const end = on(next)
  if (first >= end) return otherwise()
  const shorter = (a: CivilDate, b: CivilDate) =>
    a >= b ? [] : span === 'year' ? cut('month', a, b, () => days(a, b)) : days(a, b)
  return [...shorter(from, first), { span, from: first, to: addDays(end, -1) }, ...shorter(end, next)]
}

const days = (from: CivilDate, next: CivilDate): Spans[] =>
  from < next ? [{ span: 'day', from, to: addDays(next, -1) }] : []

/** All that happened up to a day. */
export const upTo = (day: CivilDate): Period => ({ from: civilDate('0001-01-01'), to: day })
