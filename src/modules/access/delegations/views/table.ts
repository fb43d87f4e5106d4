// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import type { Html } from '#ui/page.ts'
import { table } from '#ui/table.ts'
import { roleInWords } from '../../roles.ts'
import { may, type User } from '../../user.ts'
import { type Delegation, whyNotRevoked } from '../model.ts'

interface Looking {
  user: User
  today: CivilDate
  caption: string
}

/** Delegations, with the deed that takes back those this person may revoke. */
export const delegationTable = (delegations: readonly Delegation[], { user, today, caption }: Looking): Html =>
  table({
    caption,
    columns: [
      { label: 'Da', cell: ({ from }) => html`<b>${from.name}</b>` },
      { label: 'A', cell: ({ to }) => to.name },
      { label: 'Ruolo', wide: true, cell: (each) => roleInWords(each) },
      { label: 'Dal', cell: ({ firstDay }) => formatDay(firstDay) },
      { label: 'Al', cell: ({ lastDay }) => formatDay(lastDay) },
      { label: 'Atto', wide: true, cell: ({ act }) => act },
      { label: 'Che cosa puoi fare', cell: (each) => revocation(each, user, today) },
    ],
    rows: delegations,
  })

function revocation(delegation: Delegation, user: User, today: CivilDate): Html | string {
  const mayDo = may(user, 'roles:delegate')
  const refusal = whyNotRevoked(delegation, { by: user.id, today, givesRoles: may(user, 'roles:grant') })
  if (!mayDo || refusal) return ''
  return html`<form method="post" action="/amministrazione/deleghe/${delegation.id}/revoca">
    <button class="btn btn-outline-primary btn-sm">Revoca<span class="visually-hidden"> la delega a ${delegation.to.name}</span></button>
  </form>`
}
