// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { type Areas, may, type User } from '#modules/access/index.ts'
import { type FileNames, type Provenance, whence } from '#modules/originals/index.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { mark, type Tone } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type InvoiceDetail, type InvoiceRow, type InvoiceState, invoiceStateNames } from './list.ts'
import { orderForm, ordersPanel } from './orders/views.ts'

const tones: Record<InvoiceState, Tone> = {
  paid: 'reached',
  suspended: 'neutralised',
  overdue: 'late',
  'to-pay': 'on-track',
  'not-a-debt': 'info',
}

const stateOf = ({ state }: InvoiceRow): Html => mark(tones[state], invoiceStateNames[state])

interface InvoiceList {
  rows: readonly InvoiceRow[]
  count: number
  place: Place
  unit: string | undefined
  reach: Areas
}

export const invoiceListPage = (frame: Frame, { rows, count, place, unit, reach }: InvoiceList) =>
  page(frame, {
    title: unit
      ? `${counted(count, 'fattura', 'fatture')} dell’area ${unit}`
      : counted(count, 'fattura ricevuta', 'fatture ricevute'),
    section: '/fatture',
    below: html`Dalle più recenti · <a href="/registri/pagamenti">pagamenti</a> · <a href="/pagamenti">indicatori</a>${unit && html` · <a href="/fatture">tutte</a>`}${reach !== 'everywhere' && html` · il tuo ruolo apre quelle ${reach.length === 1 ? 'dell’area' : 'delle aree'} ${reach.join(', ')}`}`,
    body: panel({
      id: 'elenco',
      title: place.pages > 1 ? `Pagina ${place.number} di ${place.pages}` : 'Elenco',
      body:
        rows.length === 0
          ? empty(
              'Non ci sono fatture.',
              html`Importale con <span class="t-code">./traguardo import invoices CARTELLA</span>.`,
            )
          : html`${invoiceTable(rows)}${pager({ ...place, path: '/fatture', search: new URLSearchParams(unit ? { area: unit } : {}), newer: 'Più recenti', older: 'Più vecchie' })}`,
    }),
  })

const invoiceTable = (rows: readonly InvoiceRow[]) =>
  table({
    caption: html`<span class="visually-hidden">Fatture con scadenza, importo dovuto, pagato e stato</span>`,
    columns: [
      {
        label: 'Fattura',
        cell: (row) =>
          html`<a class="t-link" href="/fatture/${row.id}">${row.number}</a><div class="t-sm t-soft">${row.supplierName}</div>`,
      },
      { label: 'Area', cell: ({ unit }) => unit ?? '—' },
      { label: 'Ricevuta', cell: ({ receivedOn }) => (receivedOn ? formatDay(receivedOn) : '—') },
      { label: 'Scadenza', cell: dueCell },
      { label: 'Dovuto', numeric: true, cell: ({ amountDue }) => formatEuro(amountDue) },
      {
        label: 'Pagato',
        numeric: true,
        cell: ({ amountPaid, lastSentOn }) =>
          html`${formatEuro(amountPaid)}${lastSentOn && html`<div class="t-sm t-soft">${formatDay(lastSentOn)}</div>`}`,
      },
      { label: 'Stato', cell: stateOf },
    ],
    rows,
  })

const dueCell = ({ dueOn, duePresumed }: InvoiceRow): Html =>
  dueOn ? html`${formatDay(dueOn)}${duePresumed ? html`<div class="t-sm t-soft">presunta</div>` : ''}` : html`—`

interface InvoicePage {
  invoice: InvoiceDetail
  names: FileNames
  user: User
}

export const invoicePage = (frame: Frame, { invoice, names, user }: InvoicePage, rejected?: Rejected) => {
  const from = (row: Provenance) => whence(row, names, user)
  return page(frame, {
    title: `Fattura ${invoice.number} di ${invoice.supplierName}`,
    section: '/fatture',
    crumbs: [{ path: '/fatture', label: 'Fatture' }],
    below: stateOf(invoice),
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      <div class="t-col">${ordersPanel(invoice, from)}${settlementsPanel(invoice, from)}${isPayable(invoice) && may(user, 'payments:record', { area: invoice.unit }) && orderForm(invoice.id, rejected)}</div>
      ${panel({
        id: 'dati',
        title: 'La fattura',
        body: facts([
          ['Tipo', invoice.documentType],
          ['Data', formatDay(invoice.datedOn)],
          ['Ricevuta il', invoice.receivedOn ? formatDay(invoice.receivedOn) : 'non si sa'],
          [
            'Scadenza',
            invoice.dueOn &&
              html`${formatDay(invoice.dueOn)}${invoice.duePresumed ? ', presunta dalla data del documento' : ', 30 giorni dal ricevimento'}`,
          ],
          ['Area', invoice.unit],
          ['Totale', formatEuro(invoice.total)],
          ['Dovuto al fornitore', formatEuro(invoice.amountDue)],
          ['Pagato', formatEuro(invoice.amountPaid)],
          ['Da dove', from({ original: invoice.original, line: null })],
        ]),
      })}
    </div>`,
  })
}

const isPayable = ({ state }: InvoiceRow): boolean => state !== 'not-a-debt'

type Whence = (row: Provenance) => Html | string

function settlementsPanel({ settlements, suspensions }: InvoiceDetail, from: Whence): Html {
  if (settlements.length + suspensions.length === 0) return html``
  return panel({
    id: 'liquidazioni',
    title: 'Liquidazioni e sospensioni',
    body: html`<ul class="t-list">
      ${settlements.map((each) => html`<li>${each.act}, ${formatDay(each.settledOn)}<div class="t-sm">${from(each)}</div></li>`)}
      ${suspensions.map(({ suspendedOn, resumedOn }) => html`<li>Sospesa dal ${formatDay(suspendedOn)}${resumedOn ? `, di nuovo pagabile dal ${formatDay(resumedOn)}` : ', ancora sospesa'}</li>`)}
    </ul>`,
  })
}
