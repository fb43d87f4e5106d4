// SPDX-License-Identifier: EUPL-1.2
import { type Line, paragraphsOf, type Word } from './words.ts'

/** Words of a line that stand together. */
interface Chunk {
  left: number
  right: number
  words: Word[]
}

/** Columns that make a table, and lines that it has at least. */
const fewest = { columns: 3, lines: 3 }

/** What lines are: a table whose columns only stand under each other, or one line of text. */
export type Aligned = { table: string[][]; at: number } | { line: Line }

/** Finds tables without drawn lines: lines whose words leave the same white columns. */
export function alignedTables(lines: readonly Line[]): Aligned[] {
  const found: Aligned[] = []
  for (let at = 0; at < lines.length; ) {
    const { columns, end } = longestFrom(lines, at)
    if (columns.length >= fewest.columns && end - at >= fewest.lines) {
      found.push({ table: rowsOf(lines.slice(at, end), columns), at: lines[at]!.at })
      at = end
    } else found.push({ line: lines[at++]! })
  }
  return found
}

/** As many lines as keep to the columns of the first, which has to show them all. */
function longestFrom(lines: readonly Line[], start: number): { columns: Chunk[]; end: number } {
  const columns = chunksOf(lines[start]!)
  let end = start + 1
  if (columns.length < fewest.columns) return { columns, end }
  for (; end < lines.length; end++) {
    const placed = chunksOf(lines[end]!).map((chunk) => ({
      chunk,
      over: columns.filter((column) => overlap(column, chunk)),
    }))
    if (placed.some(({ over }) => over.length > 1)) break
    for (const { chunk, over } of placed) widen(columns, over[0], chunk)
  }
  return { columns: columns.toSorted((one, other) => one.left - other.left), end }
}

const overlap = (one: Chunk, other: Chunk): boolean => one.left < other.right && other.left < one.right

function widen(columns: Chunk[], column: Chunk | undefined, { left, right }: Chunk): void {
  if (!column) columns.push({ left, right, words: [] })
  else {
    column.left = Math.min(column.left, left)
    column.right = Math.max(column.right, right)
  }
}

/** A white wider than one letter and a half parts two chunks. */
function chunksOf({ words, size }: Line): Chunk[] {
  const chunks: Chunk[] = []
  for (const word of words) {
    const last = chunks.at(-1)
    if (last && word.left - last.right < size * 0.8) {
      last.words.push(word)
      last.right = word.right
    } else chunks.push({ left: word.left, right: word.right, words: [word] })
  }
  return chunks
}

/** A row begins with a wider white above it, or with something in the first column. */
function rowsOf(lines: readonly Line[], columns: readonly Chunk[]): string[][] {
  const gaps = lines.slice(1).map((line, index) => lines[index]!.at - line.at)
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 4)] ?? 0
  const rows: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const apart = index > 0 && gaps[index - 1]! > usual * 1.3
    const leads = line.words[0]!.left < columns[0]!.right
    if (index === 0 || apart || leads) rows.push([])
    rows.at(-1)!.push(line)
  }
  return rows.map((row) => columns.map((column) => cellText(row, column)))
}

function cellText(row: readonly Line[], column: Chunk): string {
  const inside = row.map((line) => ({
    ...line,
    words: line.words.filter((word) => overlap(column, { ...word, words: [] })),
  }))
  return paragraphsOf(
    inside.filter(({ words }) => words.length > 0),
    column.right,
  )
}
