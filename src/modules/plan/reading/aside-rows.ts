// SPDX-License-Identifier: EUPL-1.2
// Rows of a table of objectives that are of no objective.
import type { Row } from './containers/document.ts'
import type { PagedRow } from './paged-row.ts'
import { widerIn } from './wider-objective.ts'

/** A row of sums begins with the word, in whatever column that falls, and holds numbers besides. */
export function isTotal({ cells }: Row): boolean {
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  return /^(?:sub[\s-]?)?(?:total[ei]|somma)\b/i.test(first) && others.every((cell) => !/\p{L}{4}/u.test(cell))
}

/** Words where a number, a weight or nothing should be, and nothing else in the row: a note below the table. */
export function isNote({ row, columns, ofSheet }: PagedRow): boolean {
  if (widerIn(row)) return false
  const [only, another] = row.cells.flatMap((cell, at) => (cell === '' ? [] : [at]))
  if (only === undefined || another !== undefined || ofSheet || columns.length < 3 || isTotal(row)) return false
  const field = columns[only]?.field
  return (
    (field === undefined || field === 'number' || field === 'weight') && /\p{L}{3}\S{0,30}\s/u.test(row.cells[only]!)
  )
}
