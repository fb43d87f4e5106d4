// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { daysBetween, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { mark, type Tone } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type InvoiceDetail, type InvoiceRow, type InvoiceState, invoiceStateNames } from './list.ts'

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
  page: number
  pages: number
  unit: string | undefined
}

export const invoiceListPage = (frame: Frame, { rows, count, page: number, pages, unit }: InvoiceList) =>
  page(frame, {
    title: unit
      ? `${counted(count, 'fattura', 'fatture')} dell’area ${unit}`
      : counted(count, 'fattura ricevuta', 'fatture ricevute'),
    section: '/fatture',
    below: html`Dalle più recenti · <a href="/registri/pagamenti">pagamenti</a> · <a href="/pagamenti/calcolo">indicatore di tempestività</a>${unit && html` · <a href="/fatture">tutte</a>`}`,
    body: panel({
      id: 'elenco',
      title: pages > 1 ? `Pagina ${number} di ${pages}` : 'Elenco',
      body:
        rows.length === 0
          ? empty(
              'Non ci sono fatture.',
              html`Importale con <span class="t-code">./traguardo import invoices CARTELLA</span>.`,
            )
          : html`${invoiceTable(rows)}${pages > 1 && pager(number, pages, unit)}`,
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

function pager(number: number, pages: number, unit: string | undefined): Html {
  const link = (to: number, label: string) =>
    html`<a href="/fatture?pagina=${to}${unit ? `&area=${unit}` : ''}">${label}</a>`
  return html`<nav class="t-row mt-3" aria-label="Pagine">${number > 1 && link(number - 1, '← Più recenti')}<span class="t-soft">${number} di ${pages}</span>${number < pages && link(number + 1, 'Più vecchie →')}</nav>`
}

export const invoicePage = (frame: Frame, invoice: InvoiceDetail) =>
  page(frame, {
    title: `Fattura ${invoice.number} di ${invoice.supplierName}`,
    section: '/fatture',
    crumbs: [{ path: '/fatture', label: 'Fatture' }],
    below: stateOf(invoice),
    body: html`<div class="t-grid wide-left">
      <div class="t-col">${ordersPanel(invoice)}${settlementsPanel(invoice)}</div>
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
          [
            'Impronta del file',
            html`<span class="t-code">${invoice.original.slice(0, 4)}…${invoice.original.slice(-4)}</span>`,
          ],
        ]),
      })}
    </div>`,
  })

const ordersPanel = ({ payments, dueOn }: InvoiceDetail): Html =>
  panel({
    id: 'mandati',
    title: 'I mandati di pagamento',
    body:
      payments.length === 0
        ? empty('Nessun mandato.', 'La fattura non risulta pagata.')
        : table({
            caption: 'Vale il giorno in cui il mandato è trasmesso in tesoreria',
            columns: [
              { label: 'Mandato', cell: ({ orderNumber }) => orderNumber },
              { label: 'Trasmesso il', cell: ({ sentOn }) => formatDay(sentOn) },
              {
                label: 'Giorni dalla scadenza',
                numeric: true,
                cell: ({ sentOn }) => (dueOn ? String(daysBetween(dueOn, sentOn)).replace('-', '−') : '—'),
              },
              { label: 'Importo', numeric: true, cell: ({ amount }) => formatEuro(amount) },
            ],
            rows: payments,
          }),
  })

function settlementsPanel({ settlements, suspensions }: InvoiceDetail): Html {
  if (settlements.length + suspensions.length === 0) return html``
  return panel({
    id: 'liquidazioni',
    title: 'Liquidazioni e sospensioni',
    body: html`<ul class="t-list">
      ${settlements.map(({ act, settledOn }) => html`<li>${act}, ${formatDay(settledOn)}</li>`)}
      ${suspensions.map(({ suspendedOn, resumedOn }) => html`<li>Sospesa dal ${formatDay(suspendedOn)}${resumedOn ? `, di nuovo pagabile dal ${formatDay(resumedOn)}` : ', ancora sospesa'}</li>`)}
    </ul>`,
  })
}
