// SPDX-License-Identifier: EUPL-1.2
import { formatDayInFull } from '#kernel/civil-date.ts'
import type { PrintedDocument, PrintedSection } from '#platform/printing/document.ts'
import { fullName, type PlanArea, type PlanContent } from '../approved.ts'
import { type ObjectiveColumn, objectiveColumns } from './columns.ts'
import { type Edition, standingIn } from './edition.ts'

/** The plan the way offices write it: a table for each area, in words that read back the same. */
export function printedPlan({ plan, day, version }: Edition): PrintedDocument {
  const { entity, province, title, subsection, years, year, areas } = plan
  const subject = `Obiettivi del ${year}`
  const columns = columnsIn(plan)
  return {
    author: entity ?? 'Ente non nominato',
    title: title ?? subject,
    day,
    above: written([entity, province && `Provincia di ${province}`]),
    below: written([
      title && subject,
      subsection,
      years[1] > years[0] && !title?.includes(String(years[1])) && `Piano ${years.join('/')}`,
      ...standingIn(version),
    ]),
    sections: areas.map((area) => sectionOf(area, year, columns)),
    foot: written([entity, subject, version && !version.act && 'bozza', formatDayInFull(day)]).join(' · '),
  }
}

const written = (lines: readonly (string | null | undefined | false)[]): string[] =>
  lines.filter((line) => typeof line === 'string' && line !== '') as string[]

/** A column that nothing stands in is left out. */
const columnsIn = ({ areas, year }: PlanContent) =>
  objectiveColumns.filter(({ cell }) =>
    areas.some(({ objectives }) => objectives.some((objective) => cell(objective, year) !== '')),
  )

const sectionOf = (
  { name, head, objectives }: PlanArea,
  planYear: number,
  columns: readonly ObjectiveColumn[],
): PrintedSection => ({
  heading: `Area ${name}`,
  lines: head ? [`Responsabile: ${fullName(head)}`] : [],
  table: {
    summary: `Obiettivi dell’area ${name}`,
    columns: columns.map(({ label, width }) => ({ label, width })),
    rows: objectives.map((objective) => columns.map(({ cell }) => cell(objective, planYear))),
  },
})
