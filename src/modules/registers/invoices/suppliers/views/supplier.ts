// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber, formatSigned, ratio } from '#kernel/ratio.ts'
import type { Areas } from '#modules/access/index.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import type { InvoiceRow } from '../../list.ts'
import { workTable } from '../../queue/views/table.ts'
import type { Work } from '../../queue/work.ts'
import { invoiceTable, onlyWithin } from '../../views.ts'
import type { Supplier } from '../store.ts'
import type { YearOfWaiting } from '../waits.ts'

interface Seen {
  supplier: Supplier
  /** What is still to be done of its invoices, the most dangerous first. */
  work: readonly Work[]
  waits: readonly YearOfWaiting[]
  /** Of the page shown, and how many there are. */
  invoices: readonly InvoiceRow[]
  count: number
  place: Place
  reach: Areas
}

/** What a supplier is owed, how long it waited, what comes next, and its invoices. */
export const supplierPage = (frame: Frame, { supplier, work, waits, invoices, count, place, reach }: Seen) =>
  page(frame, {
    title: supplier.name,
    section: '/fatture',
    crumbs: [invoicesCrumb, { path: '/fornitori', label: 'Fornitori' }],
    below: html`<span class="t-code">${supplier.id}</span>${onlyWithin(reach)}`,
    body: html`<div class="t-grid halves mb-4">${owedPanel(supplier)}${waitsPanel(waits)}</div>
      <div class="t-col">
        ${work.length > 0 && workPanel(supplier, work)}
        ${panel({
          id: 'fatture',
          title: 'Tutte le sue fatture',
          aside: html`<span class="t-soft">${formatNumber(count)}, dalla più recente</span>`,
          body: html`${invoiceTable(invoices)}${pager({ ...place, path: `/fornitori/${encodeURIComponent(supplier.id)}`, search: new URLSearchParams(), newer: 'Più recenti', older: 'Più vecchie' })}`,
        })}
      </div>`,
  })

/** The most that are shown here: the queue has every one. */
const mostWork = 20

const workPanel = ({ name }: Supplier, work: readonly Work[]): Html =>
  panel({
    id: 'da-fare',
    title: 'Che cosa c’è da fare',
    aside:
      work.length > mostWork
        ? html`Le ${mostWork} più pericolose · <a href="/fatture?${new URLSearchParams({ cerca: name })}">tutte e ${formatNumber(work.length)}</a>`
        : undefined,
    body: workTable(work.slice(0, mostWork)),
  })

const owedPanel = ({ open, outstanding, overdue }: Supplier): Html =>
  panel({
    id: 'dovuto',
    title: 'Che cosa gli dobbiamo',
    body: html`<p class="t-big mb-2">${formatEuro(outstanding)}</p>${
      open === 0
        ? mark('reached', 'Non resta niente da pagare')
        : facts([
            ['Fatture da pagare', formatNumber(open)],
            ['Già scaduto', overdue > 0n ? mark('late', formatEuro(overdue)) : mark('reached', 'niente')],
          ])
    }`,
  })

/** By the rule of the payment timeliness, on this supplier alone. */
const waitsPanel = (waits: readonly YearOfWaiting[]): Html =>
  panel({
    id: 'attese',
    title: 'Quanto lo facciamo aspettare',
    body:
      waits.length === 0
        ? empty('Non è ancora stato pagato niente.', 'I giorni compariranno con il primo pagamento.')
        : table({
            caption: 'Giorni dalla scadenza al pagamento, pesati per importo: sopra lo zero si paga in ritardo',
            columns: [
              { label: 'Anno', cell: ({ year }) => year },
              { label: 'Pagamenti', numeric: true, cell: ({ paid }) => formatNumber(Number(paid.count)) },
              { label: 'Pagato', numeric: true, cell: ({ paid }) => formatEuro(paid.amount) },
              {
                label: 'Giorni medi',
                numeric: true,
                cell: ({ paid }) => html`<b>${formatSigned(ratio(paid.weightedDays, paid.amount), 2)}</b>`,
              },
            ],
            rows: waits,
          }),
  })
