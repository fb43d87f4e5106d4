// SPDX-License-Identifier: EUPL-1.2

import type { Lines } from '../model.ts'
import { namesUnit } from './area-heading.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { Row, SourceDocument, Table, TextLine } from './containers/document.ts'
import { bare } from './wording.ts'

/** A table with what stands above it: the text since the table before. */
export interface FoundTable {
  kind: 'objectives' | 'personnel' | 'projects' | 'headless'
  /** Set for objectives alone. */
  columns: Columns
  header: Row | null
  rows: readonly Row[]
  above: readonly TextLine[]
  lines: Lines
}

/** How far down a header may stand, below a title row of the same table. */
const headerWithin = 3

/** Every table of the document, known by what its header means. */
export function findTables(document: SourceDocument): FoundTable[] {
  const found: FoundTable[] = []
  let above: TextLine[] = []
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      above.push(block)
      continue
    }
    for (const group of groupsOf(block)) {
      if (group.heading) above.push(group.heading)
      if (group.rows.length === 0) continue
      found.push(recognise({ ...block, rows: group.rows }, above))
      above = []
    }
  }
  return found
}

/** A table with the areas as rows of it is a table for each: the one above, and those under the row that names one. */
function groupsOf({ rows }: Table): { heading: TextLine | null; rows: Row[] }[] {
  const groups: { heading: TextLine | null; rows: Row[] }[] = [{ heading: null, rows: [] }]
  for (const row of rows) {
    const alone = row.cells.filter((cell) => cell !== '').length === 1 && row.cells.length > 2
    const heading = asText(row)
    if (alone && /^[\p{Lu}\d]/u.test(heading.text) && namesUnit(heading.text)) groups.push({ heading, rows: [] })
    else groups.at(-1)!.rows.push(row)
  }
  return groups
}

function recognise(table: Table, above: readonly TextLine[]): FoundTable {
  const at = table.rows.slice(0, headerWithin).findIndex((row) => kindOf(row) !== 'headless')
  const header = table.rows[at] ?? null
  const titles = table.rows.slice(0, Math.max(at, 0)).map(asText)
  const columns = header ? (columnsOf(header) ?? []) : []
  const isHeader = (row: Row) => header !== null && bare(row.cells.join('|')) === bare(header.cells.join('|'))
  return {
    kind: header ? kindOf(header) : 'headless',
    columns,
    header,
    rows: table.rows.slice(at + 1).filter((row) => !isHeader(row)),
    above: [...above, ...titles],
    lines: [header?.line ?? table.lines[0], table.lines[1]],
  }
}

function kindOf(row: Row): FoundTable['kind'] {
  const heads = row.cells.map(bare)
  const names = (pattern: RegExp) => heads.some((head) => pattern.test(head))
  if (columnsOf(row)) return 'objectives'
  if (names(/^(uomini|maschi|m|u)$/) && names(/^(donne|femmine|f|d)$/)) return 'personnel'
  if (names(/^(codice )?cup$/) && names(/importo|finanziament|progetto|misura|intervento/)) return 'projects'
  return 'headless'
}

/** A row read as a line of text, where it is a heading rather than data. */
export const asText = (row: Row): TextLine => ({
  kind: 'text',
  text: row.cells.filter((cell) => cell !== '').join(' '),
  line: row.line,
})
