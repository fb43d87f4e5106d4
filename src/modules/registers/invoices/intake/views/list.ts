// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { filesIn, type Intake } from '../model.ts'
import { outcomesNames, wayNames } from '../words.ts'

interface IntakeList {
  intakes: readonly Intake[]
  /** Of the accounts that brought them. */
  names: ReadonlyMap<string, string>
  count: number
  place: Place
}

export const intakeListPage = (frame: Frame, { intakes, names, count, place }: IntakeList) =>
  page(frame, {
    title: counted(count, 'importazione di fatture', 'importazioni di fatture'),
    section: '/fatture',
    crumbs: [invoicesCrumb],
    actions: html`<a class="btn btn-outline-primary" href="/fatture/importa">Importa fatture</a>`,
    below: 'Che cosa è stato di ogni file, dalle più recenti',
    body: panel({
      id: 'elenco',
      title: place.pages > 1 ? `Pagina ${place.number} di ${place.pages}` : 'Elenco',
      body:
        intakes.length === 0
          ? empty('Non ci sono importazioni.', html`<a href="/fatture/importa">Importa le prime fatture</a>.`)
          : html`${intakeTable(intakes, names)}${pager({ ...place, path: '/fatture/importazioni', search: new URLSearchParams(), newer: 'Più recenti', older: 'Più vecchie' })}`,
    }),
  })

const intakeTable = (intakes: readonly Intake[], names: ReadonlyMap<string, string>): Html =>
  table({
    caption: html`<span class="visually-hidden">Importazioni con il numero di file per esito</span>`,
    columns: [
      {
        label: 'Importazione',
        cell: ({ id, startedAt, endedAt }) =>
          html`<a class="t-link" href="/fatture/importazioni/${id}">${formatDay(dayInRome(startedAt))}, n. ${id}</a>${endedAt ? '' : html`<div class="t-sm t-soft">non finita</div>`}`,
      },
      {
        label: 'Da chi',
        cell: ({ broughtBy, origin }) =>
          html`${names.get(broughtBy) ?? broughtBy}<div class="t-sm t-soft">${wayNames[origin]}</div>`,
      },
      { label: 'File', numeric: true, cell: ({ totals }) => filesIn(totals) },
      { label: outcomesNames.accepted, numeric: true, cell: ({ totals }) => totals.accepted },
      { label: outcomesNames.remarks, numeric: true, cell: ({ totals }) => totals.remarks },
      { label: outcomesNames.duplicate, numeric: true, cell: ({ totals }) => totals.duplicate },
      { label: outcomesNames.refused, numeric: true, cell: ({ totals }) => totals.refused },
    ],
    rows: intakes,
  })
