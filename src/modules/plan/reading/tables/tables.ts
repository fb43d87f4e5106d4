// SPDX-License-Identifier: EUPL-1.2
import type { Lines } from '../../model.ts'
import { areaHeading } from '../areas/area-heading.ts'
import type { Row, SourceDocument, Table, TextLine } from '../containers/document.ts'
import { furtherRows, type Sheet, sheetsIn } from '../sheets/index.ts'
import { asLines } from '../sheets/labels.ts'
import { unstacked } from '../sheets/stacked.ts'
import { withTextSheets } from '../sheets/text-sheets.ts'
import { bare } from '../wording.ts'
import { byAreaColumn, linesNaming } from './area-columns.ts'
import { bandsOf } from './bands.ts'
import { type Columns, withNumbers } from './columns.ts'
import { withoutCuts } from './cut-tables.ts'
import { headerAt } from './header.ts'
import { withWholeHeaders } from './header-again.ts'
import { byManagerColumn } from './manager-columns.ts'
import type { PagedRow } from './paged-row.ts'
import { upright } from './upright.ts'

/** A table with what stands above it: the text since the table before. */
export interface FoundTable {
  kind: 'objectives' | 'personnel' | 'projects' | 'headless'
  /** Set for objectives alone. */
  columns: Columns
  header: Row | null
  rows: readonly Row[]
  above: readonly TextLine[]
  lines: Lines
  /** The rows of one objective, where the table is its sheet. */
  sheet?: readonly PagedRow[]
}

/** How far down a header may stand, below title rows of the same table. */
const headerWithin = 8

/** Every table of the document, known by what its header means. */
export function findTables(document: SourceDocument, planYear: number): FoundTable[] {
  const found: FoundTable[] = []
  let above: TextLine[] = []
  for (const block of withTextSheets(document.blocks, planYear)) {
    if (block.kind === 'text') {
      above.push(block)
      continue
    }
    for (const { headings, rows } of bandsOf(unstacked(upright(block.rows), planYear), planYear)) {
      above.push(...headings)
      if (rows.length === 0) continue
      const last = found.at(-1)
      const further = last?.sheet && !areaHeading(above) ? furtherRows(rows, planYear) : []
      const sheets = further.length > 0 ? [] : sheetsIn(rows, planYear)
      if (last?.sheet && further.length > 0) found[found.length - 1] = { ...last, sheet: [...last.sheet, ...further] }
      else if (sheets.length > 0) found.push(...sheets.map((sheet) => asTable(sheet, above)))
      else found.push(...byManagerColumn(recognise({ ...block, rows }, above, planYear)).flatMap(byAreaColumn))
      above = []
    }
  }
  return withoutCuts(withWholeHeaders(found))
}

function asTable({ named, labels, rows }: Sheet, above: readonly TextLine[]): FoundTable {
  const lines: Lines = [rows[0]!.row.line, rows.at(-1)!.row.line]
  return {
    ...{ kind: 'objectives', columns: [], rows: [], sheet: rows, lines },
    header: { cells: labels, line: lines[0] },
    above: [...above, ...linesNaming(named, lines[0], above)],
  }
}

function recognise(table: Table, above: readonly TextLine[], planYear: number): FoundTable {
  const first = table.rows
    .slice(0, headerWithin)
    .findIndex((row, at) => headerAt(table.rows, at, planYear) || kindOf(row))
  const header = first < 0 ? undefined : headerAt(table.rows, first, planYear)
  const row = header?.row ?? table.rows[first] ?? null
  const rest = table.rows.slice(first + (header?.rows ?? 1))
  return {
    kind: header ? 'objectives' : ((row && kindOf(row)) ?? 'headless'),
    columns: header ? withNumbers(header.columns, rest) : [],
    header: row,
    rows: first < 0 ? table.rows : withoutHeaders(rest, table.rows.slice(first, first + (header?.rows ?? 1))),
    above: [...above, ...table.rows.slice(0, Math.max(first, 0)).flatMap(asLines)],
    lines: [row?.line ?? table.lines[0], table.lines[1]],
  }
}

/** The rows that do not print the header again, as the top of each page does. */
function withoutHeaders(rows: readonly Row[], header: readonly Row[]): Row[] {
  const printed = new Set(header.map(wordsOf))
  return rows.filter((row) => !printed.has(wordsOf(row)))
}

const wordsOf = ({ cells }: Row): string => bare(cells.join('|'))

function kindOf(row: Row): 'personnel' | 'projects' | undefined {
  const heads = row.cells.map(bare)
  const names = (pattern: RegExp) => heads.some((head) => pattern.test(head))
  if (names(/^(uomini|maschi|m|u)$/) && names(/^(donne|femmine|f|d)$/)) return 'personnel'
  if (names(/^(codice )?cup$/) && names(/importo|finanziament|progetto|misura|intervento/)) return 'projects'
  return undefined
}
