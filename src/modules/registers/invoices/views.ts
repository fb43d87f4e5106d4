// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { type Areas, may, type User } from '#modules/access/index.ts'
import { choiceField, choicesOf, textField } from '#ui/form.ts'
import { mark, type Tone } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from './crumbs.ts'
import { type InvoiceRow, type InvoiceState, invoiceStateNames } from './list.ts'

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
  /** What is sought, if anything. */
  words: string
  /** Those within reach. */
  areas: readonly { code: string; name: string }[]
  reach: Areas
  user: User
}

export const invoiceListPage = (frame: Frame, shown: InvoiceList) => {
  const { rows, place, unit, words, reach, user } = shown
  const search = new URLSearchParams({ ...(words && { cerca: words }), ...(unit && { area: unit }) })
  return page(frame, {
    title: titleOf(shown),
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: html`Dalle più recenti${search.size > 0 && html` · <a href="/fatture/tutte">vedile tutte</a>`}${onlyWithin(reach)}`,
    actions: may(user, 'invoices:import')
      ? html`<a class="btn btn-outline-primary" href="/fatture/importa">Importa fatture</a>`
      : undefined,
    body: html`${searchForm(shown)}${panel({
      id: 'elenco',
      title: place.pages > 1 ? `Pagina ${place.number} di ${place.pages}` : 'Elenco',
      body:
        rows.length === 0
          ? nothing(search.size > 0, user)
          : html`${invoiceTable(rows)}${pager({ ...place, path: '/fatture/tutte', search, newer: 'Più recenti', older: 'Più vecchie' })}`,
    })}`,
  })
}

function titleOf({ count, unit, words }: InvoiceList): string {
  const found = unit
    ? `${counted(count, 'fattura', 'fatture')} dell’area ${unit}`
    : counted(count, 'fattura ricevuta', 'fatture ricevute')
  return words ? `${found} con «${words}»` : found
}

const rejected = undefined

const searchForm = ({ words, unit, areas }: InvoiceList): Html => html`
  <form class="t-inline mb-3" method="get" aria-label="Cerca">
    ${textField({ name: 'cerca', label: 'Fornitore o numero', value: words, rejected })}
    ${areas.length > 1 && choiceField({ name: 'area', label: 'Area', value: unit ?? '', choices: choicesOf(Object.fromEntries(areas.map(({ code, name }) => [code, name])), 'Tutte'), rejected })}
    <button class="btn btn-outline-primary">Cerca</button>
  </form>`

function nothing(isSought: boolean, user: User): Html {
  if (isSought) return empty('Nessuna fattura è così.', html`<a href="/fatture/tutte">Vedile tutte</a>.`)
  return empty(
    'Non ci sono fatture.',
    may(user, 'invoices:import')
      ? html`<a href="/fatture/importa">Importa le prime</a>, o con <span class="t-code">./traguardo import invoices CARTELLA</span>.`
      : 'Le importa la Ragioneria.',
  )
}

/** What is said of a list where the reader’s role does not open everything. */
export const onlyWithin = (reach: Areas): string =>
  reach === 'everywhere'
    ? ''
    : ` · il tuo ruolo apre le fatture ${reach.length === 1 ? 'dell’area' : 'delle aree'} ${reach.join(', ')}`

export const invoiceTable = (rows: readonly InvoiceRow[]) =>
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
