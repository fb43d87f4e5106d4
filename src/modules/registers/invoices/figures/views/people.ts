// SPDX-License-Identifier: EUPL-1.2
import { formatDayInFull } from '#kernel/civil-date.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { PersonDays } from '../people.ts'
import type { View } from '../view.ts'
import { valueInWords } from './words.ts'

/** How often each person who settles invoices keeps the area’s days: for the office alone. */
export const peoplePage = (frame: Frame, { year, on }: View, people: readonly PersonDays[]) =>
  page(frame, {
    title: `I giorni dell’area nel ${year}, persona per persona`,
    section: '/fatture',
    crumbs: [{ path: '/pagamenti', label: 'Pagamenti' }],
    below: `Situazione al ${formatDayInFull(on)}. Solo per uso d’ufficio: non si pubblica.`,
    body: panel({
      id: 'persone',
      title: 'Chi ha liquidato',
      body:
        people.length === 0
          ? empty(
              'Nessuno.',
              'Qui compare chi registra le liquidazioni da Traguardo; quelle importate da un file non dicono di chi sono.',
            )
          : table({
              caption: 'Fatture ricevute nell’anno, di chi ne ha registrato l’ultima liquidazione',
              columns: [
                { label: 'Persona', cell: ({ name }: PersonDays) => name },
                { label: 'Aree', cell: ({ units }) => units.join(', ') || '—' },
                { label: 'Passate o fuori termine', numeric: true, cell: ({ ended }) => ended },
                { label: 'Nei giorni', numeric: true, cell: ({ kept }) => kept },
                { label: 'Rispetto', numeric: true, cell: ({ outcome }) => valueInWords('giorni-area', outcome) },
              ],
              rows: people,
            }),
    }),
  })
