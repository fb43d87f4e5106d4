// SPDX-License-Identifier: EUPL-1.2
import { columnNames, type Field, fields } from './column-names.ts'
import type { Row } from './containers/document.ts'
import { bare } from './wording.ts'

/** What each column of a table of objectives holds, left to right; nothing where the header is not understood. */
export type Columns = readonly (Field | undefined)[]

/** Longest first, so that «valore raggiunto» is not taken for «valore». */
const synonyms = fields
  .flatMap((field) => columnNames[field].map((name) => ({ field, name })))
  .toSorted((a, b) => b.name.length - a.name.length)

/** The columns a row names, when it is the header of a table of objectives. */
export function columnsOf(row: Row): Columns | undefined {
  const columns = row.cells.map(fieldNamed)
  const known = new Set(columns.filter((field) => field !== undefined))
  const filled = row.cells.filter((cell) => cell !== '').length
  const says = (...asked: Field[]) => asked.some((field) => known.has(field))
  const isHeader =
    known.size >= 3 && known.size * 2 >= filled && says('description') && says('indicator', 'target', 'deadline')
  return isHeader ? columns : undefined
}

/** Headers are short: a long cell is the beginning of a sentence. */
function fieldNamed(header: string): Field | undefined {
  const plain = bare(header)
  if (plain === '' || plain.length > 60) return undefined
  const startsWith = (name: string) => plain === name || (name.length > 3 && plain.startsWith(`${name} `))
  return synonyms.find(({ name }) => startsWith(name))?.field
}

/** The texts of a row by what they are; columns of the same kind are joined. */
export function cellsByField(row: Row, columns: Columns): Record<Field, string> {
  const of = (field: Field) => row.cells.filter((cell, index) => columns[index] === field && cell !== '').join('\n')
  return Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, string>
}
