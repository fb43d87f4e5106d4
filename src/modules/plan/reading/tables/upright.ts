// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import { fieldNamed, isName } from './columns.ts'

/** A table with an objective in each column, under the names in its first one, turned to have an objective in each row. */
export function upright(rows: readonly Row[]): readonly Row[] {
  const names = rows.map(({ cells }) => cells[0] ?? '')
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const described = rows.find(({ cells }) => fieldNamed(cells[0] ?? '') === 'description')
  const isLying =
    width > 2 &&
    rows.length > 2 &&
    names.filter(isName).length > 2 &&
    names.every((name) => fieldNamed(name) !== undefined) &&
    described?.cells.every((cell) => cell !== '') === true &&
    rows.every(({ cells }) => cells.slice(1).every((cell) => !isName(cell)))
  if (!isLying) return rows
  return Array.from({ length: width }, (_, column) => ({
    cells: rows.map(({ cells }) => cells[column] ?? ''),
    line: rows[0]!.line,
  }))
}
