// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'

/** A document to be handed out, whatever file it becomes. It is in Italian, on A4 sheets laid on their side. */
export interface PrintedDocument {
  /** Whose it is. */
  author: string
  title: string
  /** The day it is of. */
  day: CivilDate
  /** Soft lines over and under the title. */
  above: readonly string[]
  below: readonly string[]
  sections: readonly PrintedSection[]
  /** One line at the foot of every page, before the number of the page. */
  foot: string
}

export interface PrintedSection {
  heading: string
  lines: readonly string[]
  table?: PrintedTable
}

export interface PrintedTable {
  /** Says what the table is to who cannot see it at a glance. */
  summary: string
  columns: readonly PrintedColumn[]
  /** Cells in the order of the columns; «\n» begins a new paragraph. */
  rows: readonly (readonly string[])[]
}

export interface PrintedColumn {
  label: string
  /** Percent of the width of a page; together they fill it, also where some are left out. */
  width: number
  /** Numbers stand on the right. */
  numeric?: boolean
}
