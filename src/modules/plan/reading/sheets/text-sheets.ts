// SPDX-License-Identifier: EUPL-1.2
import { namesHead, namesUnit } from '../areas/area-heading.ts'
import type { Block, Row, Table, TextLine } from '../containers/document.ts'
import { headerAt } from '../tables/header.ts'
import { isShouted } from '../wording.ts'
import { isWhole, sheetsIn } from './index.ts'
import { type Labelled, labelledIn, labelsOf } from './labels.ts'
import { withLabelledLines, withWeighedLines } from './lines.ts'
import { subColumnsOf } from './sub-tables.ts'

/** The blocks with every run of lines like «Peso: 40» as a table of two columns, where the run makes a sheet, with the table of phases or indicators below it. */
export function withTextSheets(blocks: readonly Block[], planYear: number): Block[] {
  const result: Block[] = []
  let run: TextLine[] = []
  for (const block of withLabelledLines(withWeighedLines(blocks))) {
    if (block.kind === 'text' && (labelledIn(block.text) || goesOn(run, block))) {
      run.push(block)
      continue
    }
    const sheet = sheetOf(run, block, planYear)
    result.push(
      ...(sheet ? [sheet] : run),
      ...(sheet?.rows.at(-1) === (block.kind === 'table' && block.rows.at(-1)) ? [] : [block]),
    )
    run = []
  }
  const last = sheetOf(run, undefined, planYear)
  return [...result, ...(last ? [last] : run)]
}

/** A line without label that belongs to the value above it. */
function goesOn(run: readonly TextLine[], { text }: TextLine): boolean {
  const last = run.at(-1)
  if (!last || namesUnit(text) || namesHead(text) || isShouted(text)) return false
  return labelledIn(last.text)?.value === '' || /^[\p{Ll}\d•(–-]/u.test(text) || labelledIn(last.text) === undefined
}

const isBelow = (block: Block | undefined, planYear: number): block is Table =>
  block?.kind === 'table' && block.rows.slice(0, 2).some((row) => subColumnsOf(row, planYear))

/** The rest of a sheet, as a table below a heading like «Obiettivo n. 3: Piano del traffico» or «Obiettivo: …». */
function isRest(run: readonly TextLine[], next: Block | undefined, planYear: number): next is Table {
  if (next?.kind !== 'table' || !labelsOf(next.rows[0]!) || headerAt(next.rows, 0, planYear)) return false
  const own = new Set(next.rows.flatMap((row) => labelsOf(row)?.map(({ field }) => field) ?? []))
  const heading = labelledIn(run.at(-1)!.text)?.field
  return !own.has('number') && (heading === 'number' || (heading === 'description' && !own.has('description')))
}

function sheetOf(run: readonly TextLine[], next: Block | undefined, planYear: number): Table | undefined {
  if (run.length === 0) return undefined
  const rows = [...rowsOf(run), ...(isBelow(next, planYear) || isRest(run, next, planYear) ? next.rows : [])]
  if (rows.length === 0 || !sheetsIn(rows, planYear).some(isWhole)) return undefined
  return { kind: 'table', rows, lines: [rows[0]!.line, rows.at(-1)!.line] }
}

function rowsOf(run: readonly TextLine[]): Row[] {
  const rows: { labelled: Labelled; line: number }[] = []
  for (const { text, line } of run) {
    const labelled = labelledIn(text)
    const last = rows.at(-1)
    if (labelled) rows.push({ labelled, line })
    else if (last) last.labelled = { ...last.labelled, value: [last.labelled.value, text].filter(Boolean).join('\n') }
  }
  return rows.map(({ labelled: { label, value }, line }) => ({ cells: [label, value], line }))
}
