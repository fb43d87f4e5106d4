// SPDX-License-Identifier: EUPL-1.2
import type { Area, Lines, Unread } from '../../model.ts'
import { readObjective } from '../objective/objective.ts'
import { scaleOf } from '../objective/weights.ts'
import { asLines, isLabelPair } from '../sheets/labels.ts'
import { notesIn } from '../tables/aside-rows.ts'
import { type Columns, isName } from '../tables/columns.ts'
import { withoutNames, withTextOfHeader } from '../tables/header-again.ts'
import { gatherRows } from '../tables/objective-rows.ts'
import type { PagedRow } from '../tables/paged-row.ts'
import { withoutSummaries } from '../tables/summary-lists.ts'
import type { FoundTable } from '../tables/tables.ts'
import { mayHoldObjectives, unreadRows } from '../tables/unread.ts'
import { widerAbove } from '../tables/wider-objective.ts'
import { bare } from '../wording.ts'
import { areaCode } from './area-code.ts'
import { type AreaHeading, areaHeading } from './area-heading.ts'

interface AreaDraft {
  heading: AreaHeading
  columnNames: readonly string[]
  /** What the columns of its last table hold: a table without header goes on with them. */
  columns: Columns
  rows: PagedRow[]
  lines: Lines
}

interface ReadAreas {
  areas: Area[]
  unread: Unread[]
}

/** The areas of the plan, each with the objectives of its tables; and what may hold others, and is not understood. */
export function readAreas(tables: readonly FoundTable[], planYear: number, otherwise: string): ReadAreas {
  const taken = new Set<string>()
  const { drafts, left } = gatherAreas(tables, otherwise)
  const gathered = withoutSummaries(drafts.map(({ rows }) => gatherRows(rows)))
  const areas = drafts.flatMap((draft, at) => {
    if (gathered[at]!.length === 0) return []
    const code = areaCode(draft.heading.name, taken)
    taken.add(code)
    const objectives = gathered[at]!.map((rows, index) =>
      readObjective(rows, `${code}-${index + 1}`, index + 1, planYear),
    )
    const { lines: headingLines, ...heading } = draft.heading
    return {
      code,
      ...heading,
      columns: draft.columnNames,
      headingLines,
      tableLines: draft.lines,
      weightScale: scaleOf(
        draft.rows.flatMap(({ columns }) => columns).find(({ field }) => field === 'weight')?.name ?? '',
        objectives.flatMap(({ weightAsPrinted }) => weightAsPrinted ?? []),
      ),
      objectives,
    }
  })
  const unread = [...left, ...drafts.flatMap(({ rows }) => notesIn(rows).map(({ row }) => unreadRows([row])))]
  return { areas, unread: unread.toSorted((a, b) => a.lines[0] - b.lines[0]) }
}

function gatherAreas(tables: readonly FoundTable[], otherwise: string): { drafts: AreaDraft[]; left: Unread[] } {
  const drafts: AreaDraft[] = []
  const left: Unread[] = []
  let open = false
  for (const [index, table] of tables.entries()) {
    const current = drafts.at(-1)
    const further = open && current ? goingOnUnder(table, current.columns) : undefined
    if (table.kind === 'objectives') {
      const heading = headingOf(table, tables[index - 1])
      const same = heading ? drafts.find((draft) => isSame(draft.heading, heading)) : current
      const whole = same && !heading ? withTextOfHeader(table, same.columns) : table
      if (same) append(same, whole, whole.columns)
      else drafts.push(started(table, heading ?? unnamed(table, otherwise)))
      open = true
    } else if (current && further) {
      const heading = areaHeading(table.above)
      if (heading && bare(heading.name) !== bare(current.heading.name)) {
        drafts.push({ ...started(further, heading, current.columns), columnNames: current.columnNames })
      } else append(current, further, current.columns)
    } else if (table.kind !== 'headless') open = false
    else if (mayHoldObjectives(table)) left.push(unreadRows(table.rows))
  }
  return { drafts: drafts.filter(({ rows }) => rows.length > 0), left }
}

/** The same name; or that of the head, where only the head is named. */
const isSame = (known: AreaHeading, { name }: AreaHeading): boolean =>
  bare(known.name) === bare(name) || (known.headAsPrinted !== null && bare(known.headAsPrinted) === bare(name))

/** The lines above, with the rows of a small table without header that may hold the name of the area. */
function headingOf(table: FoundTable, before: FoundTable | undefined): AreaHeading | undefined {
  const found = areaHeading(table.above)
  if (found || before?.kind !== 'headless') return found
  return areaHeading([...before.above, ...before.rows.flatMap(asLines), ...table.above])
}

/** A table without header and with as many columns: the same table past a page, or past the row of another area. */
function goingOnUnder(table: FoundTable, columns: Columns): FoundTable | undefined {
  if (table.kind !== 'headless' || table.rows.some(({ cells }) => cells.length !== columns.length)) return undefined
  const first = withoutNames(table.rows[0]!, columns)
  const isOther = first.cells.filter(isName).length > 1 || (columns.length === 2 && isLabelPair(first.cells))
  return isOther ? undefined : { ...table, rows: [first, ...table.rows.slice(1)] }
}

function append(draft: AreaDraft, table: FoundTable, columns: Columns): void {
  draft.rows.push(...pagedRows(table, columns))
  draft.columns = columns
  draft.lines = [draft.lines[0], table.lines[1]]
}

const pagedRows = ({ rows, sheet, above }: FoundTable, columns: Columns): readonly PagedRow[] =>
  sheet ??
  rows.map((row, index) => ({
    ...{ row, columns, afterBreak: index === 0 },
    under: index === 0 ? widerAbove(above) : undefined,
  }))

const started = (table: FoundTable, heading: AreaHeading, columns = table.columns): AreaDraft => ({
  heading,
  columnNames: table.header?.cells.filter((cell) => cell !== '') ?? [],
  columns,
  rows: [...pagedRows(table, columns)],
  lines: table.lines,
})

const unnamed = ({ lines }: FoundTable, name: string): AreaHeading => ({
  nameAsPrinted: name,
  name,
  headAsPrinted: null,
  head: null,
  lines: [lines[0], lines[0]],
})
