// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, type Html, page } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../crumbs.ts'
import { documentType } from '../document-type.ts'
import { formatWrittenDay } from './day.ts'
import { formatDecimal } from './decimal.ts'
import type { Party } from './party.ts'
import type { InvoiceDocument } from './read.ts'

interface DocumentPage {
  id: bigint
  document: InvoiceDocument
}

/** An invoice as its supplier sent it, in our own words and on one sheet of paper. */
export const documentPage = (frame: Frame, { id, document }: DocumentPage) =>
  page(frame, {
    title: `${documentType(document.type)?.name ?? document.type} ${document.number}`,
    section: '/fatture',
    crumbs: [invoicesCrumb, { path: `/fatture/${id}`, label: document.number }],
    below: `del ${formatWrittenDay(document.datedOn)}, come l’ha mandata il fornitore`,
    body: html`
      <div class="t-grid halves mb-4">${partyPanel('fornitore', 'Fornitore', document.supplier)}${partyPanel('cliente', 'A chi', document.customer)}</div>
      <div class="t-col">
        ${(document.reasons.length > 0 || document.references.length > 0) && aboutPanel(document)}
        ${linesPanel(document)}
        ${sumsPanel(document)}
        ${document.payments.length > 0 && paymentsPanel(document)}
        ${document.attachments.length > 0 && attachmentsPanel(id, document)}
        ${everythingPanel(document)}
      </div>`,
  })

const partyPanel = (id: string, title: string, { name, lines }: Party): Html =>
  panel({
    id,
    title,
    body: html`<p class="mb-0"><b>${name}</b>${lines.map((line) => html`<br>${line}`)}</p>`,
  })

const aboutPanel = ({ reasons, references }: InvoiceDocument): Html =>
  panel({
    id: 'oggetto',
    title: 'Causale e riferimenti',
    body: html`${reasons.map((reason) => html`<p>${reason}</p>`)}${facts(references.map(({ what, words }) => [what, words] as const))}`,
  })

const amount = (written: string): string => (written === '' ? '—' : formatDecimal(written))

const linesPanel = ({ lines }: InvoiceDocument): Html =>
  panel({
    id: 'righe',
    title: lines.length === 1 ? 'La riga' : `Le ${lines.length} righe`,
    body: table({
      caption: html`<span class="visually-hidden">Beni e servizi, con quantità, prezzo e IVA</span>`,
      columns: [
        {
          label: 'Descrizione',
          cell: ({ description, notes }) =>
            html`${description || '—'}${notes.length > 0 && html`<div class="t-sm t-soft">${notes.join(' · ')}</div>`}`,
        },
        { label: 'Quantità', numeric: true, cell: ({ quantity, unit }) => `${amount(quantity)} ${unit}`.trim() },
        { label: 'Prezzo', numeric: true, cell: ({ price }) => amount(price) },
        { label: 'IVA %', numeric: true, cell: ({ rate }) => amount(rate) },
        { label: 'Totale', numeric: true, cell: ({ total }) => amount(total) },
      ],
      rows: lines,
    }),
  })

const sumsPanel = ({ taxes, others, total }: InvoiceDocument): Html =>
  panel({
    id: 'totali',
    title: 'Riepilogo',
    body: html`${
      taxes.length > 0 &&
      table({
        caption: html`<span class="visually-hidden">Imponibile e imposta per aliquota</span>`,
        columns: [
          { label: 'IVA %', cell: ({ rate, note }) => `${amount(rate)}${note ? `, ${note}` : ''}` },
          { label: 'Imponibile', numeric: true, cell: ({ taxable }) => amount(taxable) },
          { label: 'Imposta', numeric: true, cell: ({ tax }) => amount(tax) },
        ],
        rows: taxes,
      })
    }${facts(
      [
        ...others.map((other) => [other.what, `${formatDecimal(other.amount)} €`] as const),
        ['Totale del documento', total && html`<b>${formatDecimal(total)} €</b>`],
      ],
      'mt-3',
    )}`,
  })

const paymentsPanel = ({ payments }: InvoiceDocument): Html =>
  panel({
    id: 'pagamento',
    title: 'Pagamento chiesto',
    body: table({
      caption: html`<span class="visually-hidden">Modalità, scadenza, importo e conto</span>`,
      columns: [
        { label: 'Modalità', cell: ({ how }) => ways[how] ?? how },
        { label: 'Scadenza', cell: ({ dueOn }) => (dueOn ? formatWrittenDay(dueOn) : '—') },
        { label: 'Importo', numeric: true, cell: (each) => amount(each.amount) },
        {
          label: 'IBAN',
          wide: true,
          cell: ({ account, bank }) =>
            html`${account ? html`<span class="t-code">${account}</span>` : '—'}${bank && html`<div class="t-sm t-soft">${bank}</div>`}`,
        },
      ],
      rows: payments,
    }),
  })

/** The codes of «ModalitaPagamento» that municipalities meet. */
const ways: Readonly<Record<string, string>> = {
  MP01: 'Contanti',
  MP02: 'Assegno',
  MP03: 'Assegno circolare',
  MP05: 'Bonifico',
  MP08: 'Carta di pagamento',
  MP15: 'Giroconto su contabilità speciale',
  MP16: 'Domiciliazione bancaria',
  MP19: 'Addebito diretto SEPA',
  MP23: 'pagoPA',
}

const attachmentsPanel = (id: bigint, { attachments }: InvoiceDocument): Html =>
  panel({
    id: 'allegati',
    title: 'Allegati',
    body: html`<ul class="t-list">${attachments.map(
      ({ name, description }, index) =>
        html`<li><a href="/fatture/${id}/allegati/${index + 1}">${name}</a>${description && html`<div class="t-sm t-soft">${description}</div>`}</li>`,
    )}</ul>`,
  })

/** As many groups as a person reads in one page. */
const groupsShown = 500

/** Whatever else is written, in the order and by the names of the format. */
const everythingPanel = ({ everything }: InvoiceDocument): Html =>
  panel({
    id: 'tutto',
    title: 'Tutto ciò che c’è scritto',
    body: html`<details class="t-more"><summary>Ogni voce del documento, con il nome che ha nel formato</summary>
      ${everything.slice(0, groupsShown).map(({ name, values }) => html`<h3 class="h6 mt-3">${name}</h3>${facts(values)}`)}
      ${everything.length > groupsShown && html`<p class="mt-3">Il resto è nell’originale.</p>`}
    </details>`,
  })
