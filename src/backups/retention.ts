// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, dayInRome, daysBetween } from '#kernel/civil-date.ts'

/** How many days, weeks and months keep their last copy. */
export interface Keep {
  daily: number
  weekly: number
  monthly: number
}

/** The copies to keep, by when they were taken: the newest, and the last of each of so many days, weeks and months. */
export function copiesToKeep(takenAt: readonly Date[], { daily, weekly, monthly }: Keep): Set<number> {
  const newestFirst = [...new Set(takenAt.map((instant) => instant.getTime()))].toSorted((a, b) => b - a)
  const lastOf = (count: number, spanOf: (day: CivilDate) => string) => {
    const spans = Map.groupBy(newestFirst, (instant) => spanOf(dayInRome(new Date(instant))))
    return [...spans.values()].slice(0, count).map(([last]) => last!)
  }
  return new Set([
    ...newestFirst.slice(0, 1),
    ...lastOf(daily, (day) => day),
    ...lastOf(weekly, mondayOf),
    ...lastOf(monthly, (day) => day.slice(0, 7)),
  ])
}

/** 5 January 1970 was a Monday. */
const mondayOf = (day: CivilDate): string => {
  const days = daysBetween('1970-01-05' as CivilDate, day)
  return addDays(day, -(((days % 7) + 7) % 7))
}
