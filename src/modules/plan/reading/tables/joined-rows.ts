// SPDX-License-Identifier: EUPL-1.2
// The rows of one objective put together.
import type { ObjectivePart } from '../../model.ts'
import type { Row } from '../containers/document.ts'
import type { Field } from './column-names.ts'
import type { Cells } from './columns.ts'

/** A part, with the term that a column of its own gives. */
export interface GatheredPart extends ObjectivePart {
  deadline: string
}

/** The texts of one objective, gathered from one or more rows. */
export interface ObjectiveRows {
  cells: Cells
  parts: readonly GatheredPart[]
  phases: readonly { cells: Cells; line: number }[]
  lines: readonly number[]
  numberLine: number | null
  weightLine: number | null
}

const partOf = ({ description, target, indicator, indicatorWeight, deadline }: Cells): GatheredPart => ({
  description,
  target,
  indicator,
  deadline,
  ...(indicatorWeight === '' ? {} : { weight: indicatorWeight }),
})

/** What of a row with a phase is of the phase, and not of the objective. */
const ofPhase: ReadonlySet<Field> = new Set([
  ...(['phaseNumber', 'phase', 'phaseWeight', 'start', 'deadline', 'months', 'result'] as const),
])

export const only = (cells: Cells, kept: (field: Field) => boolean): Cells =>
  Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, kept(field as Field) ? text : ''])) as Cells

export function started(cells: Cells, { line }: Row): ObjectiveRows {
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

export function withPhase(last: ObjectiveRows, cells: Cells, row: Row): ObjectiveRows {
  const { phases, ...first } = started(cells, row)
  const more = Object.values(first.cells).some((text) => text !== '')
  return {
    ...(more ? continued(last, first.cells, row) : { ...last, lines: [...last.lines, row.line] }),
    phases: [...last.phases, ...phases],
  }
}

export const withPart = (last: ObjectiveRows, cells: Cells, { line }: Row): ObjectiveRows => ({
  ...last,
  cells: merged(last.cells, cells, paragraphs),
  parts: [...last.parts.filter(promises), partOf(cells)],
  lines: [...last.lines, line],
})

/** Not the row that only names the objective above its indicators. */
const promises = ({ target, indicator, deadline }: GatheredPart): boolean =>
  [target, indicator, deadline].some((text) => text !== '')

export const continued = (last: ObjectiveRows, cells: Cells, { line }: Row, join = goingOn): ObjectiveRows => ({
  ...last,
  cells: merged(last.cells, cells, join),
  parts: [...last.parts.slice(0, -1), mergedPart(last.parts.at(-1)!, partOf(cells))],
  lines: [...last.lines, line],
  numberLine: last.numberLine ?? (cells.number === '' ? null : line),
  weightLine: last.weightLine ?? (cells.weight === '' ? null : line),
})

const mergedPart = (a: GatheredPart, b: GatheredPart): GatheredPart => ({
  ...b,
  ...a,
  description: goingOn(a.description, b.description),
  target: goingOn(a.target, b.target),
  indicator: goingOn(a.indicator, b.indicator),
  deadline: goingOn(a.deadline, b.deadline),
})

const merged = (a: Cells, b: Cells, join: (x: string, y: string) => string): Cells =>
  Object.fromEntries(Object.keys(a).map((key) => [key, join(a[key as Field], b[key as Field])])) as Cells

export const paragraphs = (a: string, b: string): string => [a, b].filter((text) => text !== '').join('\n')

/** A sentence that goes on is joined by a blank; one that begins anew is a new paragraph. A page may be turned within «4-bis» or «31/12/202», «6». */
export function goingOn(a: string, b: string): string {
  if (a === '' || b === '' || /[\p{L}\d]-$/u.test(a) || isDateCut(a, b)) return a + b
  const isNew = (/[.;:)!?]$/.test(a) && /^[\p{Lu}\p{N}«“"-]/u.test(b)) || beginsAsLast(a, b)
  return isNew ? `${a}\n${b}` : `${a} ${b}`
}

/** «Entro il 31/12/2026» after «Entro il 30/06/2026». */
function beginsAsLast(a: string, b: string): boolean {
  const [word] = /^\p{Lu}\p{L}{2,}\s/u.exec(b) ?? []
  return word !== undefined && a.startsWith(word, a.lastIndexOf('\n') + 1)
}

/** «31/12/202», «6». */
function isDateCut(a: string, b: string): boolean {
  const [, year = ''] = /\d\/\d{1,2}\/(\d{0,3})$/.exec(a) ?? [a, '0000']
  const [rest = ''] = /^\d{1,4}(?!\d)/.exec(b) ?? []
  return year.length + rest.length === 4 && rest !== ''
}
