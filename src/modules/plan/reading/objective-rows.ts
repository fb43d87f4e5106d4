// SPDX-License-Identifier: EUPL-1.2
import type { ObjectivePart } from '../model.ts'
import type { Field } from './column-names.ts'
import { type Columns, cellsByField, holds } from './columns.ts'
import type { Row } from './containers/document.ts'

/** A row of a table of objectives, and whether a page may have been turned just before it. */
export interface PagedRow {
  row: Row
  columns: Columns
  afterBreak: boolean
  /** Known beforehand, where the table is a sheet of one objective. */
  ofSheet?: 'first' | 'other'
}

type Cells = Record<Field, string>

/** The texts of one objective, gathered from one or more rows. */
export interface ObjectiveRows {
  cells: Cells
  parts: readonly ObjectivePart[]
  phases: readonly { cells: Cells; line: number }[]
  lines: readonly number[]
  numberLine: number | null
  weightLine: number | null
}

/** Rows become objectives: a row broken over two pages is joined, one that shares number and weight becomes a part. */
export function gatherRows(rows: readonly PagedRow[]): ObjectiveRows[] {
  const gathered: ObjectiveRows[] = []
  for (const paged of rows) {
    const { row, columns } = paged
    if (isTotal(row) || isNote(paged)) continue
    const cells = cellsByField(row, columns)
    const last = gathered.at(-1)
    if (last && belongsTo(last, cells, paged)) gathered[gathered.length - 1] = joined(last, cells, paged)
    else gathered.push(started(paged.ofSheet ? cells : inheriting(cells, last), row))
  }
  return gathered
}

function joined(last: ObjectiveRows, cells: Cells, { row, columns, afterBreak, ofSheet }: PagedRow): ObjectiveRows {
  if (cells.phase !== '') return withPhase(last, cells, row)
  if (isPart(cells, columns)) return withPart(last, cells, row)
  if (!afterBreak && isFurtherIndicator(last, cells, ofSheet)) return withPart(last, cells, row)
  return continued(last, cells, row, ofSheet ? paragraphs : goingOn)
}

/** A row of sums begins with the word, in whatever column that falls. */
const isTotal = ({ cells }: Row): boolean =>
  /^total[ei]\b(?:\s+(?:pes[oi]|punti|generale|area))?\W*$/i.test(cells.find((cell) => cell.trim() !== '') ?? '')

/** Words where a number, a weight or nothing should be, and nothing else in the row: a note below the table. */
export function isNote({ row, columns, ofSheet }: PagedRow): boolean {
  const [only, another] = row.cells.flatMap((cell, at) => (cell === '' ? [] : [at]))
  if (only === undefined || another !== undefined || ofSheet || columns.length < 3 || isTotal(row)) return false
  const field = columns[only]?.field
  return (
    (field === undefined || field === 'number' || field === 'weight') && /\p{L}{3}\S{0,30}\s/u.test(row.cells[only]!)
  )
}

/** Without number and weight it continues; so does one that brings just what the last lacks, or no more than it past a page. */
function belongsTo(last: ObjectiveRows, cells: Cells, { columns, afterBreak, ofSheet }: PagedRow): boolean {
  if (ofSheet) return ofSheet === 'other'
  const { number, weight, description } = cells
  if (description === '' && number === '' && weight === '') return true
  if (cells.phase !== '' && description === '') return number === '' || holds(columns, 'description')
  if (!holds(columns, 'number', 'weight')) return false
  if (number === '' && weight === '') return true
  const completes = (mine: string, theirs: string) => mine === '' || theirs === ''
  const brings = (mine: string, theirs: string) => (mine === '') !== (theirs === '')
  const each = afterBreak ? completes : brings
  return each(number, last.cells.number) && each(weight, last.cells.weight)
}

/** What is named once above, in a cell over many rows: the wider objective, or the one to which a row gives a weight of its own. */
function inheriting(cells: Cells, last: ObjectiveRows | undefined): Cells {
  const unnamed = cells.description === '' && cells.number === '' && cells.indicator !== ''
  return {
    ...cells,
    parent: cells.parent || (last?.cells.parent ?? ''),
    description: cells.description || (unnamed ? (last?.cells.description ?? '') : ''),
  }
}

