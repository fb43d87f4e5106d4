// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import { monthColumns } from '../terms/months.ts'
import { bare } from '../wording.ts'
import type { Field } from './column-names.ts'
import { type Columns, fieldNamed, headObjectives, longestHeader, withStems } from './columns.ts'
import { columnsNamed } from './columns-named.ts'

/** The header of a table of objectives, which may take some rows. */
export interface Header {
  row: Row
  columns: Columns
  /** How many rows it takes. */
  rows: number
}

/** Groups of columns, their names, and the years below one of them. */
const mostRows = 3

/** The header that begins with this row, if it and perhaps those after it are one: the longest that heads objectives. */
export function headerAt(rows: readonly Row[], at: number, planYear: number): Header | undefined {
  const first = rows[at]!
  if (first.cells.filter((cell) => cell !== '').length < 2 || isText(first) || isCounted(first)) return undefined
  const joined = [first]
  for (const next of rows.slice(at + 1, at + mostRows)) {
    const above = joined.at(-1)!
    if (isText(next) || !isSecond(above, next)) break
    joined.push(together(above, next))
  }
  for (const [index, row] of [...joined.entries()].toReversed()) {
    const columns = columnsNamed(row.cells, planYear)
    if (headObjectives(columns)) return { row, columns: withStems(columns), rows: index + 1 }
  }
  return undefined
}

const isText = ({ cells }: Row): boolean => cells.some((cell) => cell.length > longestHeader)

/** It begins with a number, or holds a percentage alone: an objective, though its words are names of columns. */
const isCounted = ({ cells }: Row): boolean =>
  /^\d{1,3}\.?$/.test(cells.find((cell) => cell !== '') ?? '') ||
  cells.some((cell) => /^\d{1,3}(?:[.,]\d+)?\s?%$/.test(cell))

/** A further row of a header has short names, half of them known, and each below a column that it divides or that has none. */
function isSecond({ cells: first }: Row, { cells: second }: Row): boolean {
  const months = monthColumns(second)
  const filled = second.flatMap((cell, index) => (cell === '' ? [] : [index]))
  const isKnown = (index: number) => months[index] || /^20\d\d$/.test(second[index]!) || fieldNamed(second[index]!)
  return (
    filled.length >= 2 &&
    filled.every((index) => first[index] === '' || first[index + 1] === '') &&
    filled.every((index) => second[index]!.length <= 40 && !/\d{3}/.test(second[index]!.replace(/\b20\d\d$/, ''))) &&
    filled.filter(isKnown).length * 2 >= filled.length
  )
}

/** «Indicatori» above «Descrizione» and «Peso»: each column with the name of its group. */
function together(first: Row, second: Row): Row {
  const months = monthColumns(second.cells)
  let group = ''
  const cells = second.cells.map((name, index) => {
    const above = first.cells[index] ?? ''
    if (above !== '' || name === '') group = above
    return months[index] ? name : nameUnder(group, name)
  })
  return { cells, line: first.line }
}

/** What a plain name means under the name of a group, and how the two are said together. */
const groups: readonly (readonly [RegExp, Partial<Record<Field, string>>])[] = [
  [/^indicator/, { description: 'Indicatore', weight: 'Peso indicatore', number: 'Rif. indicatore' }],
  [/^(?:fas[ei]|attivita|crono|tempi)/, { description: 'Fase', weight: 'Peso fase', number: 'N. fase' }],
]

function nameUnder(group: string, name: string): string {
  if (name === '') return group
  const [head, field] = [bare(group), fieldNamed(name)]
  if (fieldNamed(group) === 'result' && field !== 'target') return `${group} ${name}`
  const meant = groups.find(([words]) => words.test(head))?.[1]
  const known = field && meant?.[field]
  if (known) return known
  return field ? name : [group, name].filter(Boolean).join(' ')
}
