// SPDX-License-Identifier: EUPL-1.2
import { chunksOf, gapsOf, type Line, textOf, wider } from './lines.ts'
import { textsIn } from './paragraphs.ts'
import type { Rule } from './rules.ts'
import { type Column, isIn } from './white-columns.ts'

/** A line of a table, with its words by column; nothing where it has none. */
type Parted = readonly (Line | undefined)[]

/** The texts of the cells of a row. */
export type Cells = readonly string[]

/** Rules inside a table from which each of its rows must have its own. */
const fewestRules = 3

/** The texts of a table whose columns are known and whose rows are not; it may begin with the header of the page before. */
export function alignedRows(
  lines: readonly Line[],
  { columns, header, rules }: { columns: readonly Column[]; header: Cells | undefined; rules: readonly Rule[] },
): string[][] {
  const parted = lines.map((line) => partedBy(line, columns))
  const begins = rowBegins(lines, parted, heightsAcross(rules, columns))
  const afterHeader = header && linesSaying(header, parted)
  if (afterHeader && afterHeader < lines.length) begins[afterHeader] = true
  const rows: Parted[][] = []
  for (const [index, line] of parted.entries()) {
    if (begins[index]) rows.push([])
    rows.at(-1)!.push(line)
  }
  const cells = rows.map((row) => columns.map((_, column) => row.flatMap((line) => line[column] ?? [])))
  return textsIn(
    cells,
    columns.map(({ right }) => right),
  )
}

function partedBy(line: Line, columns: readonly Column[]): Parted {
  const chunks = chunksOf(line)
  return columns.map((column) => {
    const words = chunks.flatMap((chunk) => (isIn(chunk, column) ? chunk.words : []))
    return words.length > 0 ? { ...line, words } : undefined
  })
}

/** How many lines say a header again; nothing when they do not. */
function linesSaying(header: Cells, parted: readonly Parted[]): number | undefined {
  const said = header.map(() => '')
  const wanted = header.map((cell) => cell.replace(/\s+/g, ' '))
  for (const [index, line] of parted.slice(0, mostOfHeader).entries()) {
    for (const [column, part] of line.entries()) if (part) said[column] = `${said[column] ?? ''} ${textOf(part)}`.trim()
    if (said.every((text, column) => text === wanted[column])) return index + 1
  }
  return undefined
}

const mostOfHeader = 12

/** Heights at which rules go over nearly all the table. */
function heightsAcross(rules: readonly Rule[], columns: readonly Column[]): number[] {
  const [left, right] = [columns[0]!.left, columns.at(-1)!.right]
  const covered = new Map<number, number>()
  for (const { way, at, from, to } of rules) {
    const width = Math.min(to, right) - Math.max(from, left)
    if (way === 'across' && width > 0) covered.set(Math.round(at), (covered.get(Math.round(at)) ?? 0) + width)
  }
  return [...covered].flatMap(([at, width]) => (width > (right - left) * 0.8 ? [at] : []))
}

/** Whether each line begins a row: below a rule, below a wider white, or with something in the first column. */
function rowBegins(lines: readonly Line[], parted: readonly Parted[], heights: readonly number[]): boolean[] {
  const between = (index: number, at: number) => at < lines[index - 1]!.at && at > lines[index]!.at
  const ruled = lines.map((_, index) => index === 0 || heights.some((at) => between(index, at)))
  if (ruled.filter(Boolean).length > fewestRules) return ruled
  const gap = gapInCells(parted)
  const apart = lines.map((line, index) => ruled[index]! || lines[index - 1]!.at - line.at > gap * wider)
  if (!isLedByFirst(parted, apart)) return apart
  return apart.map((begins, index) => begins || leads(parted[index]![0], parted[index - 1]?.[0]))
}

/** How far apart the lines of a text are at most, in letters; and where its spacing was widened. */
const widestSpacing = { usual: 1.35, whenWidened: 1.9 }

/** How far apart the lines of a cell are: the least of the gaps, unless all are wide. Then each line is a row, or only what leads it tells. */
function gapInCells(parted: readonly Parted[]): number {
  const sizes = parted.map((line) => line.find((part) => part !== undefined)?.size ?? 0)
  const size = Math.max(...sizes)
  const gaps = (parted[0] ?? []).flatMap((_, column) => gapsOf(parted.flatMap((line) => line[column] ?? [])))
  const least = Math.min(...gaps.filter((gap) => gap > size * 0.95))
  const led = parted.filter(([first]) => first).length * 2 > parted.length
  if (least <= size * widestSpacing.usual) return least
  return led || least > size * widestSpacing.whenWidened ? 0 : Number.POSITIVE_INFINITY
}

/** Whether what is in the first column stands at the top of its row, and not in the middle. */
function isLedByFirst(parted: readonly Parted[], apart: readonly boolean[]): boolean {
  let [led, others] = [0, 0]
  for (let index = 0; index < parted.length; ) {
    const end = apart.indexOf(true, index + 1)
    const row = parted.slice(index, end < 0 ? undefined : end)
    if (row.length > 1 && row.some(([first]) => first)) row[0]![0] ? led++ : others++
    index += row.length
  }
  return led >= others * 4
}

/** A number begins a row; a word only when it does not go on from the line above. */
const leads = (first: Line | undefined, above: Line | undefined): boolean =>
  first !== undefined && (above === undefined || /^[\dA-Z.,/()°º-]{0,6}\d[.)°º]?$/.test(textOf(first)))
