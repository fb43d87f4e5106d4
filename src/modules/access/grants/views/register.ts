// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { choiceField, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { type Column, table } from '#ui/table.ts'
import type { Delegation } from '../../delegations/model.ts'
import { delegationTable } from '../../delegations/views/table.ts'
import { roleInWords, roleNames, roles as roleOrder } from '../../roles.ts'
import { may, type User } from '../../user.ts'
import { type HeldRole, type RoleFilter, whenNames } from '../model.ts'

interface RolesPage {
  roles: readonly HeldRole[]
  delegations: readonly Delegation[]
  filter: RoleFilter
  user: User
  today: CivilDate
}

/** Who holds which role, and what is lent. */
export const rolesPage = (frame: Frame, { roles, delegations, filter, user, today }: RolesPage) =>
  page(frame, {
    title: filter.when === 'ever' ? `Ruoli: ${roles.length}` : `Ruoli ${whenNames[filter.when]}: ${roles.length}`,
    section: '/amministrazione',
    crumbs: [{ path: '/amministrazione', label: 'Amministrazione' }],
    below: html`Chi ha quale ruolo, da quando e per quale atto · <a href="/permessi">che cosa può fare ciascun ruolo</a>`,
    actions: may(user, 'roles:grant')
      ? html`<a class="btn btn-primary" href="/amministrazione/ruoli/nuovo">Dai un ruolo</a>`
      : undefined,
    body: html`<div class="t-col">
      ${panel({ id: 'cerca', title: 'Cerca', body: filterForm(filter) })}
      ${panel({
        id: 'ruoli',
        title: 'I ruoli',
        body:
          roles.length === 0
            ? empty('Nessun ruolo.', 'Cambia la ricerca, o dai un ruolo a qualcuno.')
            : roleTable(roles, user, today),
      })}
      ${panel({
        id: 'deleghe',
        title: 'Deleghe in corso e in arrivo',
        body:
          delegations.length === 0
            ? empty('Nessuna delega.', 'Chi ha un ruolo può delegarlo per un periodo breve dalla pagina delle deleghe.')
            : delegationTable(delegations, {
                user,
                today,
                caption: 'Ruoli affidati a un’altra persona per un periodo',
              }),
      })}
    </div>`,
  })

const filterForm = ({ name, role, when }: RoleFilter): Html => html`
  <form class="t-inline" method="get" action="/amministrazione/ruoli">
    ${textField({ name: 'name', label: 'Persona', value: name, rejected: undefined })}
    ${choiceField({ name: 'role', label: 'Ruolo', value: role, rejected: undefined, choices: [{ value: '', label: 'Tutti' }, ...roleOrder.map((each) => ({ value: each, label: roleNames[each] }))] })}
    ${choiceField({ name: 'when', label: 'Quando', value: when, rejected: undefined, choices: Object.entries(whenNames).map(([value, label]) => ({ value, label })) })}
    <button class="btn btn-outline-primary">Cerca</button>
  </form>`

function roleTable(roles: readonly HeldRole[], user: User, today: CivilDate): Html {
  const ending: Column<HeldRole> = {
    label: 'Che cosa puoi fare',
    cell: ({ id, until, name }) =>
      until !== null && until < today
        ? ''
        : html`<a href="/amministrazione/ruoli/${id}">Metti fine<span class="visually-hidden"> al ruolo di ${name}</span></a>`,
  }
  return table({
    caption: html`<span class="visually-hidden">Persone, ruoli, periodi e atti</span>`,
    columns: [
      { label: 'Persona', cell: ({ name }) => html`<b>${name}</b>` },
      { label: 'Ruolo', wide: true, cell: (each) => roleInWords(each) },
      { label: 'Dal', cell: ({ from }) => formatDay(from) },
      { label: 'Fino al', cell: ({ until }) => (until ? formatDay(until) : 'senza scadenza') },
      {
        label: 'Atto',
        wide: true,
        cell: ({ act, endingAct }) =>
          html`${act}${endingAct && html`<div class="t-sm t-soft">finito con: ${endingAct}</div>`}`,
      },
      ...(may(user, 'roles:grant') ? [ending] : []),
    ],
    rows: roles,
  })
}
