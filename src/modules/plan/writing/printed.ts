// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import type { PrintedDocument, PrintedSection } from '#platform/printing/document.ts'
import { fullName, type PlanArea, type PlanContent, type PlanObjective } from '../approved.ts'
import { indicatorCell, peopleCell, weightCell } from './cells.ts'

/** The plan as it is on a day, the way offices write it: a table for each area, in words that read back the same. */
export function printedPlan(plan: PlanContent, day: CivilDate): PrintedDocument {
  const { entity, province, title, subsection, years, year, areas } = plan
  const subject = `Obiettivi del ${year}`
  return {
    author: entity ?? 'Ente non nominato',
    title: title ?? subject,
    day,
    above: written([entity, province && `Provincia di ${province}`]),
    below: written([
      title && subject,
      subsection,
      years[1] > years[0] && !title?.includes(String(years[1])) && `Piano ${years.join('/')}`,
    ]),
    sections: areas.map((area) => sectionOf(area, year)),
    foot: written([entity, subject, formatDayInFull(day)]).join(' · '),
  }
}

const written = (lines: readonly (string | null | undefined | false)[]): string[] =>
  lines.filter((line) => typeof line === 'string' && line !== '') as string[]

const columns: readonly { label: string; width: number; cell(objective: PlanObjective, planYear: number): string }[] = [
  { label: 'N.', width: 4, cell: ({ numberAsPrinted, ordinal }) => numberAsPrinted ?? String(ordinal) },
  { label: 'Peso', width: 5, cell: weightCell },
  { label: 'Obiettivo', width: 20, cell: ({ description }) => description },
  { label: 'Target', width: 22, cell: ({ target }) => target },
  { label: 'Indicatore', width: 20, cell: indicatorCell },
  { label: 'Risorse umane', width: 13, cell: peopleCell },
  { label: 'Misura anticorruzione', width: 16, cell: ({ measure }) => measure },
]

const sectionOf = ({ name, head, objectives }: PlanArea, planYear: number): PrintedSection => ({
  heading: `Area ${name}`,
  lines: head ? [`Responsabile: ${fullName(head)}`] : [],
  table: {
    summary: `Obiettivi dell’area ${name}`,
    columns: columns.map(({ label, width }) => ({ label, width })),
    rows: objectives.map((objective) => columns.map(({ cell }) => cell(objective, planYear))),
  },
})
