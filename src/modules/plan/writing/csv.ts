// SPDX-License-Identifier: EUPL-1.2
import { writeCsv } from '#platform/csv.ts'
import { fullName, type PlanArea, type PlanContent, type PlanObjective } from '../approved.ts'
import { objectiveColumns } from './columns.ts'

interface SheetColumn {
  label: string
  about: string
  cell(objective: PlanObjective, area: PlanArea, plan: PlanContent): string
}

const columns: readonly SheetColumn[] = [
  { label: 'Ente', about: 'Di chi è il piano', cell: (_, __, { entity }) => entity ?? '' },
  { label: 'Anno', about: 'L’anno di questi obiettivi', cell: (_, __, { year }) => String(year) },
  { label: 'Area', about: 'Nome dell’area', cell: (_, { name }) => name },
  { label: 'Responsabile', about: 'Chi guida l’area', cell: (_, { head }) => (head ? fullName(head) : '') },
  { label: 'Sigla', about: 'Sigla dell’area e posto nella tabella: «PL-3»', cell: ({ key }) => key },
  ...objectiveColumns.map(({ label, about, cell }) => ({
    ...{ label, about },
    cell: (objective: PlanObjective, _: PlanArea, { year }: PlanContent) => cell(objective, year),
  })),
]

/** One row an objective. */
export const csvFile = (plan: PlanContent): string =>
  writeCsv(
    columns.map(({ label }) => label),
    plan.areas.flatMap((area) =>
      area.objectives.map((objective) => columns.map(({ cell }) => cell(objective, area, plan))),
    ),
  )

/** What each column holds. */
export const csvDictionary = columns.map(({ label, about }) => ({ name: label, type: 'string', description: about }))
