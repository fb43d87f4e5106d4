// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Account } from '../accounts/store.ts'
import { newPasswordFields } from '../passwords/form.ts'
import { type Grant, rolesInWords } from '../roles.ts'
import type { ListedSession } from '../sessions/store.ts'
import { confirmationField } from '../sign-in/confirmation-field.ts'

interface AccountPage {
  account: Account
  grants: readonly Grant[]
  sessions: readonly ListedSession[]
  /** The session of this browser. */
  here: bigint
  /** How many they have. */
  passkeys: number
  /** Whether the role asks for a second factor that is not there. */
  confined: boolean
  /** Whether there can be work for them in the morning’s letter. */
  mayGetDigest: boolean
}

/** Who somebody is here, how they enter, and where they are in. */
export const accountPage = (
  frame: Frame,
  { account, grants, sessions, here, passkeys, confined, mayGetDigest }: AccountPage,
) =>
  page(frame, {
    title: `${account.given} ${account.family}`,
    below: account.email,
    body: html`<div class="t-col">
      ${confined ? addFactor : panel({ id: 'ruoli', title: 'I tuoi ruoli oggi', aside: html`<a href="/permessi">che cosa puoi fare</a>`, body: roleList(grants) })}
      ${panel({
        id: 'come',
        title: 'Come entri',
        body: facts([
          ['Password', account.passwordHash && html`<a href="/account/password">Cambia la password</a>`],
          ['Codici a tempo', timeCodes(account)],
          [
            'Passkey',
            html`<a href="/account/passkey">${passkeys === 0 ? 'Aggiungi una passkey' : counted(passkeys, 'passkey', 'passkey')}</a>`,
          ],
        ]),
      })}
      ${mayGetDigest && digestPanel(account)}
      ${panel({ id: 'sessioni', title: 'Dove sei entrato', body: sessionTable(sessions, here) })}
    </div>`,
  })

const digestPanel = ({ digestWanted }: Account) =>
  panel({
    id: 'lettera',
    title: 'La lettera della mattina',
    body: html`<form class="t-between" method="post" action="/account/lettera">
      <p class="mb-0">${digestWanted ? 'Nei giorni di lavoro, se ci sono fatture che ti aspettano, ricevi una e-mail che dice quali.' : 'Non la ricevi: le fatture che ti aspettano sono solo nella coda.'}</p>
      <input type="hidden" name="lettera" value="${digestWanted ? 'no' : 'si'}">
      <button class="btn btn-outline-primary btn-sm">${digestWanted ? 'Non mandarmela più' : 'Mandamela'}</button>
    </form>`,
  })

const addFactor = panel({
  id: 'manca',
  title: 'Aggiungi un secondo fattore per lavorare',
  look: 'call',
  body: html`<p>Il tuo ruolo può cambiare persone, soldi o piano: la sola password non basta. Bastano due minuti e un telefono.</p>
    <p class="mb-0"><a class="btn btn-primary" href="/account/codice">Aggiungi i codici a tempo</a> <a class="btn btn-outline-primary" href="/account/passkey">Aggiungi una passkey</a></p>`,
})

const timeCodes = ({ totpConfirmedAt }: Account) =>
  totpConfirmedAt
    ? html`Attivi. <a href="/account/codice">Gestisci i codici a tempo e di recupero</a>`
    : html`<a href="/account/codice">Aggiungi i codici a tempo</a>`

const roleList = (grants: readonly Grant[]) =>
  grants.length === 0
    ? empty('Oggi non hai ruoli.', 'Se pensi che sia un errore, scrivi al Segretario comunale.')
    : html`<ul class="list-unstyled t-list">${grants.map(
        (grant) => html`<li><b>${rolesInWords([grant])}</b>
          <div class="t-sm t-soft">${grant.act}${grant.until && `, fino al ${formatDay(grant.until)}`}${grant.delegatedBy && `, per delega di ${grant.delegatedBy}`}</div></li>`,
      )}</ul>`

const sessionTable = (sessions: readonly ListedSession[], here: bigint) => html`
  ${table({
    caption: html`<span class="visually-hidden">I dispositivi da cui sei entrato, dall’ultimo usato</span>`,
    columns: [
      { label: 'Dispositivo', cell: ({ device, id }) => html`${device}${id === here && html` <b>(questo)</b>`}` },
      { label: 'Indirizzo', cell: ({ address }) => address },
      { label: 'Entrato', cell: ({ startedAt }) => moment(startedAt) },
      { label: 'Ultima pagina', cell: ({ seenAt }) => moment(seenAt) },
      {
        label: 'Fai uscire',
        cell: ({ id, device }) => (id === here ? '—' : ending(String(id), `Fai uscire ${device}`)),
      },
    ],
    rows: sessions,
  })}
  ${sessions.length > 1 && html`<div class="mt-3">${ending('altre', 'Fai uscire tutti gli altri')}</div>`}`

const ending = (which: string, label: string) => html`
  <form method="post" action="/account/sessioni">
    <input type="hidden" name="sessione" value="${which}"><button class="btn btn-outline-primary btn-sm">${label}</button>
  </form>`

const moment = (at: Date) =>
  html`<time datetime="${at.toISOString()}">${new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(at)}</time>`

export const passwordPage = (frame: Frame, account: Account, rejected?: Rejected) =>
  page(frame, {
    title: 'Cambia la password',
    crumbs: [{ path: '/account', label: 'Account' }],
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'cambia',
        title: 'La nuova password',
        look: 't-narrow-form',
        body: html`<p>Gli altri dispositivi da cui sei entrato dovranno rientrare.</p>
          <form class="t-col" method="post" action="/account/password">
            ${confirmationField(account, rejected)}
            ${newPasswordFields(rejected)}
            <div><button class="btn btn-primary">Cambia la password</button></div>
          </form>`,
      })}`,
  })
