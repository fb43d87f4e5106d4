// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type Difference, differencesOf, type Entry } from '../model.ts'
import { aboutOf, deedName, fieldName, inRome, peopleNamed, shortened, timeOf, whence } from './parts.ts'

interface EntryPage {
  entry: Entry
  name: string
  originals: readonly { sha256: string; name: string }[]
}

/** One deed: who, when, from where, and what it changed, before beside after. */
export const entryPage = (frame: Frame, { entry, name, originals }: EntryPage) =>
  page(frame, {
    title: `${deedName(entry.did)}, ${inRome(entry.at)}`,
    section: '/giornale',
    crumbs: [{ path: '/giornale', label: 'Giornale' }],
    below: `Riga n. ${entry.id}`,
    body: html`<div class="t-grid wide-left">
      <div class="t-col">${panel({ id: 'cambiato', title: entry.before ? 'Prima e dopo' : 'Che cosa porta', body: changes(entry) })}</div>
      <div class="t-col">${panel({
        id: 'fatto',
        title: 'Il fatto',
        body: facts([
          ['Chi', name],
          ['Da dove', whence(entry)],
          ['Quando', timeOf(entry.at)],
          ['Persone', peopleNamed(entry)],
          ['Su che cosa', aboutOf(entry)],
          [
            originals.length === 1 ? 'File' : 'File usati',
            originals.length > 0 &&
              html`${originals.map((file) => html`<div><a class="t-link" href="/originali/${file.sha256}">${file.name}</a></div>`)}`,
          ],
          ['Impronta', html`<span class="t-code">${entry.hash}</span>`],
        ]),
      })}</div>
    </div>`,
  })

function changes(entry: Entry): Html {
  const differences = differencesOf(entry)
  if (differences.length === 0)
    return empty('Niente di diverso.', 'Il fatto è annotato, ma i dati sono rimasti quelli.')
  const side = (value: string | null) => (value === null ? '—' : shortened(value))
  const label = { label: 'Voce', cell: ({ field }: Difference) => fieldName(field) }
  const now = { label: entry.before ? 'Dopo' : 'Valore', cell: (each: Difference) => side(each.now) }
  return table({
    caption: html`<span class="visually-hidden">Solo ciò che è cambiato</span>`,
    columns: entry.before ? [label, { label: 'Prima', cell: (each) => side(each.before) }, now] : [label, now],
    rows: differences,
  })
}
