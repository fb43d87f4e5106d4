// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatProblem } from '#kernel/problem.ts'
import type { User } from '#modules/access/index.ts'
import { type FileNames, whence } from '#modules/originals/index.ts'
import { fileField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, failure, panel, problemList } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { UnmatchedOrder } from '../../store/unmatched.ts'
import type { OrdersImport } from '../model.ts'

interface Waiting {
  waiting: readonly UnmatchedOrder[]
  names: FileNames
  user: User
}

/** What the page answers to the last form, if there was one. */
export interface Said {
  rejected?: Rejected
  report?: OrdersImport
  /** The file of the report was handed in again. */
  again?: boolean
}

export const ordersPage = (frame: Frame, shown: Waiting, { rejected, report, again = false }: Said) =>
  page(frame, {
    title: 'Ordinativi e giornale di cassa',
    section: '/registri',
    crumbs: [{ path: '/registri', label: 'Registri' }],
    below: 'I mandati trasmessi in tesoreria, e che cosa ne ha fatto il tesoriere',
    body: html`${problemSummary(rejected)}<div class="t-col">
      ${report && reportPanel(report, again)}${uploadPanel(rejected)}${waitingPanel(shown)}
    </div>`,
  })

const uploadPanel = (rejected: Rejected | undefined): Html =>
  panel({
    id: 'importa',
    title: 'Importa un flusso',
    body: html`<form method="post" action="/registri/ordinativi" enctype="multipart/form-data">
      ${fileField({ name: 'file', label: 'File XML', hint: 'Il flusso degli ordinativi (SIOPE+) o il giornale di cassa, come lo dà il programma di contabilità; anche firmato (.p7m). Lo stesso file due volte non cambia nulla.', accept: '.xml,.p7m', rejected })}
      ${textField({ name: 'sentOn', label: 'Trasmesso in tesoreria il', type: 'date', hint: 'Lascia vuoto se è il giorno in cui il flusso è stato creato. È il giorno che conta per i tempi di pagamento.', rejected })}
      <p class="mt-3 mb-0"><button class="btn btn-primary">Importa</button></p>
    </form>`,
  })

function reportPanel(report: OrdersImport, again: boolean): Html {
  const { outcome, changed, unmatched, leftOut, remarks, problems } = report
  if (outcome === 'rejected')
    return failure('Il file non è stato importato: non si è salvato nulla', problemList(problems.map(formatProblem)))
  return html`<div class="t-panel" role="status">
    <h2>${again ? 'Questo file era già stato importato: non cambia nulla' : 'Il file è stato importato'}</h2>
    <ul class="mt-2">
      <li>${counted(changed, 'pagamento di fattura nuovo o cambiato', 'pagamenti di fatture nuovi o cambiati')}</li>
      <li>${counted(unmatched, 'pagamento aspetta la sua fattura', 'pagamenti aspettano la loro fattura')}</li>
      <li>Lasciati fuori: ${counted(leftOut.notCommercial, 'parte non commerciale o IVA per lo Stato', 'parti non commerciali o IVA per lo Stato')}; ${counted(leftOut.withoutInvoice, 'parte commerciale senza fattura', 'parti commerciali senza fattura')}</li>
    </ul>
    ${remarks.length > 0 && html`<h3 class="h6">Da guardare</h3>${problemList(remarks.map(formatProblem))}`}
  </div>`
}

const waitingPanel = ({ waiting, names, user }: Waiting): Html =>
  panel({
    id: 'in-attesa',
    title: 'Pagamenti che aspettano la loro fattura',
    aside: waiting.length > 0 ? counted(waiting.length, 'pagamento', 'pagamenti') : undefined,
    body:
      waiting.length === 0
        ? empty('Nessuno.', 'Ogni mandato importato ha trovato la sua fattura.')
        : html`<p>Non contano ancora nei tempi di pagamento. Importa le fatture che mancano, poi riprova; se la fattura c’è con un altro nome, sceglila.</p>
          <form method="post" action="/registri/ordinativi/abbinamento"><button class="btn btn-outline-primary">Riprova ad abbinarli</button></form>
          ${waitingTable(waiting, names, user)}`,
  })

const waitingTable = (waiting: readonly UnmatchedOrder[], names: FileNames, user: User) =>
  table({
    caption: html`<span class="visually-hidden">Mandati senza fattura, con il motivo</span>`,
    columns: [
      { label: 'Mandato', cell: ({ orderNumber, fiscalYear }) => `${orderNumber} del ${fiscalYear}` },
      {
        label: 'Fattura',
        cell: ({ invoiceNumber, lot, supplier }) =>
          html`${invoiceNumber}<div class="t-sm t-soft">${[supplier, lot && `SdI ${lot}`].filter(Boolean).join(' · ')}</div>`,
      },
      { label: 'Trasmesso il', cell: ({ sentOn }) => (sentOn ? formatDay(sentOn) : '—') },
      { label: 'Importo', numeric: true, cell: ({ amount }) => formatEuro(amount) },
      { label: 'Perché aspetta', wide: true, cell: ({ reason }) => reason },
      { label: 'Da dove', cell: (row) => whence(row, names, user) },
      {
        label: 'Rimedio',
        cell: ({ id }) => html`<a class="t-link" href="/registri/ordinativi/in-attesa/${id}">Scegli la fattura</a>`,
      },
    ],
    rows: waiting,
  })
