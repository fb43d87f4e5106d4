// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayOf, monthNames } from '#kernel/civil-date.ts'
import { bare } from '../wording.ts'

const initials = monthNames.map((name) => name[0]!)
const ordinals = monthNames.map((_, index) => String(index + 1))

/** The months, from 1, that each column of a timeline stands for: «Gen», «G F M A…», «1 2 3…», «I trim.», «Lug-Set»; nothing for the others. */
export function monthColumns(cells: readonly string[]): (readonly number[] | undefined)[] {
  const heads = cells.map(bare)
  const named = heads.map(monthsNamed)
  if (named.filter(Boolean).length >= 3 || new Set(named.flatMap((months) => months ?? [])).size === 12) return named
  const start = heads.findIndex((_, at) =>
    [initials, ordinals].some((year) => year.every((month, index) => heads[at + index] === month)),
  )
  return heads.map((_, at) => (start >= 0 && at >= start && at < start + 12 ? [at - start + 1] : undefined))
}

/** The months, from 1, that a bare head names: «gen», «ii trim», «lug set»; nothing when it names none. */
export function monthsNamed(head: string): readonly number[] | undefined {
  const name = head.replace(/ (?:20)?\d\d$/, '')
  const [first = 0, last = first, another] = name.split(' ').map(monthOf)
  if (first > 0 && last >= first && another === undefined) return between(first, last)
  const [, before, part = '', after] =
    /^(?:(i{1,3}|iv|[1-6]) )?(sem|quadr|trim|bim)[a-z]*(?: (i{1,3}|iv|[1-6]))?$/.exec(name) ?? []
  const [size, written] = [monthsInPart[part], before ?? after]
  if (!size || !written) return undefined
  const end = (['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written)) * size
  return end > 12 ? undefined : between(end - size + 1, end)
}

const monthsInPart: Readonly<Record<string, number>> = { sem: 6, quadr: 4, trim: 3, bim: 2 }

const monthOf = (word: string): number =>
  word.length >= 3 ? monthNames.findIndex((each) => each.startsWith(word)) + 1 : 0

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Marks left in the cells of a timeline or under a name: «X», «SÌ», a block, a number of days; not a dash, not «NO». */
export const isMarked = (cell: string): boolean => cell !== '' && !/^(?:[-–—/.0\s]+|no)$/i.test(cell)

/** The end of the last month, as a term: «entro dicembre 2026». */
export const byMonth = (months: readonly number[], year: number): string =>
  months.length === 0 ? '' : `entro ${monthNames[months.at(-1)! - 1]} ${year}`

/** «6 7 8» as a row of a timeline is kept: the months marked, from 1. */
export const monthsIn = (marked: string): number[] =>
  [...new Set(marked.split(' ').filter(Boolean).map(Number))].toSorted((a, b) => a - b)

/** The last day of a month, from 1. */
export const lastDayOf = (year: number, month: number): CivilDate =>
  [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== undefined)!
