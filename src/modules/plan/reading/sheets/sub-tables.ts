// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import type { Field } from '../tables/column-names.ts'
import { type Columns, holds, isName, longestHeader } from '../tables/columns.ts'
import { columnsNamed } from '../tables/columns-named.ts'

/** The columns of the phases or the indicators of a sheet, when a row is the header of such a table. */
export function subColumnsOf({ cells }: Row, planYear: number): Columns | undefined {
  if (cells.some((cell) => cell.length > longestHeader)) return undefined
  const columns = columnsNamed(cells, planYear)
  const headed = columns.filter(({ name }) => name !== '')
  if (headed.length < 2 || headed.some(({ field }) => field === undefined)) return undefined
  // A label and a value that begins like one: «Indicatore», «Dipendenti formati».
  if (headed.length === 2 && !headed.every(({ name }) => isName(name))) return undefined
  if (holds(columns, 'people')) return holds(columns, 'description', 'indicator', 'phase') ? undefined : columns
  if (holds(columns, 'description') && holds(columns, 'indicator')) return activitiesIn(columns)
  const timed = holds(columns, 'description', 'phase') && holds(columns, 'start', 'deadline', 'months', 'phaseWeight')
  if (holds(columns, 'phase') || (timed && !holds(columns, 'indicator'))) return renamed(columns, inPhases)
  return holds(columns, 'indicator') ? renamed(columns, inIndicators) : undefined
}

/** «Attività», each with its indicator and no weight of its own: what the objective of the sheet is made of. */
function activitiesIn(columns: Columns): Columns | undefined {
  const named = columns.find(({ field }) => field === 'description')!.name
  return /^(?:attivit|azion|intervent|fas[ei])/i.test(named) && !holds(columns, 'weight', 'area', 'head')
    ? columns
    : undefined
}

type Renaming = Partial<Record<Field, Field>>
const inPhases: Renaming = { description: 'phase', number: 'phaseNumber', weight: 'phaseWeight' }
const inIndicators: Renaming = { description: 'beside', number: 'beside', weight: 'indicatorWeight' }

const renamed = (columns: Columns, renaming: Renaming): Columns =>
  columns.map((column) => ({ ...column, field: (column.field && renaming[column.field]) ?? column.field }))
