// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Account } from '../accounts/store.ts'
import { confirmationField } from '../sign-in/confirmation-field.ts'
import type { Passkey } from './store.ts'

/** The one script of Traguardo: no page needs it but those with passkeys. */
export const passkeyScript = '/assets/passkey.js'

/** Shown by the script, where the browser can. */
export const enterWithPasskey = (to: string) => html`
  <form class="t-col" method="post" data-passkey="enter" hidden>
    <input type="hidden" name="verso" value="${to}">
    <div><button class="btn btn-outline-primary">Entra con una passkey</button></div>
    <p class="mb-0" role="alert"></p>
  </form>`

interface PasskeysPage {
  account: Account
  passkeys: readonly Passkey[]
  /** Recovery codes not used yet. */
  left: number
  rejected?: Rejected | undefined
}

export const passkeysPage = (frame: Frame, { account, passkeys, left, rejected }: PasskeysPage) =>
  page(frame, {
    title: passkeys.length === 0 ? 'Non hai passkey' : `Hai ${counted(passkeys.length, 'passkey', 'passkey')}`,
    crumbs: [{ path: '/account', label: 'Account' }],
    script: passkeyScript,
    body: html`${problemSummary(rejected)}
      <div class="t-grid halves">
        ${panel({ id: 'aggiungi', title: 'Aggiungi una passkey', body: addForm(account) })}
        <div class="t-col">
          ${passkeys.length > 0 && left === 0 && recovery(account)}
          ${passkeys.map((passkey, at) => one(passkey, account, at, rejected))}
        </div>
      </div>`,
  })

const addForm = (account: Account) => html`
  <p>Con una passkey entri senza password: il telefono o il computer ti riconosce con l’impronta, il viso o il PIN, e non la consegna a siti falsi.</p>
  <form class="t-col" method="post" data-passkey="add" hidden>
    ${textField({ name: 'name', label: 'Come la chiami', value: '', hint: 'Per esempio: telefono di lavoro.', rejected: undefined })}
    ${confirmationField(account, undefined)}
    <div><button class="btn btn-primary">Aggiungi una passkey</button></div>
    <p class="mb-0" role="alert"></p>
  </form>
  <noscript><p class="t-note">Le passkey sono l’unica cosa che ha bisogno di JavaScript: qui è spento. I codici a tempo ne fanno a meno.</p></noscript>`

const recovery = (account: Account) =>
  panel({
    id: 'recupero',
    title: 'Ti mancano i codici di recupero',
    look: 'call',
    body: html`<p>Servono se perdi i dispositivi con le passkey.</p>
      <form class="t-col" method="post" action="/account/recupero">
        ${confirmationField(account, undefined, 'current-recupero')}
        <div><button class="btn btn-primary">Crea dieci codici</button></div>
      </form>`,
  })

const one = ({ id, name, createdAt, usedAt }: Passkey, account: Account, at: number, rejected: Rejected | undefined) =>
  panel({
    id: `passkey-${at}`,
    title: name,
    aside: `aggiunta ${day(createdAt)}${usedAt ? `, usata ${day(usedAt)}` : ''}`,
    body: html`<details class="t-more"><summary>Togli questa passkey</summary>
      <form class="t-col" method="post" action="/account/passkey/togli">
        <input type="hidden" name="passkey" value="${id}">
        ${confirmationField(account, rejected, `current-${at}`)}
        <div><button class="btn btn-outline-primary">Togli ${name}</button></div>
      </form></details>`,
  })

const day = (at: Date): string =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeZone: 'Europe/Rome' }).format(at)
