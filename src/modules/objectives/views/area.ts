// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { fullName, listedWeight } from '#modules/plan/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { deadlinesOf, stillAhead } from '../deadlines.ts'
import { reasonOf, type SeenArea, type SeenObjective, type SeenYear } from '../year.ts'
import { dayForm, legend, objectiveLink, stateBar, stateMark, summary } from './parts.ts'
import { deadlineTable } from './year-lanes.ts'

export function areaPage(frame: Frame, year: SeenYear, { area, objectives }: SeenArea) {
  const ahead = stillAhead(deadlinesOf(year), year.on).filter(({ seen, recurring }) => seen.area === area && !recurring)
  return page(frame, {
    title: area.name,
    section: '/obiettivi',
    crumbs: [{ path: `/${year.query}`, label: 'Cruscotto' }],
    below: area.head ? `Responsabile: ${fullName(area.head)}` : 'Il piano non nomina il responsabile',
    actions: dayForm(year.on),
    body: html`
      ${panel({ id: 'tutto', title: summary(objectives), look: 'mb-4', body: html`${stateBar(objectives, 32)}<div class="mt-3">${legend(objectives, year.query)}</div>` })}
      ${panel({ id: 'obiettivi', title: objectives.length === 1 ? 'L’obiettivo' : `I ${objectives.length} obiettivi`, look: 'mb-4', body: objectiveTable(objectives) })}
      ${ahead.length > 0 && panel({ id: 'scadenze', title: 'Prossime scadenze', body: deadlineTable(ahead) })}`,
  })
}

/** Objectives with weight, value, target and state; the worst reasons can be read without opening them. */
export const objectiveTable = (objectives: readonly SeenObjective[]) =>
  table({
    caption: html`<span class="visually-hidden">Obiettivi con peso, valore, atteso e stato</span>`,
    columns: [
      {
        label: 'Obiettivo',
        cell: (seen) => html`<span class="t-code">${seen.objective.key}</span> ${objectiveLink(seen)}`,
      },
      { label: 'Peso', numeric: true, cell: ({ objective, area }) => listedWeight(objective, area.weightScale) },
      {
        label: 'Valore',
        cell: ({ judged }) => html`${judged.map(({ verdict }) => html`<div>${verdict.value}</div>`)}`,
      },
      {
        label: 'Atteso',
        cell: ({ judged }) => html`${judged.map(({ verdict }) => html`<div>${verdict.target}</div>`)}`,
      },
      {
        label: 'Stato',
        wide: true,
        cell: (seen) => html`${stateMark(seen.state)}<div class="t-sm t-soft">${reasonOf(seen)}</div>`,
      },
    ],
    rows: objectives,
  })
