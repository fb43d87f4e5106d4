// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Account, Identity } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { type Grant, rolesInWords } from '../roles.ts'
import type { User } from '../user.ts'
import { mayBeSuspended, stateNames } from './model.ts'

const path = '/amministrazione/persone'
const section = '/amministrazione'
const administration = { path: section, label: 'Amministrazione' }
const crumbs = [administration, { path, label: 'Persone che entrano' }]

interface Described {
  account: Account
  grants: readonly Grant[]
  secondFactor: boolean
}

const tones = { invited: 'not-started', active: 'reached', suspended: 'neutralised' } as const
const stateOf = ({ state }: Account) => mark(tones[state], stateNames[state])
const fullName = ({ given, family }: Identity) => `${given} ${family}`

interface PeoplePage {
  people: readonly Described[]
  mail: Entrance['mail']
  /** Whether a letter was just written. */
  written: boolean
}

export const peoplePage = (frame: Frame, { people, mail, written }: PeoplePage) =>
  page(frame, {
    title: `${counted(people.length, 'persona può', 'persone possono')} entrare, o sono invitate`,
    section,
    crumbs: [administration],
    actions: html`<a class="btn btn-primary" href="${path}/invita">Invita una persona</a>`,
    body: html`${written && html`<p class="t-note" role="status">La lettera è scritta: ${mail === 'shown' ? html`si legge <a href="/posta">qui</a>` : 'parte fra poco'}.</p>`}
      ${panel({
        id: 'elenco',
        title: 'Elenco',
        body: table({
          caption: html`<span class="visually-hidden">Persone, in ordine di cognome</span>`,
          columns: [
            {
              label: 'Persona',
              cell: ({ account }) =>
                html`<a href="${path}/${account.id}">${fullName(account)}</a><div class="t-sm t-soft">${account.email}</div>`,
            },
            { label: 'Ruoli oggi', cell: ({ grants }) => rolesInWords(grants) || 'Nessuno' },
            { label: 'Secondo fattore', cell: ({ secondFactor }) => (secondFactor ? 'Sì' : 'No') },
            { label: 'Stato', cell: ({ account }) => stateOf(account) },
          ],
          rows: people,
        }),
      })}`,
  })

const identityFields = (rejected: Rejected | undefined, account?: Identity): Html => html`
  ${textField({ name: 'given', label: 'Nome', value: account?.given ?? '', rejected })}
  ${textField({ name: 'family', label: 'Cognome', value: account?.family ?? '', rejected })}
  ${textField({ name: 'email', label: 'E-mail', type: 'email', value: account?.email ?? '', rejected })}
  ${textField({ name: 'fiscalCode', label: 'Codice fiscale (facoltativo)', value: account?.fiscalCode ?? '', hint: 'Serve a chi entrerà con SPID o CIE.', rejected })}`

export const invitePage = (frame: Frame, rejected?: Rejected) =>
  page(frame, {
    title: 'Invita una persona',
    section,
    crumbs,
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'chi',
        title: 'Chi è',
        look: 't-narrow-form',
        body: html`<p>Riceverà un link, buono per 7 giorni, con cui sceglie la password. I ruoli si danno a parte, con il loro atto.</p>
          <form class="t-col" method="post" action="${path}/invita">${identityFields(rejected)}
            <div><button class="btn btn-primary">Invita</button></div></form>`,
      })}`,
  })

/** Where nobody sends mail, whoever invites hands the link over. */
export const handOverPage = (frame: Frame, { given, email }: { given: string; email: string }, link: string) =>
  page(frame, {
    title: `Consegna questo link a ${given}`,
    section,
    crumbs,
    body: panel({
      id: 'link',
      title: 'Vale una volta sola, e non lo vedrai più',
      look: 'call',
      body: html`<p>Qui Traguardo non spedisce posta. Fallo avere a ${email} per una via sicura: chi apre il link sceglie la password.</p>
        <p class="t-code mb-0">${link}</p>`,
    }),
  })

interface PersonPage extends Described {
  /** Who is looking. */
  reader: User
  rejected?: Rejected | undefined
}

export const personPage = (frame: Frame, { account, grants, secondFactor, reader, rejected }: PersonPage) =>
  page(frame, {
    title: fullName(account),
    section,
    crumbs,
    below: stateOf(account),
    body: html`${problemSummary(rejected)}
      <div class="t-grid halves">
        ${panel({
          id: 'chi',
          title: 'Chi è',
          body: html`<form class="t-col" method="post" action="${path}/${account.id}">${identityFields(rejected, account)}
            <div><button class="btn btn-primary">Salva</button></div></form>`,
        })}
        ${panel({
          id: 'accesso',
          title: 'Come entra',
          body: html`${facts([
            ['Ruoli oggi', rolesInWords(grants) || 'Nessuno'],
            ['Password', account.passwordHash ? 'Sì' : 'No'],
            ['Secondo fattore', secondFactor ? 'Sì' : 'No'],
          ])}
          <div class="t-stacked mt-3">
            ${account.state === 'invited' && deed(account, 'invito', 'Manda un altro invito')}
            ${account.state === 'active' && deed(account, 'password', 'Manda un link per cambiare la password')}
            ${secondFactor && deed(account, 'fattori', 'Togli il secondo fattore')}
            ${mayBeSuspended(account, reader.id) && deed(account, 'sospendi', 'Sospendi')}
            ${account.state === 'suspended' && deed(account, 'riammetti', 'Riammetti')}
          </div>`,
        })}
      </div>`,
  })

const deed = (account: Account, name: string, label: string) => html`
  <form method="post" action="${path}/${account.id}/${name}"><button class="btn btn-outline-primary">${label}</button></form>`
