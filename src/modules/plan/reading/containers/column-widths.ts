// SPDX-License-Identifier: EUPL-1.2

/** How wide a column is: in points, or as a share of its table beside the others. */
export type Width = { points: number } | { share: number }

const inPoints: Readonly<Record<string, number>> = {
  ...{ pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75, '': 0.75 },
}

/** «2.5cm», «1055*», «12%»; a number alone is in pixels. Nothing when it says none of these. */
export function widthOf(written: string | undefined): Width | undefined {
  const [, digits = '', unit = ''] = /^([\d.]{1,12})(\*|%|[a-z]{2}|)$/.exec(written ?? '') ?? []
  const value = Number(digits)
  if (digits === '' || Number.isNaN(value)) return undefined
  if (unit === '*' || unit === '%') return { share: value }
  const points = inPoints[unit]
  return points === undefined ? undefined : { points: value * points }
}

/** A row by the columns of its grid, and the columns where its cells begin. */
export interface GridRow {
  cells: readonly string[]
  starts: readonly number[]
}

/**
 * Rows with the columns of the one that has most cells: edges dragged by hand seldom agree from row to row, and each
 * cell belongs under the one that it stands under for the most part; a row with as many has one under each. Without widths the grid is taken as it is.
 */
export function alignedRows(rows: readonly GridRow[], widths: readonly Width[]): (readonly string[])[] {
  const isPlain = rows.every(({ starts, cells }) => starts.length === cells.length || cells.length === 0)
  if (isPlain || widths.length === 0) return rows.map(({ cells }) => cells)
  const edges = edgesOf(widths)
  return underColumns(
    rows.map((row) => ({ cells: row.starts.map((start) => row.cells[start]!), bands: bandsOf(row, edges) })),
  )
}

/** A row by its cells, and what each covers; where that is not said, by their order. */
export interface PlacedRow {
  cells: readonly string[]
  bands: readonly Band[]
}

/** Rows with the columns of the one that has most cells. */
export function underColumns(rows: readonly PlacedRow[]): string[][] {
  const columns = rows.reduce<readonly Band[]>((most, { bands }) => (bands.length > most.length ? bands : most), [])
  return rows.map(({ cells, bands }) => {
    if (bands.length !== cells.length) return [...cells]
    const aligned = columns.map(() => '')
    const whole = cells.length === columns.length
    for (const [index, band] of bands.entries()) {
      const place = whole ? index : placeOf(band, columns)
      aligned[place] = [aligned[place], cells[index]].filter(Boolean).join('\n')
    }
    return aligned
  })
}

/** What a cell covers from left to right, in the measure of its table. */
export interface Band {
  from: number
  to: number
}

function edgesOf(widths: readonly Width[]): number[] {
  const edges = [0]
  for (const width of widths) edges.push(edges.at(-1)! + ('share' in width ? width.share : width.points))
  return edges
}

function bandsOf({ cells, starts }: GridRow, edges: readonly number[]): Band[] {
  const at = (column: number) => edges[column] ?? edges.at(-1)! + column - edges.length + 1
  return starts.map((start, index) => ({ from: at(start), to: at(starts[index + 1] ?? cells.length) }))
}

/** The first column that a cell covers by half, or that covers half of it. */
function placeOf(cell: Band, columns: readonly Band[]): number {
  const covers = (column: Band) => Math.min(cell.to, column.to) - Math.max(cell.from, column.from)
  const place = columns.findIndex(
    (column) => covers(column) * 2 > Math.min(cell.to - cell.from, column.to - column.from),
  )
  return place < 0 ? columns.length - 1 : place
}
