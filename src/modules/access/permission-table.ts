// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { type Permission, permissions, type Reach, reachOf } from './permissions.ts'
import { type Role, roleNames, roles } from './roles.ts'

const reachNames: Record<Reach, string> = {
  everywhere: 'tutto il Comune',
  'own-area': 'la sua area',
  'own-tasks': 'nella sua area, ciò che lo nomina',
}

/** Who may do what, and how far: the table that decides, printed as it is. */
export const permissionsPage = (frame: Frame) =>
  page(frame, {
    title: 'Che cosa può fare ciascun ruolo',
    section: '/amministrazione',
    below: 'È la tabella che il programma usa per decidere. Ciò che non è scritto qui non si può fare.',
    body: html`${panel({
      id: 'permessi',
      title: 'Permessi e ruoli',
      body: html`<div class="t-scroll" tabindex="0" role="region" aria-label="La tabella, da scorrere">${grid()}</div>`,
    })}
    ${panel({
      id: 'portata',
      title: 'Fin dove arriva un permesso',
      look: 'law mt-4',
      body: html`<dl class="t-kv">
        <dt>${reachNames.everywhere}</dt><dd>ogni area, e ciò che non è di nessuna</dd>
        <dt>${reachNames['own-area']}</dt><dd>l’area per cui il ruolo è dato</dd>
        <dt>${reachNames['own-tasks']}</dt><dd>nella sua area, gli obiettivi in cui il piano nomina la persona o tutto il personale</dd>
      </dl>
      <p class="mt-3 mb-0">Chi non è entrato vede solo le pagine pubbliche. Chi ha più ruoli può ciò che ciascuno di essi permette. Una delega dà lo stesso ruolo per i suoi giorni. Negli anni chiusi nessuno aggiunge o cambia fatti.</p>`,
    })}`,
  })

const grid = (): Html => html`<table class="table t-permissions">
  <caption class="visually-hidden">Ogni permesso con i ruoli che lo hanno, e fin dove</caption>
  <thead><tr><th scope="col">Permesso</th>${roles.map((role) => html`<th scope="col">${roleNames[role]}</th>`)}</tr></thead>
  <tbody>${Object.entries(permissions).map(([permission, { words }]) => html`<tr><th scope="row">${words}</th>${roles.map((role) => cell(role, permission as Permission))}</tr>`)}</tbody>
</table>`

function cell(role: Role, permission: Permission): Html {
  const reach = reachOf(role, permission)
  return reach ? html`<td>${reachNames[reach]}</td>` : html`<td class="t-soft">no</td>`
}
