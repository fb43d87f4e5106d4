// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { identityPath } from '../oidc/pages.ts'
import { enterWithPasskey, passkeyScript } from '../passkeys/views.ts'
import { rolesInWords } from '../roles.ts'
import type { InventedPerson } from './free.ts'

interface EnterPage {
  /** Where to go afterwards. */
  to: string
  /** As whom one may enter without a password. */
  people: readonly InventedPerson[]
  /** What is written on the button of SPID and CIE, where one can use them. */
  gateway: string | undefined
  rejected?: Rejected | undefined
}

export const enterPage = (frame: Frame, { to, people, gateway, rejected }: EnterPage) =>
  page(frame, {
    title: 'Entra',
    script: passkeyScript,
    body: html`${problemSummary(rejected)}
      <div class="t-grid ${people.length > 0 ? 'halves' : ''}">
        ${people.length > 0 && freely(people, to)}
        ${panel({ id: 'con-password', title: 'Con e-mail e password', look: 't-narrow-form', body: passwordForm(to, gateway, rejected) })}
      </div>`,
  })

const passwordForm = (to: string, gateway: string | undefined, rejected: Rejected | undefined) => html`
  <form class="t-col" method="post" action="/entra">
    <input type="hidden" name="verso" value="${to}">
    ${textField({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', rejected })}
    ${textField({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', rejected })}
    <div class="t-row"><button class="btn btn-primary">Entra</button><a href="/password-dimenticata">Ho dimenticato la password</a></div>
  </form>
  ${gateway && html`<div class="mt-3"><a class="btn btn-outline-primary" href="${identityPath}">${gateway}</a></div>`}
  <div class="mt-3">${enterWithPasskey(to)}</div>`

const freely = (people: readonly InventedPerson[], to: string) =>
  panel({
    id: 'prova',
    title: 'Scegli chi sei, per provare',
    look: 'call',
    body: html`<p>È un Comune inventato: ogni persona vede e può fare cose diverse.</p>
      <ul class="list-unstyled t-list">${people.map(
        ({ id, name, grants }) => html`<li>
        <form class="t-between" method="post" action="/entra/come">
          <input type="hidden" name="verso" value="${to}"><input type="hidden" name="persona" value="${id}">
          <span>${rolesInWords(grants)}</span>
          <button class="btn btn-outline-primary btn-sm">Entra come ${name}</button>
        </form></li>`,
      )}</ul>`,
  })
