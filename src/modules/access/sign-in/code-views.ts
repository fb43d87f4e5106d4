// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { enterWithPasskey, passkeyScript } from '../passkeys/views.ts'
import { codeField } from '../second-factor/views.ts'

interface SecondStep {
  /** Where to go afterwards. */
  to: string
  /** Whether they have time codes; otherwise they have passkeys alone. */
  timeCodes: boolean
  rejected?: Rejected | undefined
}

/** After the password, the code of the telephone or the passkey. */
export const codePage = (frame: Frame, { to, timeCodes, rejected }: SecondStep) =>
  page(frame, {
    title: timeCodes ? 'Scrivi il codice' : 'Usa la passkey',
    script: passkeyScript,
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'seconda-prova',
        title: 'La seconda prova',
        look: 't-narrow-form',
        body: html`${timeCodes && codeForm('/entra/codice', to, codeField(rejected))}
          <div class="mt-3">${enterWithPasskey(to)}</div>
          <p class="mt-3 mb-0"><a href="/entra/recupero?${new URLSearchParams({ verso: to }).toString()}">Non ho il telefono: uso un codice di recupero</a></p>`,
      })}
      ${startAgain}`,
  })

/** The same for who has lost the telephone. */
export const recoveryPage = (frame: Frame, { to, rejected }: SecondStep) =>
  page(frame, {
    title: 'Usa un codice di recupero',
    body: html`${problemSummary(rejected)}
      ${panel({
        id: 'codice-di-recupero',
        title: 'Uno dei dieci codici che hai messo da parte',
        look: 't-narrow-form',
        body: html`${codeForm('/entra/recupero', to, recoveryField(rejected))}
          <p class="mt-3"><a href="/entra/codice?${new URLSearchParams({ verso: to }).toString()}">Ho il telefono: torna indietro</a></p>
          <p class="mb-0">Se hai perso anche questi, chiedi a chi amministra Traguardo.</p>`,
      })}
      ${startAgain}`,
  })

const recoveryField = (rejected: Rejected | undefined) =>
  textField({
    name: 'codice',
    label: 'Codice di recupero',
    autocomplete: 'off',
    hint: 'Come 7kq2m-xw9ht. Puoi incollarlo.',
    rejected,
  })

const codeForm = (path: string, to: string, field: Html) => html`
  <form class="t-col" method="post" action="${path}">
    <input type="hidden" name="verso" value="${to}">
    ${field}
    <div><button class="btn btn-primary">Entra</button></div>
  </form>`

const startAgain = html`
  <form class="mt-3" method="post" action="/esci"><button class="btn btn-outline-primary">Non sono io: ricomincia</button></form>`
