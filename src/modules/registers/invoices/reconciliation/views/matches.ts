// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Comparison } from '../compare.ts'
import type { PccFile, PccMatch } from '../model.ts'
import type { Proposal } from '../pairing.ts'

const path = '/fatture/piattaforma/abbinamenti'

/** Invoices that may be the same under two names: a person says whether they are. */
export const proposalsPanel = ({ original }: PccFile, proposals: readonly Proposal[]): Html | false =>
  proposals.length > 0 &&
  panel({
    id: 'proposte',
    title: 'Forse sono la stessa fattura',
    body: table({
      caption: 'Stesso fornitore e stesso importo, con numero o data diversi: finché nessuno conferma restano separate',
      columns: [
        {
          label: 'Nella piattaforma',
          cell: ({ row }) =>
            html`${row.number}${row.datedOn && ` del ${formatDay(row.datedOn)}`}<div class="t-sm t-soft">riga ${row.line} del file</div>`,
        },
        {
          label: 'Qui',
          cell: ({ invoice }) =>
            html`<a class="t-link" href="/fatture/${invoice.id}">${invoice.number}</a> del ${formatDay(invoice.datedOn)}<div class="t-sm t-soft">${invoice.supplierName}</div>`,
        },
        { label: 'Importo', numeric: true, cell: ({ row }) => formatEuro(row.amount) },
        {
          label: 'Conferma',
          cell: ({ row, invoice }) => html`<form method="post" action="${path}">
            <input type="hidden" name="file" value="${original}"><input type="hidden" name="line" value="${row.line}">
            <button class="btn btn-outline-primary btn-sm" name="invoice" value="${invoice.id}">È la stessa<span class="visually-hidden">: ${row.number} e ${invoice.number}</span></button></form>`,
        },
      ],
      rows: proposals,
    }),
  })

/** What persons said, which can be taken back. */
export function matchesPanel(
  { original }: PccFile,
  { invoices }: Comparison,
  matches: readonly PccMatch[],
): Html | false {
  const ours = new Map(invoices.flatMap(({ invoice }) => (invoice ? [[invoice.id, invoice] as const] : [])))
  const shown = matches.filter(({ invoiceId }) => ours.has(invoiceId))
  return (
    shown.length > 0 &&
    panel({
      id: 'abbinate',
      title: 'Abbinate da una persona',
      body: table({
        caption: html`<span class="visually-hidden">Fatture con un altro nome nella piattaforma</span>`,
        columns: [
          {
            label: 'Nella piattaforma',
            cell: ({ number, supplier }) => html`${number}<div class="t-sm t-soft">${supplier}</div>`,
          },
          {
            label: 'Qui',
            cell: ({ invoiceId }) =>
              html`<a class="t-link" href="/fatture/${invoiceId}">${ours.get(invoiceId)!.number}</a>`,
          },
          {
            label: 'Rimedio',
            cell: ({ supplier, number }) => html`<form method="post" action="${path}/separazione">
              <input type="hidden" name="file" value="${original}"><input type="hidden" name="supplier" value="${supplier}">
              <button class="btn btn-outline-primary btn-sm" name="number" value="${number}">Separa<span class="visually-hidden"> ${number}</span></button></form>`,
          },
        ],
        rows: shown,
      }),
    })
  )
}
