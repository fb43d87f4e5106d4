// SPDX-License-Identifier: EUPL-1.2
import type { Unread } from '../../model.ts'
import type { Row } from '../containers/document.ts'
import type { Field } from './column-names.ts'
import { fieldNamed, isName } from './columns.ts'
import type { FoundTable } from './tables.ts'

/** How far down a table names its columns, if it does. */
const headerWithin = 8

/** A table that names an objective and what it promises, or has percentages as weights: somebody should look at it. */
export const mayHoldObjectives = ({ rows }: FoundTable): boolean =>
  rows.slice(0, headerWithin).some(({ cells }) => namesObjective(cells.filter(isName).map(fieldNamed))) ||
  rows.filter(({ cells }) => cells.length > 3 && cells.some((cell) => /^\d{1,3}(?:,\d+)?\s?%$/.test(cell))).length > 1

const namesObjective = (named: readonly (Field | undefined)[]): boolean =>
  new Set(named).intersection(ofObjective).size > 1

const ofObjective: ReadonlySet<Field | undefined> = new Set([
  ...(['description', 'parent', 'weight', 'indicator', 'target', 'phase'] as const),
])

/** Rows that were not understood, quoted by the first of them. */
export const unreadRows = (rows: readonly Row[]): Unread => ({
  lines: [rows[0]!.line, rows.at(-1)!.line],
  text: rows[0]!.cells.filter((cell) => cell !== '').join(' | '),
})
