// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import type { HeldRole, Person } from '../../grants/model.ts'
import { roleInWords } from '../../roles.ts'
import type { User } from '../../user.ts'
import { type Delegation, longestDelegation } from '../model.ts'
import { delegationTable } from './table.ts'

interface OwnDelegations {
  /** Roles of one's own that can be lent today or later. */
  lendable: readonly HeldRole[]
  people: readonly Person[]
  delegations: readonly Delegation[]
  user: User
  today: CivilDate
}

/** One's own roles to be lent, and what is lent: under way, to come, over. */
export function ownDelegationsPage(frame: Frame, shown: OwnDelegations, rejected?: Rejected) {
  const { delegations, user, today } = shown
  const groups = [
    {
      id: 'in-corso',
      title: 'In corso',
      is: ({ firstDay, lastDay }: Delegation) => firstDay <= today && lastDay >= today,
    },
    { id: 'in-arrivo', title: 'In arrivo', is: ({ firstDay }: Delegation) => firstDay > today },
    { id: 'finite', title: 'Finite', is: ({ lastDay }: Delegation) => lastDay < today },
  ].map((group) => ({ ...group, mine: delegations.filter(group.is) }))
  return page(frame, {
    title: 'Le tue deleghe',
    section: '/amministrazione',
    crumbs: [{ path: '/amministrazione', label: 'Amministrazione' }],
    below: `Per ferie e assenze brevi: al massimo ${longestDelegation} giorni. Chi riceve una delega non può darla ad altri.`,
    body: html`${problemSummary(rejected)}<div class="t-col">
      ${panel({ id: 'delega', title: 'Delega un tuo ruolo', look: 'call', body: lendForm(shown, rejected) })}
      ${groups.filter(({ mine }) => mine.length > 0).map(({ id, title, mine }) => panel({ id, title, body: delegationTable(mine, { user, today, caption: `${title}: date e ricevute` }) }))}
      ${delegations.length === 0 && empty('Nessuna delega, data o ricevuta.', 'Qui vedrai le tue, anche quando saranno finite.')}
    </div>`,
  })
}

function lendForm({ lendable, people, today }: OwnDelegations, rejected: Rejected | undefined): Html {
  if (lendable.length === 0)
    return empty('Non hai ruoli tuoi da delegare.', 'Un ruolo ricevuto in delega vale solo per te.')
  return html`<form method="post" action="/amministrazione/deleghe" novalidate class="t-stacked">
    ${choiceField({ name: 'grant', label: 'Ruolo', rejected, choices: lendable.map((role) => ({ value: String(role.id), label: `${roleInWords(role)} · ${role.act}` })) })}
    ${choiceField({ name: 'person', label: 'A chi', rejected, choices: people.map(({ id, name }) => ({ value: String(id), label: name })) })}
    ${textField({ name: 'firstDay', label: 'Dal', type: 'date', value: today, rejected })}
    ${textField({ name: 'lastDay', label: 'Al', type: 'date', rejected })}
    ${textField({ name: 'act', label: 'Atto', hint: 'Per esempio: Disposizione n. 12 del 2026', rejected })}
    <button class="btn btn-primary">Delega il ruolo</button>
  </form>`
}
