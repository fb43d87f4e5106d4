// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { qr } from '#ui/qr.ts'
import type { Account } from '../accounts/store.ts'
import { confirmationField } from '../sign-in/confirmation-field.ts'
import { addressOf, inWords } from './totp.ts'

const crumbs = [{ path: '/account', label: 'Account' }]

interface CodesPage {
  account: Account
  /** Of the codes being set up; nothing before the beginning. */
  secret: Buffer | undefined
  /** Codes of recovery not used yet. */
  left: number
  owner: string
  rejected?: Rejected | undefined
}

/** Time codes: to be begun, to be confirmed with the first of them, or active. */
export const timeCodesPage = (frame: Frame, shown: CodesPage) =>
  page(frame, {
    title: shown.account.totpConfirmedAt ? 'I codici a tempo sono attivi' : 'Aggiungi i codici a tempo',
    crumbs,
    body: html`${problemSummary(shown.rejected)}
      ${shown.account.totpConfirmedAt ? active(shown) : shown.secret ? confirming(shown, shown.secret) : beginning(shown)}`,
  })

const beginning = ({ account, rejected }: CodesPage) =>
  panel({
    id: 'inizia',
    title: 'Due prove invece di una',
    look: 't-narrow-form',
    body: html`<p>Dopo la password scriverai un codice di sei cifre, che cambia ogni mezzo minuto sul tuo telefono. Chi scopre la password non entra lo stesso.</p>
      <p>Ti serve un’app per i codici: va bene qualunque app di autenticazione, o il gestore di password.</p>
      <form class="t-col" method="post" action="/account/codice/inizia">
        ${confirmationField(account, rejected)}
        <div><button class="btn btn-primary">Mostra il codice da inquadrare</button></div>
      </form>`,
  })

const confirming = ({ account, owner, rejected }: CodesPage, secret: Buffer) => html`
  <div class="t-grid halves">
    ${panel({
      id: 'inquadra',
      title: '1. Inquadra il disegno con l’app',
      body: html`${qr(addressOf(secret, account.email, owner), 'Codice QR da inquadrare con l’app; accanto c’è lo stesso segreto in lettere')}
        <p class="mt-3 mb-1">Se non puoi inquadrarlo, scrivi nell’app questo segreto:</p>
        <p class="t-code">${inWords(secret)}</p>`,
    })}
    ${panel({
      id: 'conferma',
      title: '2. Scrivi il codice che l’app mostra',
      body: html`<form class="t-col" method="post" action="/account/codice">
        ${codeField(rejected)}
        <div><button class="btn btn-primary">Attiva i codici a tempo</button></div>
      </form>`,
    })}
  </div>`

const active = ({ account, left, rejected }: CodesPage) => html`
  <div class="t-grid halves">
    ${panel({
      id: 'recupero',
      title: 'Codici di recupero',
      body: html`<p>Servono quando non hai il telefono: ognuno vale una volta. Te ne restano <b>${left}</b>.</p>
        <p>Con quelli nuovi i vecchi non valgono più.</p>
        <form class="t-col" method="post" action="/account/recupero">
          ${confirmationField(account, rejected)}
          <div><button class="btn btn-primary">Crea dieci codici nuovi</button></div>
        </form>`,
    })}
    ${panel({
      id: 'togli',
      title: 'Togli i codici a tempo',
      body: html`<p>Entrerai con la sola password, se il tuo ruolo lo permette. I dispositivi da cui sei entrato dovranno rientrare.</p>
        <form class="t-col" method="post" action="/account/codice/togli">
          ${confirmationField(account, rejected, 'current-togli')}
          <div><button class="btn btn-outline-primary">Togli i codici a tempo</button></div>
        </form>`,
    })}
  </div>`

export const codeField = (rejected: Rejected | undefined) =>
  textField({
    name: 'codice',
    label: 'Codice di sei cifre',
    autocomplete: 'one-time-code',
    numeric: true,
    hint: 'Puoi incollarlo.',
    rejected,
  })

/** Shown once: nobody, not even us, can read them again. */
export const recoveryCodesPage = (frame: Frame, codes: readonly string[]) =>
  page(frame, {
    title: 'I tuoi dieci codici di recupero',
    crumbs,
    body: panel({
      id: 'codici',
      title: 'Stampali, o scrivili dove tieni i documenti',
      look: 'call',
      body: html`<p>Quando non hai il telefono, scrivi uno di questi al posto del codice di sei cifre. Ognuno vale una volta sola. Non li potrai più vedere.</p>
        <ul class="list-unstyled t-codes">${codes.map((code) => html`<li class="t-code">${code}</li>`)}</ul>
        <p class="mt-3 mb-0"><a class="btn btn-primary no-print" href="/account">Li ho messi al sicuro</a></p>`,
    }),
  })
