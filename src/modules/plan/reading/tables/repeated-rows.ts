// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import { bare } from '../wording.ts'
import type { Field } from './column-names.ts'
import type { Cells } from './columns.ts'
import { continued, type ObjectiveRows, only, paragraphs, withPart } from './joined-rows.ts'
import type { PagedRow } from './paged-row.ts'

/** The same objective written again beside another of its indicators, or of its people. */
export const repeats = (last: ObjectiveRows, cells: Cells, { ofSheet }: PagedRow): boolean =>
  !ofSheet &&
  cells.description !== '' &&
  cells.description === last.parts[0]!.description &&
  cells.number === last.cells.number &&
  (cells.weight === '' || cells.weight === last.cells.weight) &&
  (bringsIndicator(last, cells) || (cells.people !== '' && !ends(last.cells.people, cells.people)))

const bringsIndicator = ({ parts }: ObjectiveRows, { indicator }: Cells): boolean =>
  indicator !== '' && bare(parts.at(-1)!.indicator) !== bare(indicator)

/** The objective with what the row that repeats it brings. */
export function again(last: ObjectiveRows, cells: Cells, row: Row): ObjectiveRows {
  const another = bringsIndicator(last, cells)
  const brought = only(cells, (field) => (ofIndicator.has(field) ? another : !ends(last.cells[field], cells[field])))
  return another ? withPart(last, { ...brought, description: '' }, row) : continued(last, brought, row, paragraphs)
}

/** Whether the last paragraph of a text is this. */
const ends = (text: string, paragraph: string): boolean => text === paragraph || text.endsWith(`\n${paragraph}`)

const ofIndicator: ReadonlySet<Field> = new Set([
  ...(['target', 'otherYears', 'baseline', 'unit', 'indicator', 'indicatorWeight', 'result', 'deadline'] as const),
])
