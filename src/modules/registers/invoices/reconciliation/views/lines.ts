// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import { paymentsUpTo } from '#law/debt.ts'
import type { Html } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type ComparedInvoice, type Comparison, type DifferenceKind, differenceNames } from '../compare.ts'
import { daysOf } from './words.ts'

const linesShown = 50

/** The invoices that differ, those that weigh most first. */
export function linesPanel({ invoices, seenOn }: Comparison, kind: DifferenceKind | undefined): Html {
  const shown = invoices.filter((each) => (kind ? each.kind === kind : each.kind !== 'matched')).toSorted(heaviestFirst)
  return panel({
    id: 'fatture',
    title: kind ? differenceNames[kind].name : 'Le fatture che differiscono',
    aside:
      shown.length > linesShown
        ? `le ${linesShown} che pesano di più, di ${shown.length}`
        : counted(shown.length, 'fattura', 'fatture'),
    body:
      shown.length === 0
        ? empty('Nessuna.', 'Qui e nella piattaforma risultano gli stessi pagamenti.')
        : table({
            caption: html`<span class="visually-hidden">Fatture, con ciò che risulta qui e nella piattaforma</span>`,
            columns: [
              { label: 'Fattura', cell: nameCell },
              { label: 'Motivo', cell: (each) => differenceNames[each.kind].name },
              { label: 'Qui', cell: (each) => oursCell(each, seenOn) },
              { label: 'Nella piattaforma', cell: theirsCell },
              { label: 'Effetto', numeric: true, cell: ({ effect }) => daysOf(effect) },
            ],
            rows: shown.slice(0, linesShown),
          }),
  })
}

const magnitude = ({ effect }: ComparedInvoice): bigint => {
  const numerator = effect?.numerator ?? 0n
  return numerator < 0n ? -numerator : numerator
}
const heaviestFirst = (one: ComparedInvoice, other: ComparedInvoice): number =>
  magnitude(one) < magnitude(other) ? 1 : magnitude(one) > magnitude(other) ? -1 : 0

const nameCell = ({ invoice, rows: [row] }: ComparedInvoice): Html =>
  invoice
    ? html`<a class="t-link" href="/fatture/${invoice.id}">${invoice.number}</a><div class="t-sm t-soft">${invoice.supplierName}</div>`
    : html`${row!.number}<div class="t-sm t-soft">${row!.supplier}, riga ${row!.line} del file</div>`

const oursCell = ({ invoice, ours }: ComparedInvoice, seenOn: CivilDate): Html =>
  invoice ? sideCell(ours.amount, invoice.debt.dueOn, paymentsUpTo(invoice.debt, seenOn)) : html`—`

const theirsCell = ({ rows, theirs }: ComparedInvoice): Html =>
  rows[0] ? sideCell(theirs.amount, rows[0].dueOn, rows) : html`—`

function sideCell(
  amount: Cents,
  dueOn: CivilDate,
  payments: readonly { paidOn: CivilDate | null; daysSuspended: number }[],
): Html {
  const paid = payments.flatMap(({ paidOn }) => paidOn ?? [])
  const days = Math.max(0, ...payments.map(({ daysSuspended }) => daysSuspended))
  const facts = [
    `scade il ${formatDay(dueOn)}`,
    paid.length === 0 ? 'non pagata' : `pagata il ${paid.map(formatDay).join(' e il ')}`,
    ...(days > 0 ? [`sospesa ${counted(days, 'giorno', 'giorni')}`] : []),
  ]
  return html`${formatEuro(amount)}<div class="t-sm t-soft">${facts.join(', ')}</div>`
}
