// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { deedNames, type Entry } from '../model.ts'
import { aboutOf, deedName, fieldName, shortened, timeOf, whence } from './parts.ts'

interface JournalPage {
  entries: readonly Entry[]
  /** Name of each account. */
  names: ReadonlyMap<string, string>
  count: number
  mostCounted: number
  place: Place
  /** The filter as written in the address. */
  search: URLSearchParams
  rejected: Rejected | undefined
  user: User
}

/** Who did what, newest first, with a filter and the way out to a CSV. */
export const journalPage = (frame: Frame, shown: JournalPage) =>
  page(frame, {
    title: 'Il giornale: chi ha fatto che cosa',
    section: '/giornale',
    below: html`${howMany(shown)} · <a href="/giornale/verifica">controlla che nessuno lo abbia alterato</a>${may(shown.user, 'journal:administer') && html` · <a href="/giornale/conservazione">quanto si conserva</a>`}`,
    actions: html`<a class="btn btn-outline-primary" href="/giornale/csv?${shown.search.toString()}">Scarica il CSV</a>`,
    body: html`${problemSummary(shown.rejected)}
      ${panel({ id: 'filtro', title: 'Cerca', look: 'mb-4', body: filterForm(shown) })}
      ${panel({
        id: 'fatti',
        title: shown.place.pages > 1 ? `Pagina ${shown.place.number} di ${shown.place.pages}` : 'I fatti',
        body:
          shown.entries.length === 0
            ? empty('Nessun fatto.', 'Cambia il filtro, o aspetta che qualcuno faccia qualcosa.')
            : html`${entryTable(shown)}${pager({ ...shown.place, path: '/giornale', search: shown.search, newer: 'Più recenti', older: 'Più vecchi' })}`,
      })}`,
  })

const howMany = ({ count, mostCounted }: JournalPage): string =>
  count > mostCounted
    ? `più di ${counted(mostCounted, 'fatto', 'fatti')}: si sfogliano i più recenti, nel CSV ci sono tutti`
    : counted(count, 'fatto', 'fatti')

function filterForm({ search, rejected }: JournalPage): Html {
  const value = (name: string) => search.get(name) ?? ''
  const choices = [
    { value: '', label: 'Tutti' },
    ...Object.entries(deedNames).map(([value, label]) => ({ value, label })),
  ]
  return html`<form class="t-inline" method="get" action="/giornale">
    ${choiceField({ name: 'did', label: 'Che cosa', value: value('did'), choices, rejected })}
    ${textField({ name: 'who', label: 'Chi', value: value('who'), rejected })}
    ${textField({ name: 'about', label: 'Su che cosa', value: value('about'), rejected })}
    ${textField({ name: 'text', label: 'Parole', value: value('text'), rejected })}
    ${textField({ name: 'from', label: 'Dal', type: 'date', value: value('from'), rejected })}
    ${textField({ name: 'to', label: 'Al', type: 'date', value: value('to'), rejected })}
    <button class="btn btn-primary">Cerca</button>
  </form>`
}

const entryTable = ({ entries, names }: JournalPage): Html =>
  table({
    caption: html`<span class="visually-hidden">Fatti, dal più recente</span>`,
    columns: [
      {
        label: 'Quando',
        cell: ({ at, id }) =>
          html`${timeOf(at)}<div class="t-sm"><a class="t-link" href="/giornale/${id}">n. ${id}</a></div>`,
      },
      {
        label: 'Chi',
        cell: (entry) => html`${names.get(entry.who) ?? entry.who}<div class="t-sm t-soft">${whence(entry)}</div>`,
      },
      { label: 'Che cosa', cell: (entry) => html`<b>${deedName(entry.did)}</b><div>${aboutOf(entry)}</div>` },
      {
        label: 'Com’è ora',
        wide: true,
        cell: ({ before, now }) =>
          html`${before && html`<div class="t-sm t-soft">prima: ${listed(before)}</div>`}${listed(now)}`,
      },
    ],
    rows: entries,
  })

const listed = (value: object): Html =>
  html`${Object.entries(value)
    .filter(([, each]) => each !== null)
    .map(
      ([name, each]) =>
        html`<div class="t-sm"><span class="t-soft">${fieldName(name)}:</span> ${shortened(String(each))}</div>`,
    )}`
