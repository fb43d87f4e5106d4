// SPDX-License-Identifier: EUPL-1.2
import { alignedRows, type GridRow, type Width } from './column-widths.ts'
import { type Gathering, mostColumns } from './gathering.ts'
import { markedInTimelines, withShades } from './shades.ts'

interface OpenCell {
  paragraphs: string[]
  /** Columns that it covers. */
  columns: number
  /** Rows that it covers, where its container says so at the start. */
  rows: number
  /** Its colour, where it has one. */
  fill: string | undefined
}

interface OpenTable {
  rows: GridRow[]
  row: string[]
  /** The colours of the cells of the row. */
  fills: (string | undefined)[]
  /** Columns where the cells of the row begin. */
  starts: number[]
  cell: OpenCell | undefined
  /** A revision deletes the row now open. */
  leftOut: boolean
  /** By column, how many rows are still covered by a cell above. */
  covered: number[]
  /** Of its columns, where they are said. */
  widths: Width[]
}

/**
 * Tables as the word processors write them, one in another, with cells over many rows and columns: such a cell has its
 * text where it begins and leaves the others empty. A table inside a cell becomes paragraphs of it.
 */
export class NestedTables {
  readonly #open: OpenTable[] = []
  readonly #gathering: Gathering
  readonly #kind: 'table' | 'sheet'

  constructor(gathering: Gathering, kind: 'table' | 'sheet' = 'table') {
    this.#gathering = gathering
    this.#kind = kind
  }

  openTable(): void {
    this.#open.push({
      rows: [],
      row: [],
      fills: [],
      starts: [],
      cell: undefined,
      leftOut: false,
      covered: [],
      widths: [],
    })
  }

  /** The next columns of the table now open, each as wide as this. */
  columns(width: Width | undefined, count = 1): void {
    const widths = this.#open.at(-1)?.widths
    for (let each = 0; each < count && width && widths && widths.length < mostColumns; each++) widths.push(width)
  }

  openRow(): void {
    const table = this.#open.at(-1)
    if (!table) return
    table.row = []
    table.fills = []
    table.starts = []
    table.leftOut = false
  }

  /** The row now open is no part of the table any more. */
  leaveOutRow(): void {
    const table = this.#open.at(-1)
    if (table) table.leftOut = true
  }

  openCell({ columns = 1, rows = 1, fill }: Partial<Pick<OpenCell, 'columns' | 'rows' | 'fill'>> = {}): void {
    const table = this.#open.at(-1)
    if (!table) return
    passCovered(table)
    table.cell = { paragraphs: [], columns, rows, fill }
  }

  /** Columns that the cell now open turns out to cover. */
  widen(columns: number): void {
    const cell = this.#open.at(-1)?.cell
    if (cell) cell.columns = columns
  }

  /** The colour that the cell now open turns out to have. */
  fill(colour: string | undefined): void {
    const cell = this.#open.at(-1)?.cell
    if (cell) cell.fill = colour
  }

  /** A paragraph of the cell now open, or of the text outside tables. */
  paragraph(text: string): void {
    const cell = this.#open.at(-1)?.cell
    if (cell) cell.paragraphs.push(text)
    else if (this.#open.length === 0) this.#gathering.text(text)
  }

  /** Ends a cell, or as many as its container says are the same. */
  closeCell(times = 1): void {
    const table = this.#open.at(-1)
    if (!table?.cell) return
    const { paragraphs, columns, rows, fill } = table.cell
    const room = Math.min(columns * times, mostColumns - table.row.length)
    for (let column = 0; column < room; column++) {
      table.covered[table.row.length] = rows - 1
      if (column % columns === 0) table.starts.push(table.row.length)
      table.fills[table.row.length] = fill
      table.row.push(column % columns === 0 ? paragraphs.join('\n') : '')
    }
    table.cell = undefined
  }

  /** Columns that a row leaves empty. */
  emptyCells(count: number): void {
    this.openCell()
    this.closeCell(count)
  }

  /** Ends a row, of which a sheet may show a part alone, or as many rows as its container says are the same. */
  closeRow({ seen = (row: readonly string[]) => row, times = 1 } = {}): void {
    const table = this.#open.at(-1)
    if (!table) return
    passCovered(table)
    const row = table.leftOut ? [] : seen(withShades(table.row, table.fills))
    const copies = row.some((cell) => cell !== '') ? times : 1
    for (let copy = 0; copy < copies; copy++)
      table.rows.push({ cells: this.#gathering.waiting(row), starts: table.starts })
    table.row = []
    table.fills = []
    table.starts = []
  }

  closeTable(): void {
    const table = this.#open.pop()
    if (!table) return
    const rows = alignedRows(table.rows, table.widths)
    if (this.#open.length === 0) this.#gathering[this.#kind](rows)
    else for (const row of markedInTimelines(rows)) this.paragraph(row.filter((cell) => cell !== '').join(' '))
  }
}

/** A cell above reaches this row: its place here is empty. */
function passCovered(table: OpenTable): void {
  while ((table.covered[table.row.length] ?? 0) > 0) {
    table.covered[table.row.length]!--
    table.starts.push(table.row.length)
    table.row.push('')
  }
}
