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

/** Why a plan was not read; where it was handed in, to hand in another. */
export const problemPage = (frame: Frame, upload: Upload) =>
  upload.againOf === null
    ? uploadPage(frame, `${upload.name}: ${upload.problem}`)
    : page(frame, {
        ...aboutReading(upload),
        body: failure(
          'Il file non è stato letto di nuovo',
          html`<p class="mt-2 mb-0">${upload.problem} Ciò che si era letto resta com’era.</p>`,
        ),
      })

const aboutReading = ({ name, againOf }: Upload) => ({
  title: 'Lettura del piano',
  section: '/piano',
  crumbs: [
    { path: '/piano', label: 'Piano' },
    againOf === null
      ? { path: '/piano/carica', label: 'Carica il piano' }
      : { path: `/piano/${againOf}/lettura`, label: 'Controlla la lettura' },
  ],
  below: name,
})

/** How far the reading of a plan is. */
export const progressPage = (frame: Frame, upload: Upload, followed: boolean) => {
  const { id, pages, pagesRead } = upload
  return page(frame, {
    ...aboutReading(upload),
    body: progress({
      title: stepOf(pages, pagesRead),
      done: pages === null ? undefined : { value: pagesRead, max: pages },
      words: 'Il file è al sicuro: puoi chiudere la pagina, la lettura va avanti e riprende da sé se si interrompe.',
      ...{ path: `/piano/letture/${id}`, followed },
    }),
  })
}

const stepOf = (pages: number | null, read: number): string =>
  pages === null
    ? 'Leggo il documento'
    : read < pages
      ? `Letta la pagina ${formatNumber(read)} di ${formatNumber(pages)}`
      : `Lette tutte le ${formatNumber(pages)} pagine: controllo che cosa dicono`
