// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import type { Columns } from './columns.ts'
import type { FoundTable } from './tables.ts'

/** The longest end that a name may have in one header and not in another; a longer one is text. */
const longestEnd = 20

/** A table of these columns, with the text joined to the names in its header as its first row. */
export function withTextOfHeader(table: FoundTable, columns: Columns): FoundTable {
  const { header, rows } = table
  const isSame =
    table.columns.length === columns.length && columns.every(({ field }, at) => field === table.columns[at]!.field)
  const under = header && isSame ? withoutNames(header, columns) : header
  if (!under || under === header) return table
  const goesOn = under.cells.some((text) => text.length > longestEnd)
  return { ...table, columns, rows: goesOn ? [under, ...rows] : rows }
}

/** Tables of which a page prints again only the first of two header rows, with the columns that both of them name. */
export function withWholeHeaders(tables: readonly FoundTable[]): FoundTable[] {
  let known: Columns = []
  return tables.map((table) => {
    if (table.kind !== 'objectives' || table.sheet) return table
    if (!saysLess(table.columns, known)) known = table.columns
    return { ...table, columns: known }
  })
}

/** Whether some columns are these, but for names that they lack. */
const saysLess = (some: Columns, known: Columns): boolean =>
  some.length === known.length &&
  some.every(({ name, field }, at) => name === '' || field === known[at]!.field) &&
  some.some(({ name }, at) => name === '' && known[at]!.field !== undefined)

/** A row without the names of its columns, where a page without lines prints them again just above it, in the same cells. */
export function withoutNames(row: Row, columns: Columns): Row {
  const under = row.cells.map((cell, at) => textUnder(columns[at]?.name ?? '', cell))
  const named = columns.filter(({ name }) => name !== '').length > 1
  return named && under.every((text) => text !== undefined) ? { ...row, cells: under } : row
}

function textUnder(name: string, cell: string): string | undefined {
  const text = cell.slice(name.length)
  return cell.startsWith(name) && (name === '' || /^(?:\s|$)/.test(text)) ? text.trimStart() : undefined
}
