// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, page } from '#ui/page.ts'

/** For somebody who may enter, and holds no role on this day. */
export const noRolePage = (frame: Frame) =>
  page(frame, {
    title: 'Oggi non hai ruoli',
    body: html`<p>Il tuo accesso funziona, ma oggi nessun atto ti affida un ruolo: quello che avevi può essere finito, o non essere ancora cominciato.</p>
      <p>Se pensi che sia un errore, scrivi al Segretario comunale. <a href="/account">Vai al tuo account</a></p>`,
  })
