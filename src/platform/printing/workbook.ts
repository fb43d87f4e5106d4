// SPDX-License-Identifier: EUPL-1.2
import type { PrintedTable } from './document.ts'

/** Sheets for offices to work on, whatever file they become. Cells are text or numbers, never formulas. */
export interface Workbook {
  author: string
  title: string
  sheets: readonly Sheet[]
}

export interface Sheet {
  /** At most 31 letters and none of []:*?/\, unique in the workbook. */
  name: string
  /** One under the other; a table that comes first stays in sight by its header and can be filtered. */
  blocks: readonly SheetBlock[]
}

export type SheetBlock = string | { heading: string } | PrintedTable

/** A row of a sheet: how it looks, and its cells from the first column. */
export interface SheetRow {
  look: 'line' | 'heading' | 'head' | 'data'
  cells: readonly SheetCell[]
}

/** A text, a number, or how many parts of a hundred. */
export type SheetCell = string | number | { percent: number }

/** The rows of a sheet; an empty one ends each table. */
export const rowsOf = ({ blocks }: Sheet): SheetRow[] => blocks.flatMap(rowsOfBlock)

function rowsOfBlock(block: SheetBlock): SheetRow[] {
  if (typeof block === 'string') return [{ look: 'line', cells: [block] }]
  if ('heading' in block) return [{ look: 'heading', cells: [block.heading] }]
  const { columns, rows } = block
  return [
    { look: 'head', cells: columns.map(({ label }) => label) },
    ...rows.map(
      (row): SheetRow => ({ look: 'data', cells: row.map((text, at) => cellFor(text, columns[at]!.numeric)) }),
    ),
    { look: 'line', cells: [] },
  ]
}

/** Letters that a cell of Excel holds; one with more is taken for a damaged file. */
const longest = 32_767

/** «12,5» and «30%» in a column of numbers can be summed; all the rest is text as it is written. */
function cellFor(text: string, numeric = false): SheetCell {
  const [, digits, sign] = (numeric && /^((?:0|[1-9]\d{0,8})(?:,\d{0,3}[1-9])?)(%?)$/.exec(text)) || []
  if (digits === undefined) return text.slice(0, longest)
  const number = Number(digits.replace(',', '.'))
  return sign === '%' ? { percent: number } : number
}

const isTable = (block: SheetBlock | undefined): block is PrintedTable => typeof block === 'object' && 'rows' in block

/** The table of a sheet that begins with one: its columns, and its rows with the header. */
export const listIn = ({ blocks: [first] }: Sheet): { columns: number; rows: number } | undefined =>
  isTable(first) ? { columns: first.columns.length, rows: first.rows.length + 1 } : undefined

/** Widths of the columns in letters, as its first table has them: a sheet of paper on its side has some 180. */
export const widthsOf = ({ blocks }: Sheet): number[] =>
  blocks.find(isTable)?.columns.map(({ width }) => Math.max(7, Math.round(width * 1.8))) ?? [100]

/** «A», «Z», «AA»: how a column is called, from 0. */
export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
