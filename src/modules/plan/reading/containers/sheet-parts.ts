// SPDX-License-Identifier: EUPL-1.2

type Cells = readonly string[]

/** What stands in a sheet from its top: tables, and texts that are in no table. */
export type SheetPart = { table: Cells[] } | { texts: string[] }

/** An area and who leads it are named in two rows among those of a table; more rows of one cell are text. */
const fewestOfText = 3

/**
 * An empty row ends a table. So do texts alone, each in its first column, when they are many or when the row below them
 * has cells in columns where the table has none.
 */
export function sheetParts(rows: readonly Cells[]): SheetPart[] {
  const parts: SheetPart[] = []
  let table: Cells[] = []
  let alone: Cells[] = []
  let columns = new Set<number>()

  const endTable = () => {
    const texts = alone.map((row) => row.join('').trim())
    parts.push({ table }, { texts })
    table = []
    alone = []
    columns = new Set()
  }
  for (const row of rows) {
    const filled = filledIn(row)
    if (filled.length === 0) endTable()
    else if (filled.length === 1 && (table.length === 0 || filled[0] === Math.min(...columns))) alone.push(row)
    else {
      if (alone.length >= fewestOfText || filled.some((column) => !columns.has(column) && alone.length > 0)) endTable()
      table.push(...alone, row)
      alone = []
      for (const column of filled) columns.add(column)
    }
  }
  endTable()
  return parts
}

const filledIn = (row: Cells): number[] => row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
