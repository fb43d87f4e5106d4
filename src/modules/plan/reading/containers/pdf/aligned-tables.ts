// SPDX-License-Identifier: EUPL-1.2
import { alignedRows, type Cells } from './aligned-rows.ts'
import { type Chunk, chunksOf, type Line, textOf } from './lines.ts'
import type { Rule } from './rules.ts'
import { type Column, isIn, together, withinColumns, withLine, withoutStretched } from './white-columns.ts'

/** Columns that make a table, and lines that it has at least. */
const fewest = { columns: 3, lines: 3 }

/** What lines are: a table whose columns only stand under each other, or one line of text. */
export type Aligned = { table: string[][]; at: number } | { line: Line }

/** The columns of the last table found, which may go on further down or on the next page. */
export interface LastTable {
  columns: readonly Column[]
  /** Its first row. */
  header: Cells
  /** Nothing came after it. */
  open: boolean
}

interface Run {
  lines: readonly Line[]
  columns: readonly Column[]
  /** Of the table that it goes on with. */
  header?: Cells
}

/** Finds tables without lines between their columns: lines whose words leave the same white columns. */
export function alignedTables(lines: readonly Line[], rules: readonly Rule[], last: LastTable | undefined) {
  const found: Aligned[] = []
  let before = last
  for (let at = 0; at < lines.length; ) {
    const run = runAt(lines, at, before)
    if (run) {
      const whole = [...headOf(run, found), ...run.lines]
      const { columns, header } = run
      const table = alignedRows(whole, { columns, header, rules })
      found.push({ table, at: whole[0]!.at })
      at += run.lines.length
      before = { columns, header: header ?? table[0]!, open: true }
    } else {
      found.push({ line: lines[at++]! })
      before &&= { ...before, open: false }
    }
  }
  return { found, last: before }
}

/** A table that begins with this line: one that goes on, or else a new one. */
function runAt(lines: readonly Line[], start: number, last: LastTable | undefined): Run | undefined {
  const chunks = chunksOf(lines[start]!)
  const own = sideBySide(lines, start) < fewest.columns ? undefined : grown(lines, start, [], withLine)
  if (!last) return own && newTable(own)
  const couldGoOn =
    chunks.length > 1 || overlaps(lines[start]!, lines[start + 1]) || (last.open && !isIn(chunks[0]!, last.columns[0]!))
  const shows = (line: Line) => chunksOf(line).length >= (last.open ? 2 : fewest.columns)
  const further =
    couldGoOn && lines.slice(start, start + linesOfRow).some(shows)
      ? grown(lines, start, last.columns, withinColumns)
      : undefined
  const { header } = last
  const goesOn = further?.lines.some(shows) ? { ...further, header } : undefined
  const other = own && !standsUnder(chunks, last.columns, lines[start]!.size) ? newTable(own) : undefined
  if (other) return other
  if (goesOn && goesOn.lines.length >= (own?.lines.length ?? 0)) return goesOn
  const columns = own && together(last.columns, own.columns)
  return columns ? { ...own, columns, header } : ((own && newTable(own)) ?? goesOn)
}

/** Lines among which a row shows most of its columns. */
const linesOfRow = 20

/** Lines nearer than this, in letters, are of texts that stand side by side. */
const overlapping = 0.9

const overlaps = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && line.at - next.at < line.size * overlapping

/** How many chunks stand beside each other from a line on: those in the middle of a row are a little lower than the first. */
function sideBySide(lines: readonly Line[], start: number): number {
  let count = 0
  for (let at = start; lines[at] && (at === start || overlaps(lines[start]!, lines[at])); at++)
    count += chunksOf(lines[at]!).length
  return count
}

/** Whether most chunks of a line begin, end or have their middle where the columns have it. */
function standsUnder(chunks: readonly Chunk[], columns: readonly Column[], size: number): boolean {
  const same = (one: number, other: number) => Math.abs(one - other) < size * 0.4
  const placed = columns.filter(({ left, right }) =>
    chunks.some(
      (each) => same(each.left, left) || same(each.right, right) || same(each.left + each.right, left + right),
    ),
  )
  return placed.length * 2 > Math.min(columns.length, chunks.length)
}

/** A table of its own; a header above one row, that a page may cut there, when each cell stands under its name. */
function newTable({ lines, columns: shown }: Run): Run | undefined {
  const [first, second] = lines.map(chunksOf)
  const isCut =
    first &&
    second &&
    second.length >= fewest.columns &&
    second.every(({ left }) => first.some((each) => Math.abs(each.left - left) < lines[0]!.size * 0.1))
  if (lines.length < fewest.lines && !isCut) return undefined
  const columns = withoutStretched(shown, lines.length)
  return { lines, columns: columns.length < fewest.columns ? shown : columns }
}

/** As many lines as keep to the columns that the first ones show, or that are known. */
function grown(lines: readonly Line[], start: number, known: readonly Column[], adding: typeof withLine): Run {
  let columns = known
  let end = start
  for (; end < lines.length; end++) {
    const isFirst = lines[start]!.at - lines[end]!.at < lines[start]!.size * overlapping
    const next = adding(columns, lines[end]!, isFirst)
    if (!next || (next.length < fewest.columns && !isFirst)) break
    const isShown = next.length > columns.length && end > start
    if (isShown && isNextSheet(lines[start]!, lines[end]!)) break
    const chunks = chunksOf(lines[end]!)
    const isOther = isShown || (chunks.length > 1 && !standsUnder(chunks, columns, lines[end]!.size))
    const heading = isOther ? headingBefore(lines, start, end, columns) : end
    if (heading < end) return { lines: lines.slice(start, heading), columns }
    columns = next
  }
  const last = end < lines.length ? headingBefore(lines, start, end, columns) : end
  return { lines: lines.slice(start, last), columns }
}

/** The sheet of an objective begins as the one before, its number and its weight apart, though its columns may be others. */
function isNextSheet(first: Line, line: Line): boolean {
  const [label] = chunksOf(first)
  return (
    /\d/.test(textOf(first)) &&
    textOf({ ...first, words: label!.words }) === textOf({ ...line, words: chunksOf(line)[0]!.words })
  )
}

/** Where a heading begins that stands right before a line, apart from the row above; there where none does. */
function headingBefore(lines: readonly Line[], start: number, end: number, columns: readonly Column[]): number {
  let at = end
  const isAlone = (line: Line) => {
    const [first, another] = chunksOf(line)
    return !another && isIn(first!, columns[0]!)
  }
  while (at - 1 > start && isAlone(lines[at - 1]!)) at--
  return at < end && lines[at - 1]!.at - lines[at]!.at > lines[at]!.size * 1.5 ? at : end
}

/** Lines just above that hold only some names of the columns, as a header in the middle of its row has; taken from what was found. */
function headOf({ lines, columns }: Run, found: Aligned[]): Line[] {
  const head: Line[] = []
  let below = lines[0]!
  for (let last = found.at(-1); last && 'line' in last; last = found.at(-1)) {
    const { line } = last
    const chunks = chunksOf(line)
    const isHead =
      line.at - below.at < line.size * (chunks.length > 1 ? 2.2 : 1.6) &&
      chunks.every((chunk) => columns.filter((column) => isIn(chunk, column)).length === 1) &&
      !isIn(chunks[0]!, columns[0]!)
    if (!isHead) break
    found.pop()
    head.unshift(line)
    below = line
  }
  return head
}
