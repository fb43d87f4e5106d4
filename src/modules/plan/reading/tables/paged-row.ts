// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import type { Columns } from './columns.ts'

/** A row of a table of objectives, and whether a page may have been turned just before it. */
export interface PagedRow {
  row: Row
  /** The wider objective named above its table, or that none is. */
  under?: string | undefined
  columns: Columns
  afterBreak: boolean
  /** Known beforehand, where the table is a sheet of one objective. */
  ofSheet?: 'first' | 'other'
}
