// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { monthNames, monthOfDay } from '#kernel/civil-date.ts'
import { may, type User } from '#modules/access/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { deadlinesOf } from '../deadlines.ts'
import type { OpenYear } from '../reader.ts'
import { dayForm, hiddenNote } from './parts.ts'
import { deadlineTable } from './year-lanes.ts'

/** Every deadline of the year, month by month. */
export function deadlinesPage(frame: Frame, year: OpenYear, user: User) {
  const deadlines = deadlinesOf(year)
  const months = [...Map.groupBy(deadlines, ({ day }) => day.slice(0, 7))]
  const name = (month: string) => `${monthNames[monthOfDay(`${month}-01` as never) - 1]} ${month.slice(0, 4)}`
  return page(frame, {
    title: `Le scadenze del ${year.plan.year}`,
    section: '/scadenze',
    below: html`${deadlines.length} in tutto · <a href="/scadenze.ics">abbonati dal tuo calendario (.ics)</a>`,
    actions: dayForm(year.on),
    body:
      months.length === 0
        ? empty(
            'Il piano non ha scadenze con una data.',
            may(user, 'plan:read') ? html`Guarda i <a href="/piano/rilievi">rilievi</a>.` : '',
          )
        : html`${hiddenNote(year)}<nav class="t-jump mb-3" aria-label="Mesi">${months.map(([month]) => html`<a href="#mese-${month}">${name(month)}</a>`)}</nav>
          <div class="t-col">${months.map(([month, mine]) => panel({ id: `mese-${month}`, title: name(month), body: deadlineTable(mine) }))}</div>`,
  })
}
