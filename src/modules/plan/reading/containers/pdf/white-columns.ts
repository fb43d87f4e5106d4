// SPDX-License-Identifier: EUPL-1.2
import { type Chunk, chunksOf, type Line, widestBlank } from './lines.ts'

/** What the texts of a column take of the width of a page. */
export interface Column {
  left: number
  right: number
  /** Lines with words in it. */
  filled: number
  /** Lines with words both in it and in the column before: they agree on the white between the two. */
  agreed: number
  /** The first line shows it: the others may only stretch their blanks to justify a text. */
  first: boolean
}

/** Lines that have to agree on a white which the first does not show, and how wide in letters it need not be repeated. */
const enough = { lines: 4, width: 1.5 }

/** The columns that lines leave white between them, with those of one more line; nothing when it crosses a white that others keep. */
export function withLine(columns: readonly Column[], line: Line, first: boolean): Column[] | undefined {
  const next = columns.map((column) => ({ ...column }))
  const chunks = chunksOf(line)
  for (const { left, right } of chunks) {
    const near = next.findIndex((column) => left - column.right < line.size * widestBlank)
    const from = near < 0 ? next.length : near
    const end = next.findIndex((column) => column.left - right >= line.size * widestBlank)
    const over = next.slice(from, end < 0 ? next.length : end)
    if (over.some((column, index) => index > 0 && isKept(over[index - 1]!, column, line))) return undefined
    next.splice(from, over.length, {
      left: Math.min(left, ...over.map((column) => column.left)),
      right: Math.max(right, ...over.map((column) => column.right)),
      filled: over.reduce((most, { filled }) => Math.max(most, filled), 0),
      agreed: over[0]?.agreed ?? 0,
      first: over[0]?.first ?? first,
    })
  }
  return agreeing(next, chunks)
}

/** The same for columns known beforehand, which end only where the next begins; nothing when the line does not keep to them. */
export function withinColumns(columns: readonly Column[], line: Line): Column[] | undefined {
  const next = columns.map((column) => ({ ...column }))
  const chunks = chunksOf(line)
  for (const { left, right } of chunks) {
    const over = next.flatMap((column, index) => (isIn({ left, right }, column) ? [index] : []))
    const index =
      over[0] ??
      Math.max(
        0,
        next.findLastIndex((column) => column.left <= left),
      )
    const room = (next[index + 1]?.left ?? Number.POSITIVE_INFINITY) - right
    if (over.length > 1 || room < line.size * widestBlank) return undefined
    next[index]!.left = Math.min(next[index]!.left, left)
    next[index]!.right = Math.max(next[index]!.right, right)
  }
  return agreeing(next, chunks)
}

/** Columns of two tables that are the same, as wide as the wider of each; nothing when they are of different tables. */
export function together(some: readonly Column[], others: readonly Column[]): Column[] | undefined {
  const [most, fewest] = some.length < others.length ? [others, some] : [some, others]
  const joined = most.map((column) => ({ ...column }))
  const taken = new Set<Column>()
  for (const column of fewest) {
    const [same, another] = joined.filter((each) => isIn(column, each))
    if (!same || another || taken.has(same)) return undefined
    taken.add(same)
    same.left = Math.min(same.left, column.left)
    same.right = Math.max(same.right, column.right)
  }
  return joined.every(({ right }, index) => index === joined.length - 1 || right < joined[index + 1]!.left)
    ? joined
    : undefined
}

function agreeing(columns: Column[], chunks: readonly Chunk[]): Column[] {
  const filled = columns.map((column) => chunks.some((chunk) => isIn(chunk, column)))
  for (const [index, column] of columns.entries()) {
    if (filled[index]) column.filled++
    if (filled[index] && filled[index - 1]) column.agreed++
  }
  return columns
}

const isKept = (before: Column, { left, agreed, first }: Column, { size }: Line): boolean =>
  first ? agreed > 1 || left - before.right > size * enough.width : agreed >= enough.lines

/** A table that has no more than these may name its columns on one of them alone. */
const manyLines = 12

/** Without the columns that only blanks stretched here and there make. */
export function withoutStretched(columns: readonly Column[], lines: number): Column[] {
  const kept: Column[] = []
  for (const column of columns) {
    const last = kept.at(-1)
    if (last && !column.first && column.filled < 2 && lines > manyLines) last.right = column.right
    else kept.push({ ...column })
  }
  return kept
}

export const isIn = (one: Pick<Chunk, 'left' | 'right'>, { left, right }: Column): boolean =>
  one.left < right && left < one.right
