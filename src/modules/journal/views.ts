// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { brokenLinkNames, deedNames, type Entry, fieldNames } from './model.ts'

interface JournalPage {
  entries: readonly Entry[]
  count: number
  page: number
  pages: number
  /** The filter as written in the address. */
  search: URLSearchParams
  rejected: Rejected | undefined
}

/** Who did what, newest first, with a filter and the way out to a CSV. */
export const journalPage = (frame: Frame, { entries, count, page: number, pages, search, rejected }: JournalPage) =>
  page(frame, {
    title: 'Il giornale: chi ha fatto che cosa',
    section: '/giornale',
    below: html`${counted(count, 'fatto', 'fatti')} · <a href="/giornale/verifica">controlla che nessuno lo abbia alterato</a>`,
    actions: html`<a class="btn btn-outline-primary" href="/giornale/csv?${search.toString()}">Scarica il CSV</a>`,
    body: html`${problemSummary(rejected)}
      ${panel({ id: 'filtro', title: 'Cerca', look: 'mb-4', body: filterForm(search, rejected) })}
      ${panel({
        id: 'fatti',
        title: pages > 1 ? `Pagina ${number} di ${pages}` : 'I fatti',
        body:
          entries.length === 0
            ? empty('Nessun fatto.', 'Cambia il filtro, o aspetta che qualcuno faccia qualcosa.')
            : html`${entryTable(entries)}${pages > 1 && pager(number, pages, search)}`,
      })}`,
  })

function filterForm(search: URLSearchParams, rejected: Rejected | undefined): Html {
  const value = (name: string) => search.get(name) ?? ''
  const choices = [
    { value: '', label: 'Tutti' },
    ...Object.entries(deedNames).map(([value, label]) => ({ value, label })),
  ]
  return html`<form class="t-inline" method="get" action="/giornale">
    ${choiceField({ name: 'did', label: 'Che cosa', value: value('did'), choices, rejected })}
    ${textField({ name: 'who', label: 'Chi', value: value('who'), rejected })}
    ${textField({ name: 'from', label: 'Dal', type: 'date', value: value('from'), rejected })}
    ${textField({ name: 'to', label: 'Al', type: 'date', value: value('to'), rejected })}
    <button class="btn btn-primary">Cerca</button>
  </form>`
}

const entryTable = (entries: readonly Entry[]): Html =>
  table({
    caption: html`<span class="visually-hidden">Fatti, dal più recente</span>`,
    columns: [
      {
        label: 'Quando',
        cell: ({ at, id }) =>
          html`<time datetime="${at.toISOString()}">${inRome(at)}</time><div class="t-sm t-soft">n. ${id}</div>`,
      },
      { label: 'Chi', cell: ({ who, origin }) => html`${who}<div class="t-sm t-soft">${origin}</div>` },
      {
        label: 'Che cosa',
        cell: ({ did, about }) => html`<b>${deedNames[did] ?? did}</b><div class="t-code">${shortened(about)}</div>`,
      },
      {
        label: 'Com’è ora',
        wide: true,
        cell: ({ before, now }) =>
          html`${before && html`<div class="t-sm t-soft">prima: ${listed(before)}</div>`}${listed(now)}`,
      },
    ],
    rows: entries,
  })

function pager(number: number, pages: number, search: URLSearchParams): Html {
  const link = (to: number, label: string) => html`<a href="/giornale?${withPage(search, to)}">${label}</a>`
  return html`<nav class="t-row mt-3" aria-label="Pagine">${number > 1 && link(number - 1, '← Più recenti')}<span class="t-soft">${number} di ${pages}</span>${number < pages && link(number + 1, 'Più vecchi →')}</nav>`
}

function withPage(search: URLSearchParams, page: number): string {
  const next = new URLSearchParams(search)
  next.set('pagina', String(page))
  return next.toString()
}

const inRome = (at: Date): string =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Rome' }).format(at)

const listed = (value: object): Html =>
  html`${Object.entries(value)
    .filter(([, each]) => each !== null)
    .map(
      ([name, each]) =>
        html`<div class="t-sm"><span class="t-soft">${fieldNames[name] ?? name}:</span> ${shortened(String(each))}</div>`,
    )}`

/** A hash is recognised by its ends. */
const shortened = (text: string): string =>
  /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 4)}…${text.slice(-4)}` : text

export const csvHeader = ['Numero', 'Quando', 'Chi', 'Da dove', 'Che cosa', 'Su', 'Prima', 'Ora', 'Impronta']

export const cellsOf = ({ id, at, who, origin, did, about, before, now, hash }: Entry): string[] => [
  ...[String(id), at.toISOString(), who, origin, did, about],
  ...[before ? JSON.stringify(before) : '', JSON.stringify(now), hash],
]

interface Verification {
  entries: bigint
  last: string | null
  broken: readonly { id: bigint; why: keyof typeof brokenLinkNames }[]
}

/** Whether the journal is as it was written, and where it is not. */
export const verificationPage = (frame: Frame, { entries, last, broken }: Verification) =>
  page(frame, {
    title: broken.length === 0 ? 'Il giornale è integro' : 'Il giornale è stato alterato',
    section: '/giornale',
    crumbs: [{ path: '/giornale', label: 'Giornale' }],
    body: panel({
      id: 'esito',
      title:
        broken.length === 0
          ? html`${mark('reached', 'Integro')}: ogni riga è legata a quella che la precede`
          : html`${mark('error', 'Alterato')}: ${broken.length === 1 ? 'una riga non torna' : `${broken.length} righe non tornano`}`,
      look: `state plain ${broken.length === 0 ? 's-reached' : 's-error'}`,
      body: html`${broken.length > 0 && html`<ul>${broken.map(({ id, why }) => html`<li>Riga n. ${id}: ${brokenLinkNames[why]}.</li>`)}</ul>`}
        ${facts([
          ['Righe', String(entries)],
          ['Ultima impronta', last && html`<span class="t-code">${last}</span>`],
        ])}
        <p class="mt-3 mb-0">Annota l’ultima impronta fuori dal sistema: con <span class="t-code">./traguardo journal verify --last IMPRONTA</span> si vede anche se qualcuno ha tolto le righe più recenti.</p>`,
    }),
  })
