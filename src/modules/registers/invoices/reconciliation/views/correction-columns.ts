// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { correctionContents } from '../corrections.ts'
import type { CorrectionColumn } from '../store.ts'
import { platformCrumbs } from './crumbs.ts'

/** Where the columns of the file of corrections are chosen, with their titles and order. */
export const correctionColumnsPage = (frame: Frame, columns: readonly CorrectionColumn[]) =>
  page(frame, {
    title: 'Le colonne del modello 003',
    section: '/fatture',
    crumbs: platformCrumbs,
    body: panel({
      id: 'colonne',
      title: 'Posto e titolo di ogni colonna',
      body: html`<form method="post" action="/fatture/piattaforma/modello">
        <p><b>Ordine da verificare con la piattaforma.</b> L’elenco ufficiale non è pubblicato: copia posti e titoli dal file che dà «Esporta dati per modello 003». Una colonna senza posto non si scrive.</p>
        ${correctionContents.map((content, index) => {
          const at = columns.findIndex((each) => each.content === content)
          return html`<fieldset class="row mb-3"><legend class="h6 mb-0">${content}</legend>
            <div class="col-4 col-md-2">${textField({ name: `place${index}`, label: 'Posto', value: at < 0 ? '' : String(at + 1), numeric: true, rejected: undefined })}</div>
            <div class="col-8 col-md-5">${textField({ name: `title${index}`, label: 'Titolo', value: columns[at]?.title ?? content, rejected: undefined })}</div>
          </fieldset>`
        })}
        <p class="mt-3 mb-0"><button class="btn btn-primary">Salva le colonne</button></p>
      </form>`,
    }),
  })
