// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { deedNames } from '#modules/journal/index.ts'
import { choiceField, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { kindOf, originNames, sizeOf, type UsedFile } from '../model.ts'
import { onDayOf, useInWords } from './parts.ts'

interface OriginalList {
  files: readonly UsedFile[]
  names: ReadonlyMap<string, string>
  count: number
  place: Place
  search: URLSearchParams
}

/** Every file kept, newest first, with what it was used for. */
export const originalListPage = (frame: Frame, { files, names, count, place, search }: OriginalList) =>
  page(frame, {
    title: 'I file da cui vengono i dati',
    section: '/originali',
    below: `${counted(count, 'file', 'file')}, conservati byte per byte`,
    body: html`${panel({ id: 'filtro', title: 'Cerca', look: 'mb-4', body: filterForm(search) })}
      ${panel({
        id: 'elenco',
        title: place.pages > 1 ? `Pagina ${place.number} di ${place.pages}` : 'I file',
        body:
          files.length === 0
            ? empty('Nessun file.', 'Cambia il filtro, o importa un piano, le fatture o un registro.')
            : html`${fileTable(files, names)}${pager({ ...place, path: '/originali', search, newer: 'Più recenti', older: 'Più vecchi' })}`,
      })}`,
  })

const anyOf = (names: Readonly<Record<string, string>>) => [
  { value: '', label: 'Tutti' },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
]

function filterForm(search: URLSearchParams): Html {
  const value = (name: string) => search.get(name) ?? ''
  const uses = Object.fromEntries(Object.entries(deedNames).filter(([did]) => did.endsWith('imported')))
  return html`<form class="t-inline" method="get" action="/originali">
    ${textField({ name: 'name', label: 'Nome', value: value('name'), rejected: undefined })}
    ${choiceField({ name: 'did', label: 'Uso', value: value('did'), choices: anyOf(uses), rejected: undefined })}
    ${choiceField({ name: 'origin', label: 'Arrivato', value: value('origin'), choices: anyOf(originNames), rejected: undefined })}
    <button class="btn btn-primary">Cerca</button>
  </form>`
}

const fileTable = (files: readonly UsedFile[], names: ReadonlyMap<string, string>): Html =>
  table({
    caption: html`<span class="visually-hidden">File conservati, dal più recente</span>`,
    columns: [
      {
        label: 'File',
        cell: ({ sha256, name }) => html`<a class="t-link" href="/originali/${sha256}">${name}</a>`,
      },
      { label: 'Tipo', cell: ({ name }) => kindOf(name) },
      { label: 'Dimensione', numeric: true, cell: ({ size }) => sizeOf(size) },
      {
        label: 'Arrivato',
        cell: ({ receivedAt, origin }) =>
          html`${onDayOf(receivedAt)}<div class="t-sm t-soft">${originNames[origin]}</div>`,
      },
      { label: 'Da chi', cell: ({ keptBy }) => names.get(keptBy) ?? keptBy },
      { label: 'Uso', wide: true, cell: ({ use }) => (use ? useInWords(use) : 'nessuno annotato') },
    ],
    rows: files,
  })
