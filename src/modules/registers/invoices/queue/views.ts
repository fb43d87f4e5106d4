// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatSigned, ratio } from '#kernel/ratio.ts'
import type { Areas } from '#modules/access/index.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Work } from './work.ts'

interface Queue {
  rows: readonly Work[]
  count: number
  place: Place
  reach: Areas
}

/** The invoices to be worked on, the most dangerous for the indicator first. */
export const queuePage = (frame: Frame, { rows, count, place, reach }: Queue) =>
  page(frame, {
    title: `Fatture da lavorare: ${count}, in ordine di pericolo`,
    section: '/fatture',
    crumbs: [{ path: '/fatture', label: 'Fatture' }],
    below: reach === 'everywhere' ? undefined : `${counted(reach.length, 'Area', 'Aree')}: ${reach.join(', ')}`,
    body:
      count === 0
        ? empty('Niente da pagare.', 'Le prossime fatture compariranno qui appena arrivano.')
        : html`${workTable(rows)}${pager({ ...place, path: '/fatture/da-lavorare', search: new URLSearchParams(), newer: 'Più pericolose', older: 'Meno pericolose' })}`,
  })

const workTable = (rows: readonly Work[]): Html =>
  table({
    caption:
      'Tre orologi per ogni fattura. Quello della legge parte dall’arrivo, non dall’accettazione. L’effetto è di quanti giorni si sposta l’indicatore dell’anno se ogni ufficio usa tutti i giorni che gli restano; un passo fuori termine si conta fatto oggi.',
    look: 't-queue',
    columns: [
      {
        label: 'Fattura',
        cell: ({ id, supplierName, subject, life }) =>
          html`<a class="t-link" href="/fatture/${id}">${supplierName}</a><div class="t-sm"><span class="t-code">${life.number}</span> ${subject}</div>`,
      },
      { label: 'Da pagare', numeric: true, wide: true, cell: ({ outstanding }) => formatEuro(outstanding) },
      { label: 'Area', cell: (work) => clockCell(work, 1) },
      { label: 'Ragioneria', cell: (work) => clockCell(work, 2) },
      { label: 'Legge', cell: (work) => clockCell(work, 0) },
      { label: 'Effetto, giorni', numeric: true, cell: effectCell },
      { label: 'Prossimo passo', cell: ({ state }) => state.next ?? '—' },
    ],
    rows,
  })

function clockCell({ lanes }: Work, at: number): Html {
  const { clock, tone, words } = lanes[at]!
  const last = clock.state === 'running' || clock.state === 'over' ? clock.lastDay : undefined
  return html`${mark(tone, words)}${last && html`<div class="t-sm t-soft">${formatDay(last)}</div>`}`
}

function effectCell({ plannedOn, effect }: Work): Html {
  if (!plannedOn) return html`—<div class="t-sm t-soft">finché è sospesa</div>`
  const days = effect ? formatSigned(ratio(effect.numerator, effect.denominator, 3), 3) : '—'
  return html`<b>${days}</b><div class="t-sm t-soft">se parte il ${formatDay(plannedOn)}</div>`
}
