// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import type { Finding } from '#modules/plan/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Involved, People } from '../people.ts'
import { objectiveLink, stateMark } from './parts.ts'

/** Who is named in the plan, and what each takes part in. */
export function peoplePage(frame: Frame, { involved, doubles, hidden }: People, user: User) {
  const areas = [...Map.groupBy(involved, ({ area }) => area)]
  return page(frame, {
    title: 'Le persone del piano',
    section: '/persone',
    below: `${counted(involved.length, 'persona nominata', 'persone nominate')}; chi partecipa come gruppo («tutto il personale») è nell’obiettivo${hidden > 0 ? `. ${counted(hidden, 'altra area', 'altre aree')}: il tuo ruolo non ne mostra le persone` : ''}`,
    body:
      involved.length === 0
        ? empty('Il piano non nomina persone.', 'Negli obiettivi ci sono solo ruoli e gruppi.')
        : html`${doubles.length > 0 && doublesNote(doubles, user)}<div class="t-col">${areas.map(([area, mine], index) => panel({ id: `area-${index}`, title: area.name, body: peopleTable(mine) }))}</div>`,
  })
}

const doublesNote = (doubles: readonly Finding[], user: User) => html`
  <div class="t-panel state plain s-warning mb-4">
    <h2>Forse la stessa persona, scritta in due modi</h2>
    <ul class="mt-2 mb-0">${doubles.map(({ quote }) => html`<li>${quote}</li>`)}</ul>
    <p class="mt-2 mb-0">Restano persone diverse finché qualcuno non decide${may(user, 'plan:read') && html`: <a href="/piano/rilievi?gravita=error">leggi i rilievi</a>`}.</p>
  </div>`

const peopleTable = (people: readonly Involved[]) =>
  table({
    caption: html`<span class="visually-hidden">Persone e obiettivi a cui partecipano</span>`,
    columns: [
      {
        label: 'Persona',
        cell: ({ name, isHead }) =>
          html`<b>${name}</b>${isHead ? html`<div class="t-sm t-soft">responsabile dell’area</div>` : ''}`,
      },
      {
        label: 'Partecipa a',
        wide: true,
        cell: ({ objectives, isHead }) =>
          objectives.length === 0
            ? html`<span class="t-soft">${isHead ? 'tutti gli obiettivi dell’area, come responsabile' : '—'}</span>`
            : html`<ul class="t-list">${objectives.map((seen) => html`<li>${stateMark(seen.state)} ${objectiveLink(seen)}</li>`)}</ul>`,
      },
    ],
    rows: people,
  })
