// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { panel } from '#ui/panel.ts'
import type { FileKind } from './files.ts'

const kinds: readonly { kind: FileKind; label: string; about: string }[] = [
  {
    kind: 'pdf',
    label: 'PDF',
    about: 'accessibile e adatto all’archivio; se ha molte pagine, arriva in qualche secondo',
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
