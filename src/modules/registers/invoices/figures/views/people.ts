// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDayInFull } from '#kernel/civil-date.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { People, PersonDays } from '../people.ts'
import type { View } from '../view.ts'
import { valueInWords } from './words.ts'

/** How often each person keeps the days of their office: for the office alone. */
export const peoplePage = (frame: Frame, { year, on }: View, { area, accounting }: People) =>
  page(frame, {
    title: `I giorni del piano nel ${year}, persona per persona`,
    section: '/fatture',
    crumbs: [{ path: '/pagamenti', label: 'Pagamenti' }],
    below: `Situazione al ${formatDayInFull(on)}. Solo per uso d’ufficio: non si pubblica.`,
    body: html`<div class="t-col">
      ${peoplePanel(area, {
        ...{ id: 'persone', title: 'I giorni dell’area: chi ha liquidato', figure: 'giorni-area' },
        caption: 'Fatture ricevute nell’anno, di chi ne ha registrato l’ultima liquidazione',
        none: 'Qui compare chi registra le liquidazioni da Traguardo; quelle importate da un file non dicono di chi sono.',
      })}
      ${
        accounting &&
        peoplePanel(accounting, {
          ...{ id: 'ragioneria', title: 'I giorni della Ragioneria: chi ha controllato o emesso il mandato' },
          figure: 'giorni-ragioneria',
          caption:
            'Fatture ricevute nell’anno, di chi in Ragioneria ha registrato il mandato o, prima, il controllo della liquidazione',
          none: 'Qui compare chi controlla le liquidazioni o registra i mandati da Traguardo; quelli importati da un file non dicono di chi sono.',
        })
      }</div>`,
  })

interface Office {
  id: string
  title: string
  figure: 'giorni-area' | 'giorni-ragioneria'
  caption: string
  none: string
}

const peoplePanel = (people: readonly PersonDays[], { id, title, figure, caption, none }: Office): Html =>
  panel({
    ...{ id, title },
    body:
      people.length === 0
        ? empty('Nessuno.', none)
        : table({
            caption,
            columns: [
              { label: 'Persona', cell: ({ name }: PersonDays) => name },
              { label: 'Aree', cell: ({ units }) => units.join(', ') || '—' },
              { label: 'Passate o fuori termine', numeric: true, cell: ({ ended }) => ended },
              { label: 'Nei giorni', numeric: true, cell: ({ kept }) => kept },
              { label: 'Rispetto', numeric: true, cell: ({ outcome }) => valueInWords(figure, outcome) },
            ],
            rows: people,
          }),
  })
