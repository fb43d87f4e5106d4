// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { type Column, table } from '#ui/table.ts'
import type { PlanContent } from '../approved.ts'
import { sectionsBeside } from '../writing/beside.ts'

/** What the plan says beside its objectives: who works there, and the projects of the PNRR. */
export function panelsBeside(plan: PlanContent): Html {
  const { personnel, projects } = sectionsBeside(plan)
  return html`
    ${personnel.length > 0 && panel({ id: 'personale', title: 'Il personale, uomini e donne', body: html`${personnel.map(sectionBody)}` })}
    ${projects.length > 0 && panel({ id: 'progetti', title: counted(plan.projects.length, 'progetto PNRR', 'progetti PNRR'), body: html`${projects.map(sectionBody)}` })}`
}

type Section = ReturnType<typeof sectionsBeside>['personnel'][number]
type Printed = NonNullable<Section['table']>

const sectionBody = ({ heading, lines, table: printed }: Section): Html => html`
  ${lines.length > 0 && html`<p class="t-sm">${lines.join(' · ')}</p>`}
  ${printed && table({ caption: heading, columns: columnsOf(printed), rows: printed.rows })}`

const columnsOf = ({
  columns: [first, ...others],
}: Printed): [Column<readonly string[]>, ...Column<readonly string[]>[]] => [
  columnAt(first!, 0),
  ...others.map((column, at) => columnAt(column, at + 1)),
]

const columnAt = ({ label, numeric = false }: Printed['columns'][number], at: number): Column<readonly string[]> => ({
  ...{ label, numeric, narrow: numeric },
  cell: (row) => row[at] || '—',
})
