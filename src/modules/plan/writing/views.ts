// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { FileKind } from './files.ts'

const kinds: readonly { kind: FileKind; label: string; about: string }[] = [
  {
    kind: 'pdf',
    label: 'PDF',
    about: 'accessibile e adatto all’archivio',
  },
  { kind: 'docx', label: 'Word', about: 'una tabella per ogni area, da modificare' },
  { kind: 'xlsx', label: 'Excel', about: 'un elenco da ordinare e filtrare, e un foglio per ogni altra tabella' },
  { kind: 'ods', label: 'OpenDocument', about: 'gli stessi fogli, per LibreOffice' },
  { kind: 'csv', label: 'CSV', about: 'una riga per ogni obiettivo, per altri programmi' },
  { kind: 'json', label: 'JSON', about: 'tutto, anche come è stato capito ogni indicatore' },
]

/** The files in which a plan goes out, each at its address. */
export const filesList = (addressOf: (kind: FileKind) => string, schema: string) =>
  html`<ul class="t-list">${kinds.map(({ kind, label, about }) => html`<li><a href="${addressOf(kind)}">${label}</a><div class="t-sm t-soft">${about}</div></li>`)}</ul>
    <p class="t-sm mb-0"><a href="${schema}">Che cosa vuol dire ogni campo dei dati</a></p>`

/** The same on one line, after the name of what they are files of. */
export const fileLinks = (addressOf: (kind: FileKind) => string, of: string) =>
  html`<span class="t-row t-sm">${kinds.map(({ kind, label }) => html`<a href="${addressOf(kind)}">${label}<span class="visually-hidden"> di ${of}</span></a>`)}</span>`

/** The plan in force, or a version, to be taken away. */
export const writtenPanel = ({ title, about, at }: { title: string; about: string; at: string }) =>
  panel({
    id: 'scarica',
    title,
    body: html`<p class="t-sm t-soft">${about}</p>
      ${filesList((kind) => `${at}/${kind}`, '/piano/schema')}`,
  })

/** Shown while a long file is being written; the browser goes on waiting for it behind this page. */
export const waitingPage = (frame: Frame, back: string) =>
  page(frame, {
    title: 'Il PDF è quasi pronto',
    section: '/piano',
    body: panel({
      id: 'attesa',
      title: 'Ha molte pagine',
      body: html`<p role="status">Si scarica da sé appena è scritto, tra qualche secondo: non serve fare altro.</p>
        <p class="mb-0">Poi <a href="${back}">torna al piano</a>. Finché il piano non cambia, la prossima volta arriva subito.</p>`,
    }),
  })
