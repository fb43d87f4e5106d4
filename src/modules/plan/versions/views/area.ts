// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { paragraphs } from '#ui/paragraphs.ts'
import { type Column, table } from '#ui/table.ts'
import { fullName, type Plan, type PlanArea, type PlanObjective } from '../../approved.ts'
import { peopleInLines } from '../../corrections/in-text.ts'
import { phaseList } from '../../views/phase-list.ts'
import { listedWeight } from '../../weights.ts'
import { indicatorCell } from '../../writing/cells.ts'

interface AreaPage {
  plan: Plan
  area: PlanArea
  user: User
}

/** What an area promises in one version of a plan, in force or not. */
export function areaOfVersionPage(frame: Frame, { plan, area, user }: AreaPage) {
  const { name, head, objectives } = area
  return page(frame, {
    title: name,
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: '/piano/versioni', label: 'Versioni' },
      { path: `/piano/${plan.id}`, label: `${plan.year}, versione ${plan.version}` },
    ],
    below: [counted(objectives.length, 'obiettivo', 'obiettivi'), head && `responsabile ${fullName(head)}`]
      .filter(Boolean)
      .join(' · '),
    body: html`${otherAreas(plan, area)}${panel({
      id: 'obiettivi',
      title: 'Gli obiettivi',
      body: table({
        caption: html`<span class="visually-hidden">Obiettivi dell’area ${name}</span>`,
        look: 't-promises',
        columns: columnsFor({ plan, area, user }),
        rows: objectives,
      }),
    })}`,
  })
}

const otherAreas = (plan: Plan, { code }: PlanArea): Html => html`
  <nav class="mb-4" aria-label="Aree"><ul class="t-row list-unstyled">${plan.areas.map(
    (each) =>
      html`<li><a href="${pathOfArea(plan, each.code)}"${each.code === code ? html` aria-current="page"` : ''}>${each.shortName}</a></li>`,
  )}</ul></nav>`

/** An area as a version of a plan has it. */
export const pathOfArea = ({ id }: Plan, code: string): string => `/piano/${id}/obiettivi/${code}`

/** Who takes part is for who may see it. */
function columnsFor({ plan, area, user }: AreaPage): [Column<PlanObjective>, ...Column<PlanObjective>[]] {
  const correctable = !plan.approved && may(user, 'plan:correct')
  return [
    {
      label: 'Obiettivo',
      cell: ({ key, description }) =>
        html`${correctable ? html`<a class="t-code" href="/piano/${plan.id}/lettura?obiettivo=${key}">${key}</a>` : html`<span class="t-code">${key}</span>`} ${paragraphs(description)}`,
    },
    { label: 'Peso', numeric: true, cell: (objective) => listedWeight(objective, area.weightScale) },
    { label: 'Risultato atteso', wide: true, cell: ({ target }) => paragraphs(target) },
    {
      label: 'Indicatore',
      wide: true,
      cell: (objective) => html`${paragraphs(indicatorCell(objective, { year: plan.year }))}${phaseList(objective)}`,
    },
    ...(may(user, 'people:read', { area: area.code })
      ? [
          {
            label: 'Persone',
            wide: true,
            cell: ({ participants }: PlanObjective) => paragraphs(peopleInLines(participants)),
          },
        ]
      : []),
    { label: 'Misura anticorruzione', wide: true, cell: ({ measure }) => paragraphs(measure) },
  ]
}
