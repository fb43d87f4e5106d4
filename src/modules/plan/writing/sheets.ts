// SPDX-License-Identifier: EUPL-1.2
import type { PrintedSection, PrintedTable } from '#platform/printing/document.ts'
import type { Sheet, SheetBlock, Workbook } from '#platform/printing/workbook.ts'
import { fullName, type PlanContent } from '../approved.ts'
import { chaptersSection, sectionsBeside } from './beside.ts'
import { linesOf, printedColumn } from './columns.ts'
import type { Edition } from './edition.ts'
import { columnsIn, coverOf } from './printed.ts'

/** The plan as sheets to work on: what it is, every objective in one list, the other tables. */
export function planSheets(edition: Edition): Workbook {
  const { author, title, above, below } = coverOf(edition)
  const { personnel, projects } = sectionsBeside(edition.plan)
  return {
    ...{ author, title },
    sheets: [
      { name: 'Piano', blocks: [...above, { heading: title }, ...below] },
      { name: 'Obiettivi', blocks: [objectivesTable(edition.plan)] },
      ...sheetOf('Personale', personnel),
      ...sheetOf('Progetti PNRR', projects),
      ...sheetOf('Altri capitoli', chaptersSection(edition.version?.chapters ?? [])),
    ],
  }
}

/** Each row says its area and who heads it, so that the list can be filtered and sorted. */
function objectivesTable(plan: PlanContent): PrintedTable {
  const columns = columnsIn(plan)
  return {
    summary: 'Obiettivi',
    columns: [{ label: 'Area', width: 14 }, { label: 'Responsabile', width: 11 }, ...columns.map(printedColumn)],
    rows: plan.areas.flatMap((area) =>
      linesOf(area, plan).map((line) => [
        ...[area.name, area.head ? fullName(area.head) : ''],
        ...columns.map(({ cell }) => cell(line)),
      ]),
    ),
  }
}

const sheetOf = (name: string, sections: readonly PrintedSection[]): Sheet[] =>
  sections.length === 0 ? [] : [{ name, blocks: sections.flatMap(blocksOf) }]

const blocksOf = ({ heading, lines, table }: PrintedSection): SheetBlock[] => [
  { heading },
  ...lines,
  ...(table ? [table] : []),
]