/** A second activity with its own term, and not the end of a sentence begun on the page before. */
function isPart({ number, weight, description, target, indicator, deadline }: Cells, columns: Columns): boolean {
  const whole = [description, target, indicator].every((text) => text === '' || /^[\p{Lu}\p{N}«“"]/u.test(text))
  const hasTerm = indicator !== '' || (deadline !== '' && holds(columns, 'deadline'))
  return number === '' && weight === '' && description !== '' && hasTerm && whole
}

/** Another indicator of the same objective, with a value or a weight of its own. */
const isFurtherIndicator = ({ cells: last }: ObjectiveRows, cells: Cells, ofSheet: PagedRow['ofSheet']): boolean =>
  last.indicator !== '' &&
  cells.indicator !== '' &&
  cells.description === '' &&
  /^[^\p{Ll}]/u.test(cells.indicator) &&
  (ofSheet !== undefined || cells.target !== '' || cells.indicatorWeight !== '' || cells.deadline !== '')

const partOf = ({ description, target, indicator, indicatorWeight }: Cells): ObjectivePart => ({
  description,
  target,
  indicator,
  ...(indicatorWeight === '' ? {} : { weight: indicatorWeight }),
})

/** What of a row with a phase is of the phase, and not of the objective. */
const ofPhase: ReadonlySet<Field> = new Set([
  ...(['phaseNumber', 'phase', 'phaseWeight', 'start', 'deadline', 'months', 'result'] as const),
])

const only = (cells: Cells, kept: (field: Field) => boolean): Cells =>
  Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, kept(field as Field) ? text : ''])) as Cells

function started(cells: Cells, { line }: Row): ObjectiveRows {
  const own = cells.phase === '' ? cells : only(cells, (field) => !ofPhase.has(field))
  return {
    cells: own,
    parts: [partOf(own)],
    phases: cells.phase === '' ? [] : [{ cells: only(cells, (field) => ofPhase.has(field)), line }],
    lines: [line],
    numberLine: cells.number === '' ? null : line,
    weightLine: cells.weight === '' ? null : line,
  }
}

function withPhase(last: ObjectiveRows, cells: Cells, row: Row): ObjectiveRows {
  const { phases, ...first } = started(cells, row)
  const more = Object.values(first.cells).some((text) => text !== '')
  return {
    ...(more ? continued(last, first.cells, row) : { ...last, lines: [...last.lines, row.line] }),
    phases: [...last.phases, ...phases],
  }
}

const withPart = (last: ObjectiveRows, cells: Cells, { line }: Row): ObjectiveRows => ({
  ...last,
  cells: merged(last.cells, cells, paragraphs),
  parts: [...last.parts, partOf(cells)],
  lines: [...last.lines, line],
})

const continued = (last: ObjectiveRows, cells: Cells, { line }: Row, join = goingOn): ObjectiveRows => ({
  ...last,
  cells: merged(last.cells, cells, join),
  parts: [...last.parts.slice(0, -1), mergedPart(last.parts.at(-1)!, partOf(cells))],
  lines: [...last.lines, line],
  numberLine: last.numberLine ?? (cells.number === '' ? null : line),
  weightLine: last.weightLine ?? (cells.weight === '' ? null : line),
})

const mergedPart = (a: ObjectivePart, b: ObjectivePart): ObjectivePart => ({
  ...b,
  ...a,
  description: goingOn(a.description, b.description),
  target: goingOn(a.target, b.target),
  indicator: goingOn(a.indicator, b.indicator),
})

const merged = (a: Cells, b: Cells, join: (x: string, y: string) => string): Cells =>
  Object.fromEntries(Object.keys(a).map((key) => [key, join(a[key as Field], b[key as Field])])) as Cells

const paragraphs = (a: string, b: string): string => [a, b].filter((text) => text !== '').join('\n')

/** A sentence that goes on is joined by a blank; one that begins anew is a new paragraph. */
function goingOn(a: string, b: string): string {
  if (a === '' || b === '') return a + b
  return /[.;:)!?]$/.test(a) && /^[\p{Lu}\p{N}«“"-]/u.test(b) ? `${a}\n${b}` : `${a} ${b}`
}
