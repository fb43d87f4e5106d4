// SPDX-License-Identifier: EUPL-1.2
import type { Columns } from './columns.ts'
import type { Row } from './containers/document.ts'

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
