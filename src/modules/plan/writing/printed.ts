// SPDX-License-Identifier: EUPL-1.2
import { formatDayInFull } from '#kernel/civil-date.ts'
import type { PrintedDocument, PrintedSection } from '#platform/printing/document.ts'
import { fullName, type PlanArea, type PlanContent } from '../approved.ts'
import { chaptersSection, sectionsBeside } from './beside.ts'
import { linesOf, printedColumn, type TableColumn, tableColumns } from './columns.ts'
import { type Edition, standingIn } from './edition.ts'

/** The plan the way offices write it: a table for each area, in words that read back the same. */
export function printedPlan(edition: Edition): PrintedDocument {
  const { plan, day, version } = edition
  const columns = columnsIn(plan)
  const beside = sectionsBeside(plan)
  return {
    ...{ ...coverOf(edition), day },
    sections: [
      ...plan.areas.map((area) => sectionOf(area, plan, columns)),
      ...[...beside.personnel, ...beside.projects, ...chaptersSection(version?.chapters ?? [])],
    ],
    foot: written([plan.entity, subjectOf(plan), version && !version.act && 'bozza', formatDayInFull(day)]).join(' · '),
  }
}

/** Whose plan it is and which, before what it says. */
export function coverOf({ plan, version }: Edition): Pick<PrintedDocument, 'author' | 'title' | 'above' | 'below'> {
  const { entity, province, title, subsection, years } = plan
  return {
    author: entity ?? 'Ente non nominato',
    title: title ?? subjectOf(plan),
    above: written([entity, province && `Provincia di ${province}`]),
    below: written([
      title && subjectOf(plan),
      subsection,
      years[1] > years[0] && !title?.includes(String(years[1])) && `Piano ${years.join('/')}`,
      ...standingIn(version),
    ]),
  }
}

const subjectOf = ({ year }: PlanContent): string => `Obiettivi del ${year}`

const written = (lines: readonly (string | null | undefined | false)[]): string[] =>
  lines.filter((line) => typeof line === 'string' && line !== '') as string[]

/** A column that nothing stands in is left out. */
export const columnsIn = (plan: PlanContent) =>
  tableColumns.filter(({ cell }) => plan.areas.some((area) => linesOf(area, plan).some((line) => cell(line) !== '')))

const sectionOf = (area: PlanArea, plan: PlanContent, columns: readonly TableColumn[]): PrintedSection => ({
  heading: `Area ${area.name}`,
  lines: area.head ? [`Responsabile: ${fullName(area.head)}`] : [],
  table: {
    summary: `Obiettivi dell’area ${area.name}`,
    columns: columns.map(printedColumn),
    rows: linesOf(area, plan).map((line) => columns.map(({ cell }) => cell(line))),
  },
})
