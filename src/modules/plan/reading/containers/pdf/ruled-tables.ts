// SPDX-License-Identifier: EUPL-1.2
import { linesOf } from './lines.ts'
import { textsIn } from './paragraphs.ts'
import type { Rule } from './rules.ts'
import type { Word } from './words.ts'

/** A table found on a page, and the band of the page that it takes. */
export interface PageTable {
  top: number
  bottom: number
  left: number
  right: number
  rows: string[][]
}

/** Lines nearer than this touch, or are one: borders are often drawn twice, and no letter stands between them. */
const near = 3
const fewestColumns = 3
const oneColumn = 5
const oneRow = 5

/** The tables that lines drawn on a page make, with the words in their cells. */
export const ruledTables = (rules: readonly Rule[], words: readonly Word[]): PageTable[] =>
  connected(rules)
    .flatMap(gridsOf)
    .filter(({ columns, rows }) => columns.length > 2 && rows.length > 1)
    .map((grid) => filled(grid, words))

/** One grid, or more where tables of other columns stand one right under the other. */
function gridsOf(group: readonly Rule[]): Grid[] {
  const down = group.filter(({ way }) => way === 'down')
  const closed = places(
    group.filter(({ way }) => way === 'across'),
    oneRow,
  ).toReversed()
  const rows = withOpenEnds(closed, down)
  const grids: Grid[] = []
  for (const [index, bottom] of rows.slice(1).entries()) {
    const top = rows[index]!
    const own = places(
      down.filter((rule) => within((top + bottom) / 2, rule)),
      oneColumn,
    )
    const last = grids.at(-1)
    if (last && (isAmong(own, last.columns) || isAmong(last.columns, own))) {
      last.rows.push(bottom)
      if (own.length > last.columns.length) last.columns = own
    } else grids.push({ group, columns: own, rows: [top, bottom] })
  }
  return grids
}

/** A row that goes on over the page is left open there: lines down reach further than the last across. */
function withOpenEnds(rows: readonly number[], down: readonly Rule[]): number[] {
  const reaching = (end: 'from' | 'to', at: number) => down.filter((rule) => Math.abs(rule[end] - at) < near).length
  const [top, bottom] = [Math.max(...down.map(({ to }) => to)), Math.min(...down.map(({ from }) => from))]
  const above = top - (rows[0] ?? bottom) > oneRow && reaching('to', top) >= fewestColumns ? [top] : []
  const below = (rows.at(-1) ?? top) - bottom > oneRow && reaching('from', bottom) >= fewestColumns ? [bottom] : []
  return [...above, ...rows, ...below]
}

/** Cells that span many columns leave some of the boundaries out. */
const isAmong = (some: readonly number[], all: readonly number[]): boolean =>
  some.every((at) => all.some((other) => Math.abs(other - at) <= oneColumn))

/** Groups of lines that touch, one through another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)))
    const joined = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups
}

const within = (at: number, { from, to }: Rule): boolean => at > from - near && at < to + near

function touch(one: Rule, other: Rule): boolean {
  if (one.way !== other.way) return within(one.at, other) && within(other.at, one)
  return Math.abs(one.at - other.at) < near && one.from < other.to + near && other.from < one.to + near
}

/** Where lines stand, once each, in order. */
function places(rules: readonly Rule[], apart: number): number[] {
  const found: number[] = []
  for (const { at } of rules.toSorted((one, other) => one.at - other.at)) {
    if (found.length === 0 || at - found.at(-1)! > apart) found.push(at)
  }
  return found
}

interface Grid {
  group: readonly Rule[]
  /** Left to right. */
  columns: number[]
  /** Top to bottom. */
  rows: number[]
}

/** A word in a cell over many rows or columns belongs where the cell begins. */
function filled(grid: Grid, words: readonly Word[]): PageTable {
  const { columns, rows } = grid
  const cells = rows.slice(1).map(() => columns.slice(1).map((): Word[] => []))
  const across = (left: number, right: number, at: number) =>
    grid.group.some(
      (rule) => rule.way === 'across' && Math.abs(rule.at - at) <= oneRow && within((left + right) / 2, rule),
    )
  const down = (top: number, bottom: number, at: number) =>
    grid.group.some(
      (rule) => rule.way === 'down' && Math.abs(rule.at - at) <= oneColumn && within((top + bottom) / 2, rule),
    )

  for (const word of words) {
    const middle = (word.left + word.right) / 2
    let column = Math.min(
      columns.findLastIndex((at) => at <= middle),
      columns.length - 2,
    )
    let row = rows.findLastIndex((at) => at >= word.at + word.size / 4)
    if (column < 0 || row < 0 || row > rows.length - 2 || word.left > columns.at(-1)!) continue
    while (column > 0 && !down(rows[row]!, rows[row + 1]!, columns[column]!)) column--
    while (row > 0 && !across(columns[column]!, columns[column + 1]!, rows[row]!)) row--
    cells[row]![column]!.push(word)
  }
  return {
    top: rows[0]!,
    bottom: rows.at(-1)!,
    left: columns[0]!,
    right: columns.at(-1)!,
    rows: textsIn(
      cells.map((row) => row.map(linesOf)),
      columns.slice(1),
    ),
  }
}
