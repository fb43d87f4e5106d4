// SPDX-License-Identifier: EUPL-1.2
import { writeCsv } from '#platform/csv.ts'
import { fullName, type PlanContent } from '../approved.ts'
import { linesOf, type TableColumn, tableColumns } from './columns.ts'

interface SheetColumn extends Pick<TableColumn, 'label' | 'about'> {
  cell(line: Parameters<TableColumn['cell']>[0], plan: PlanContent): string
}

const columns: readonly SheetColumn[] = [
  { label: 'Ente', about: 'Di chi è il piano', cell: (_, { entity }) => entity ?? '' },
  { label: 'Anno', about: 'L’anno di questi obiettivi', cell: ({ year }) => String(year) },
  { label: 'Area', about: 'Nome dell’area', cell: ({ area }) => area.name },
  { label: 'Responsabile', about: 'Chi guida l’area', cell: ({ area: { head } }) => (head ? fullName(head) : '') },
  { label: 'Sigla', about: 'Sigla dell’area e posto nella tabella: «PL-3»', cell: ({ objective }) => objective.key },
  ...tableColumns,
]

/** One row an objective, or one for each of its phases. */
export const csvFile = (plan: PlanContent): string =>
  writeCsv(
    columns.map(({ label }) => label),
    plan.areas.flatMap((area) => linesOf(area, plan).map((line) => columns.map(({ cell }) => cell(line, plan)))),
  )

/** What each column holds. */
export const csvDictionary = columns.map(({ label, about }) => ({ name: label, type: 'string', description: about }))
