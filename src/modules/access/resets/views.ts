// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Identity } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { newPasswordFields } from '../passwords/form.ts'

export const resetPage = (frame: Frame, person: Identity, rejected?: Rejected) =>
  page(frame, {
    title: 'Scegli una nuova password',
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'scegli',
        title: 'La nuova password',
        look: 't-narrow-form',
        body: html`<p>Chi è entrato prima come te, da qualunque dispositivo, dovrà rientrare.</p>
          <form class="t-col" method="post">
            <input type="hidden" name="username" value="${person.email}" autocomplete="username">
            ${newPasswordFields(rejected)}
            <div><button class="btn btn-primary">Salva la password ed entra</button></div>
          </form>`,
      })}`,
  })

interface AskPage {
  mail: Entrance['mail']
  rejected?: Rejected | undefined
}

/** Somebody who does not remember the password. */
export const askPage = (frame: Frame, { mail, rejected }: AskPage) =>
  page(frame, {
    title: 'Ho dimenticato la password',
    crumbs: [{ path: '/entra', label: 'Entra' }],
    body:
      mail === 'by-hand'
        ? html`<p>Qui Traguardo non spedisce posta: chiedi a chi lo amministra un link per scegliere una nuova password.</p>`
        : html`${problemSummary(rejected)}
          ${panel({
            id: 'chiedi',
            title: 'Ti mandiamo un link',
            look: 't-narrow-form',
            body: html`<form class="t-col" method="post" action="/password-dimenticata">
              ${textField({ name: 'email', label: 'La e-mail con cui entri', type: 'email', autocomplete: 'username', rejected })}
              <div><button class="btn btn-primary">Mandami il link</button></div>
            </form>`,
          })}`,
  })

/** The same whether anybody has that e-mail or not. */
export const askedPage = (frame: Frame, mail: Entrance['mail']) =>
  page(frame, {
    title: 'Guarda la posta',
    crumbs: [{ path: '/entra', label: 'Entra' }],
    body: html`<p>Se qualcuno entra con quella e-mail, fra poco riceve un link per scegliere una nuova password. Vale un’ora.</p>
      <p>Se non arriva, guarda fra la posta indesiderata, o chiedi a chi amministra Traguardo.</p>
      ${mail === 'shown' && html`<p>È un Comune inventato: la posta non parte, e si legge <a href="/posta">qui</a>.</p>`}`,
  })
