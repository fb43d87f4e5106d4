// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Identity } from '../accounts/store.ts'
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
