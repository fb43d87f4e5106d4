// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate, dayOf } from './civil-date.ts'

/** From a day to a day, both included. */
export interface Period {
  from: CivilDate
  to: CivilDate
}

export const yearOf = (year: number): Period => ({ from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) })

/** The months of a year cut in equal runs: 12 months, 4 quarters, 2 half-years. */
export function partsOfYear(year: number, parts: 2 | 4 | 12): Period[] {
  const months = 12 / parts
  return Array.from({ length: parts }, (_, index) => {
    const next = dayOf(year, (index + 1) * months + 1, 1) ?? civilDate(`${year + 1}-01-01`)
    return { from: dayOf(year, index * months + 1, 1)!, to: addDays(next, -1) }
  })
}
