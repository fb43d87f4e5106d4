// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { fileField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { failure, panel } from '#ui/panel.ts'
import { invoicesCrumb } from '../../crumbs.ts'

/** Where invoices are handed in; with the reason, when the last ones could not even be opened. */
export const uploadPage = (frame: Frame, problem?: string) =>
  page(frame, {
    title: 'Importa fatture',
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: html`<a href="/fatture/importazioni">Importazioni già fatte</a>`,
    body: html`
      ${problem && failure('I file non sono stati importati', html`<p class="mt-2 mb-0">${problem}</p>`)}
      ${panel({
        id: 'file-da-importare',
        title: 'I file, come arrivano dal Sistema di interscambio',
        look: 'call',
        body: html`<form method="post" action="/fatture/importa" enctype="multipart/form-data">
          ${fileField({ name: 'file', label: 'File delle fatture', hint: 'Uno o più: XML, firmati (.p7m), archivi .zip, anche con le ricevute e le notifiche. Fino a 50 MB e 10.000 file alla volta, contati dentro gli archivi.', accept: '.xml,.p7m,.zip', multiple: true })}
          <p class="mt-3">Ogni file ha il suo esito: accettato, con osservazioni, già presente o rifiutato con il motivo. Uno sbagliato non ferma gli altri; lo stesso file due volte non cambia nulla. Se sono molti, l’importazione va avanti da sé e la sua pagina dice a che punto è.</p>
          <button class="btn btn-primary">Importa</button>
        </form>`,
      })}`,
  })
