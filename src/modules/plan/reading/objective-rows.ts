// SPDX-License-Identifier: EUPL-1.2
import type { ObjectivePart } from '../model.ts'
import type { Field } from './column-names.ts'
import { type Columns, cellsByField } from './columns.ts'
import type { Row } from './containers/document.ts'

/** A row of a table of objectives, and whether a page may have been turned just before it. */
export interface PagedRow {
  row: Row
  columns: Columns
  afterBreak: boolean
}

/** The texts of one objective, gathered from one or more rows. */
export interface ObjectiveRows {
  cells: Record<Field, string>
  parts: readonly ObjectivePart[]
  lines: readonly number[]
  numberLine: number | null
  weightLine: number | null
}

/** Rows become objectives: a row broken over two pages is joined, one that shares number and weight becomes a part. */
export function gatherRows(rows: readonly PagedRow[]): ObjectiveRows[] {
  const gathered: ObjectiveRows[] = []
  for (const { row, columns, afterBreak } of rows) {
    const cells = cellsByField(row, columns)
    if (isTotal(row)) continue
    const last = gathered.at(-1)
    const numbered = columns.includes('number') || columns.includes('weight')
    if (last && numbered && belongsTo(last, cells, afterBreak)) {
      gathered[gathered.length - 1] = isPart(cells, columns) ? withPart(last, cells, row) : continued(last, cells, row)
    } else {
      gathered.push(started(cells, row))
    }
  }
  return gathered
}

/** A row of sums begins with the word, in whatever column that falls. */
const isTotal = ({ cells }: Row): boolean =>
  /^total[ei]\b(?:\s+(?:pes[oi]|punti|generale|area))?\W*$/i.test(cells.find((cell) => cell.trim() !== '') ?? '')

/** Without number and weight it continues; so does one that brings just what the last lacks, or no more than it past a page. */
function belongsTo(last: ObjectiveRows, { number, weight }: Record<Field, string>, afterBreak: boolean): boolean {
  if (number === '' && weight === '') return true
  const completes = (mine: string, theirs: string) => mine === '' || theirs === ''
  const brings = (mine: string, theirs: string) => (mine === '') !== (theirs === '')
  const each = afterBreak ? completes : brings
  return each(number, last.cells.number) && each(weight, last.cells.weight)
}

/** A second activity with its own term, and not the end of a sentence begun on the page before. */
function isPart({ number, weight, description, target, indicator, deadline }: Record<Field, string>, columns: Columns) {
  const whole = [description, target, indicator].every((text) => text === '' || /^[\p{Lu}\p{N}«“"]/u.test(text))
  const hasTerm = indicator !== '' || (deadline !== '' && columns.includes('deadline'))
  return number === '' && weight === '' && description !== '' && hasTerm && whole
}

const partOf = ({ description, target, indicator }: Record<Field, string>): ObjectivePart => ({
  description,
  target,
  indicator,
})

const started = (cells: Record<Field, string>, { line }: Row): ObjectiveRows => ({
  cells,
  parts: [partOf(cells)],
  lines: [line],
  numberLine: cells.number === '' ? null : line,
  weightLine: cells.weight === '' ? null : line,
})

const withPart = (last: ObjectiveRows, cells: Record<Field, string>, { line }: Row): ObjectiveRows => ({
  ...last,
  cells: merged(last.cells, cells, paragraphs),
  parts: [...last.parts, partOf(cells)],
  lines: [...last.lines, line],
})

const continued = (last: ObjectiveRows, cells: Record<Field, string>, { line }: Row): ObjectiveRows => ({
  cells: merged(last.cells, cells, goingOn),
  parts: [...last.parts.slice(0, -1), mergedPart(last.parts.at(-1)!, partOf(cells))],
  lines: [...last.lines, line],
  numberLine: last.numberLine ?? (cells.number === '' ? null : line),
  weightLine: last.weightLine ?? (cells.weight === '' ? null : line),
})

const mergedPart = (a: ObjectivePart, b: ObjectivePart): ObjectivePart => ({
  description: goingOn(a.description, b.description),
  target: goingOn(a.target, b.target),
  indicator: goingOn(a.indicator, b.indicator),
})

const merged = (
  a: Record<Field, string>,
  b: Record<Field, string>,
  join: (x: string, y: string) => string,
): Record<Field, string> =>
  Object.fromEntries(Object.keys(a).map((key) => [key, join(a[key as Field], b[key as Field])])) as Record<
    Field,
    string
  >

const paragraphs = (a: string, b: string): string => [a, b].filter((text) => text !== '').join('\n')

/** A sentence that goes on is joined by a blank; one that begins anew is a new paragraph. */
function goingOn(a: string, b: string): string {
  if (a === '' || b === '') return a + b
  return /[.;:)!?]$/.test(a) && /^[\p{Lu}\p{N}«“"-]/u.test(b) ? `${a}\n${b}` : `${a} ${b}`
}
