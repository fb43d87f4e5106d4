// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatEuro } from '#kernel/money.ts'
import type { Areas } from '#modules/access/index.ts'
import { textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { onlyWithin } from '../../views.ts'
import { mostSuppliers, type Supplier } from '../store.ts'

interface SupplierList {
  rows: readonly Supplier[]
  words: string
  reach: Areas
}

/** Who is owed something, or who has the words sought. */
export const supplierListPage = (frame: Frame, { rows, words, reach }: SupplierList) =>
  page(frame, {
    title: words === '' ? 'Fornitori da pagare' : `Fornitori con «${words}»`,
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: html`Da chi aspetta di più in euro${onlyWithin(reach)}`,
    body: html`
      <form class="t-inline mb-3" method="get" aria-label="Cerca">
        ${textField({ name: 'cerca', label: 'Nome, partita IVA o codice fiscale', value: words, rejected: undefined })}
        <button class="btn btn-outline-primary">Cerca</button>
      </form>
      ${rows.length === 0 ? nobody(words) : supplierTable(rows)}
      ${rows.length === mostSuppliers && html`<p class="t-sm t-soft mt-2">Ne vedi ${mostSuppliers}: per trovarne altri scrivi una parte del nome.</p>`}`,
  })

const nobody = (words: string) =>
  words === ''
    ? empty('Nessuno aspetta di essere pagato.', 'Per aprire un fornitore già pagato, cerca il suo nome.')
    : empty('Nessun fornitore si chiama così.', html`<a href="/fornitori">Vedi quelli da pagare</a>.`)

const supplierTable = (rows: readonly Supplier[]) =>
  table({
    caption: html`<span class="visually-hidden">Fornitori con quanto resta da pagare</span>`,
    columns: [
      {
        label: 'Fornitore',
        cell: ({ id, name }) =>
          html`<a class="t-link" href="/fornitori/${encodeURIComponent(id)}">${name}</a><div class="t-sm t-code">${id}</div>`,
      },
      { label: 'Fatture da pagare', numeric: true, cell: ({ open }) => open },
      { label: 'Da pagare', numeric: true, cell: ({ outstanding }) => formatEuro(outstanding) },
      { label: 'Già scaduto', numeric: true, cell: ({ overdue }) => (overdue > 0n ? formatEuro(overdue) : '—') },
    ],
    rows,
  })
