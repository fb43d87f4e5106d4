// SPDX-License-Identifier: EUPL-1.2
import { areaHeading, namesHead, namesUnit } from '../areas/area-heading.ts'
import type { Row } from '../containers/document.ts'
import { isPrerequisite, weightOf } from '../objective/weights.ts'
import { namesPerson } from '../people/name.ts'
import { isMarked } from '../terms/months.ts'
import { linesNaming, splitName } from './area-columns.ts'
import { type Columns, holds } from './columns.ts'
import type { FoundTable } from './tables.ts'

/** A matrix with the areas, or who leads them, as columns: a table for each, with the objectives that have a mark in its column. */
export function byManagerColumn(table: FoundTable): FoundTable[] {
  const managers = managersOf(table)
  const areasApart = managers.length > 1 && managers.every((at) => isArea(table, at)) && !areaHeading(table.above)
  if (managers.length > 0 && holds(table.columns, 'weight') && !areasApart) return [withPeople(table, managers)]
  if (managers.length < 2) return [table]
  return managers.flatMap((column) => {
    const rows = table.rows.filter(({ cells }) => isMarked(cells[column] ?? ''))
    return rows.length === 0 ? [] : [ofManager(table, column, rows, managers)]
  })
}

/** Marked and not weighed: where nothing above says whose the objectives are, whose column is marked has them, with the weight beside. */
const isArea = ({ columns, rows }: FoundTable, at: number): boolean =>
  namesUnit(columns[at]!.name) && rows.every(({ cells }) => weightOf(cells[at] ?? '') === null)

/** Beside a weight, marks under names say who works at the objective. */
function withPeople(table: FoundTable, columns: readonly number[]): FoundTable {
  const named = (cell: string, at: number) =>
    columns.includes(at) ? (isMarked(cell) ? table.columns[at]!.name : '') : cell
  return {
    ...table,
    columns: table.columns.map((column, at) => (columns.includes(at) ? { ...column, field: 'people' } : column)),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(named) })),
  }
}

/** Columns of no known kind that are headed by an area or a person and hold weights or marks alone. */
function managersOf({ columns, rows }: FoundTable): number[] {
  return columns.flatMap(({ name, field }, column) => {
    const cells = rows.map((row) => row.cells[column] ?? '').filter(isMarked)
    const marks = cells.length > 0 && cells.every((cell) => isMark(cell) || weightOf(cell) !== null)
    const heads = field === undefined || field === 'area' || field === 'head'
    return heads && marks && (namesUnit(name) || namesHead(name) || namesPerson(name)) ? [column] : []
  })
}

function ofManager(table: FoundTable, column: number, rows: readonly Row[], managers: readonly number[]): FoundTable {
  const name = table.columns[column]!.name.replaceAll('\n', ' ')
  const own = holds(table.columns, 'weight') ? 'head' : 'weight'
  const columns: Columns = table.columns.map((each, at) =>
    at === column ? { ...each, field: own } : managers.includes(at) ? { ...each, field: 'head' } : each,
  )
  return {
    ...table,
    columns,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (keeps(cell, at, column, managers) ? cell : '')),
    })),
    above: [...table.above, ...linesNaming(splitName(name), rows[0]!.line)],
  }
}

/** The marks of other managers are not of this one, and an «X» gives the objective without a weight. */
const keeps = (cell: string, at: number, column: number, managers: readonly number[]): boolean =>
  at === column ? !isMark(cell) : !managers.includes(at)

const isMark = (cell: string): boolean => isPrerequisite(cell) || /^(?:s[iì]|[✓✔√●•■])$/i.test(cell)
