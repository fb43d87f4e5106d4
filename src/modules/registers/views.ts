// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { type Areas, may, type User } from '#modules/access/index.ts'
import { type FileNames, type Provenance, whence } from '#modules/originals/index.ts'
import type { ClosedYear } from '#modules/plan/index.ts'
import { fileField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, failure, panel, problemList } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { cellsOf } from './cells.ts'
import type { Register } from './register.ts'

export const linesShown = 200

export interface Shown {
  rows: readonly (Record<string, unknown> & Provenance)[]
  names: FileNames
  /** Of these areas alone, if not of all. */
  reach: Areas
  closed: readonly ClosedYear[]
}

/** A register: its lines, and where a CSV is handed in; with what was wrong in the last one. */
export const registerPage = (
  frame: Frame,
  register: Register,
  { rows, names, reach, closed }: Shown,
  user: User,
  said?: { problems: readonly string[] },
) =>
  page(frame, {
    title: register.title,
    section: `/registri/${register.slug}`,
    crumbs: [{ path: '/registri', label: 'Registri' }],
    below: `${counted(rows.length, 'riga', 'righe')}${reach === 'everywhere' ? '' : ` ${ofAreas(reach)}: le altre il tuo ruolo non le apre`}`,
    actions: html`<a class="btn btn-outline-primary" href="/registri/${register.slug}/csv">Scarica il CSV</a>`,
    body: html`
      ${said && failure('Il file non è stato importato: nessuna riga è stata salvata', problemList(said.problems))}
      <div class="t-col">
        ${may(user, register.recordedWith) && importPanel(register, closed)}
        ${panel({ id: 'righe', title: 'Le righe', aside: rows.length > linesShown ? `le prime ${linesShown}; nel CSV ci sono tutte` : undefined, body: linesOf(register, rows.slice(0, linesShown), names, user) })}
      </div>`,
  })

const ofAreas = (areas: readonly string[]): string =>
  areas.length === 1 ? `dell’area ${areas[0]}` : `delle aree ${areas.join(', ')}`

const importPanel = ({ slug, labels }: Register, closed: readonly ClosedYear[]): Html =>
  panel({
    id: 'importa',
    title: 'Importa un CSV',
    body: html`<form method="post" action="/registri/${slug}" enctype="multipart/form-data">
      ${fileField({ name: 'file', label: 'File CSV', hint: `Nella prima riga i titoli: ${Object.values<string>(labels).join('; ')}. Se una riga è sbagliata non si salva nulla; lo stesso file due volte non cambia nulla.`, accept: '.csv,text/csv' })}
      ${closed.length > 0 && html`<p class="mt-3 mb-0">Sono chiusi, e non cambiano più: ${closed.map(({ year }) => year).join(', ')}.</p>`}
      <p class="mt-3 mb-0"><button class="btn btn-primary">Importa</button></p>
    </form>`,
  })

function linesOf(register: Register, rows: Shown['rows'], names: FileNames, user: User): Html {
  const [first = '', ...others] = Object.values<string>(register.labels)
  if (rows.length === 0)
    return empty('Il registro è vuoto.', 'Importa un CSV: «Scarica il CSV» dà il modello con i titoli.')
  return html`<div class="t-scroll" tabindex="0" role="region" aria-label="Le righe del registro">${table({
    caption: html`<span class="visually-hidden">${register.title}</span>`,
    columns: [
      { label: first, cell: ({ cells }: Line) => cells[0] ?? '' },
      ...others.map((label, index) => ({ label, cell: ({ cells }: Line) => cells[index + 1] ?? '' })),
      { label: 'Da dove', cell: ({ row }) => whence(row, names, user) },
    ],
    rows: rows.map((row) => ({ row, cells: cellsOf(register, row) })),
  })}</div>`
}

interface Line {
  row: Provenance
  cells: readonly string[]
}

/** The list of registers, with what each is for. */
export const registersPage = (frame: Frame, registers: readonly Register[], user: User) =>
  page(frame, {
    title: 'I registri',
    section: '/registri',
    below: 'I fatti da cui vengono i numeri',
    body: panel({
      id: 'registri',
      title: 'Che cosa si può importare',
      body: html`<ul class="t-list">
        ${may(user, 'invoices:read') && html`<li><a class="t-link" href="/fatture/tutte">Fatture ricevute</a><div class="t-sm t-soft">dai file FatturaPA: ${may(user, 'invoices:import') ? html`<a href="/fatture/importa">importale</a>` : 'le importa la Ragioneria'}</div></li>`}
        ${may(user, 'payments:record') && html`<li><a class="t-link" href="/registri/ordinativi">Ordinativi e giornale di cassa</a><div class="t-sm t-soft">i mandati dal flusso SIOPE+, e che cosa ne ha fatto il tesoriere</div></li>`}
        ${registers.filter(({ readWith }) => may(user, readWith)).map(({ slug, title, labels }) => html`<li><a class="t-link" href="/registri/${slug}">${title}</a><div class="t-sm t-soft">${Object.values<string>(labels).join(', ')}</div></li>`)}
      </ul>`,
    }),
  })
