// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Identity } from '../accounts/store.ts'
import { newPasswordFields } from '../passwords/form.ts'

/** Somebody invited chooses a password. */
export const invitationPage = (frame: Frame, person: Identity, rejected?: Rejected) =>
  page(frame, {
    title: `Benvenuto in Traguardo, ${person.given}`,
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'scegli',
        title: 'Scegli la tua password',
        look: 't-narrow-form',
        body: html`<p>Da ora in poi entri con <b>${person.email}</b> e questa password.</p>
          <form class="t-col" method="post">
            <input type="hidden" name="username" value="${person.email}" autocomplete="username">
            ${newPasswordFields(rejected)}
            <div><button class="btn btn-primary">Salva la password ed entra</button></div>
          </form>`,
      })}`,
  })

/** Whoever started Traguardo becomes its first administrator. */
export const firstAccessPage = (frame: Frame, rejected?: Rejected) =>
  page(frame, {
    title: 'Il primo amministratore',
    below: 'Inviterai tu le altre persone.',
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'chi',
        title: 'Chi sei',
        look: 't-narrow-form',
        body: html`<form class="t-col" method="post">
          ${textField({ name: 'given', label: 'Nome', autocomplete: 'given-name', rejected })}
          ${textField({ name: 'family', label: 'Cognome', autocomplete: 'family-name', rejected })}
          ${textField({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', rejected })}
          ${newPasswordFields(rejected)}
          <div><button class="btn btn-primary">Crea il primo amministratore</button></div>
        </form>`,
      })}`,
  })
