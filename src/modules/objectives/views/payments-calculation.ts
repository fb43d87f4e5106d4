// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { User } from '#modules/access/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { mayOpen } from '../reader.ts'
import type { SeenYear } from '../year.ts'
import { calculation } from './calculation.ts'
import type { Shown } from './objective.ts'
import { dayForm, stateMark } from './parts.ts'
import { paymentsOf } from './payments.ts'
import { trendPanel } from './trend.ts'

/** The payment indicator of the whole municipality, opened; and area by area. */
export const paymentsCalculationPage = (frame: Frame, year: SeenYear, body: Shown, user: User) =>
  page(frame, {
    title: body.verdict.reason,
    section: '/fatture',
    crumbs: [{ path: '/', label: 'Cruscotto' }],
    below: html`Tutto il Comune: ${body.verdict.value} · ${stateMark(body.verdict.state)}`,
    actions: dayForm(year.on),
    body: html`<div class="t-col">
      ${panel({
        id: 'aree',
        title: 'Area per area',
        body: table({
          caption: html`<span class="visually-hidden">Giorni medi e stato di ogni area</span>`,
          columns: [
            {
              label: 'Area',
              cell: ({ area, path }) =>
                mayOpen(user, area) ? html`<a class="t-link" href="${path}">${area.name}</a>` : area.name,
            },
            { label: 'Valore', numeric: true, cell: (area) => paymentsOf(area)?.verdict.value ?? '—' },
            { label: 'Stato', cell: (area) => stateMark(paymentsOf(area)?.verdict.state ?? 'not-measurable') },
          ],
          rows: year.areas,
        }),
      })}
      ${body.trend && trendPanel(body.trend, 0)}
      ${calculation(body, 0, year.on, user)}
    </div>`,
  })
