// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatNumber } from '#kernel/ratio.ts'
import { fileField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { failure, panel } from '#ui/panel.ts'
import { progress } from '#ui/progress.ts'
import type { Upload } from './model.ts'

/** Where a plan is handed in; with the reason, when the last file could not be read. */
export const uploadPage = (frame: Frame, problem?: string) =>
  page(frame, {
    title: 'Carica il piano',
    section: '/piano',
    crumbs: [{ path: '/piano', label: 'Piano' }],
    body: html`
      ${problem && failure('Il piano non è stato caricato', html`<p class="mt-2 mb-0">${problem}</p>`)}
      ${panel({
        id: 'documento',
        title: 'Il documento approvato, così com’è',
        look: 'call',
        body: html`<form method="post" action="/piano/carica" enctype="multipart/form-data">
          ${fileField({ name: 'file', label: 'File del piano', hint: 'Il documento così com’è: Word, Excel, OpenDocument, PDF con il testo, RTF, pagina web, CSV, testo o Markdown, fino a 20 MB.', accept: '.pdf,.docx,.xlsx,.odt,.ods,.rtf,.html,.htm,.csv,.tsv,.txt,.md,.markdown' })}
          <p class="mt-3">Traguardo legge le tabelle, dice che cosa non va con la riga e il rimedio, e conserva il file originale senza cambiarlo. Lo stesso file due volte non cambia nulla.</p>
          <button class="btn btn-primary">Leggi il piano</button>
        </form>`,
      })}`,
  })

/** How far the reading of a plan is. */
export const progressPage = (frame: Frame, { id, name, pages, pagesRead }: Upload, followed: boolean) =>
  page(frame, {
    title: 'Lettura del piano',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: '/piano/carica', label: 'Carica il piano' },
    ],
    below: name,
    body: progress({
      title: stepOf(pages, pagesRead),
      done: pages === null ? undefined : { value: pagesRead, max: pages },
      words: 'Il file è al sicuro: puoi chiudere la pagina, la lettura va avanti e riprende da sé se si interrompe.',
      ...{ path: `/piano/letture/${id}`, followed },
    }),
  })

const stepOf = (pages: number | null, read: number): string =>
  pages === null
    ? 'Leggo il documento'
    : read < pages
      ? `Letta la pagina ${formatNumber(read)} di ${formatNumber(pages)}`
      : `Lette tutte le ${formatNumber(pages)} pagine: controllo che cosa dicono`
