// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, monthNames } from '#kernel/civil-date.ts'
import { bare } from './wording.ts'

const initials = monthNames.map((name) => name[0]!).join('')
const ofOneYear = 12

/** The months, from 1, that each column of a timeline stands for: «Gen», «G F M A…», «I trim.»; nothing for the others. */
export function monthColumns(cells: readonly string[]): (readonly number[] | undefined)[] {
  const heads = cells.map(bare)
  const named = heads.map(monthsNamed)
  if (named.filter(Boolean).length >= 3) return named
  const start = heads
    .map((head) => (head.length === 1 ? head : ' '))
    .join('')
    .indexOf(initials)
  return heads.map((_, index) =>
    start >= 0 && index >= start && index < start + ofOneYear ? [index - start + 1] : undefined,
  )
}

function monthsNamed(head: string): readonly number[] | undefined {
  const name = head.replace(/ (?:20)?\d\d$/, '')
  const month = name.length >= 3 ? monthNames.findIndex((each) => each.startsWith(name)) + 1 : 0
  if (month > 0) return [month]
  const quarter = /^(?:(i{1,3}|iv|[1-4]) trim(?:estre)?|trim(?:estre)? (i{1,3}|iv|[1-4]))$/.exec(name)
  if (!quarter) return undefined
  const written = quarter[1] ?? quarter[2]!
  const last = (['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written)) * 3
  return [last - 2, last - 1, last]
}

/** Marks left in the cells of a timeline: «X», a block, a number of days; not a dash. */
export const isMarked = (cell: string): boolean => cell !== '' && !/^[-–—/.0\s]+$/.test(cell)

/** The end of the last month, as a term: «entro dicembre 2026». */
export const byMonth = (months: readonly number[], year: number): string =>
  months.length === 0 ? '' : `entro ${monthNames[months.at(-1)! - 1]} ${year}`

/** «6 7 8» as a row of a timeline is kept: the months marked, from 1. */
export const monthsIn = (marked: string): number[] =>
  [...new Set(marked.split(' ').filter(Boolean).map(Number))].toSorted((a, b) => a - b)

/** The last day of a month, from 1. */
export const lastDayOf = (year: number, month: number): CivilDate =>
  [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== undefined)!
