// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Sheet } from '../sheet.ts'

/** From the total of the document to what is left to pay. */
export function amountsPanel({ details, life, creditNotes }: Sheet): Html {
  const { total, paid, outstanding } = details
  const isCredit = life.kind === 'credit-note'
  const apart = isCredit ? 0n : total - life.amountDue
  return panel({
    id: 'importo',
    title: isCredit ? 'Quanto riduce' : 'Quanto si deve',
    body: html`<table class="table table-sm">
      <caption class="visually-hidden">Dal totale del documento a quanto resta da pagare</caption>
      <tbody>
        ${row('Totale del documento', total)}
        ${apart !== 0n && row(apart > 0n ? 'IVA scissa e arrotondamenti: non vanno al fornitore' : 'Arrotondamenti', -apart)}
        ${row(isCredit ? 'Importo della nota' : 'Dovuto al fornitore', life.amountDue)}
        ${creditNotes.map((note) => row(html`Nota di credito <a href="/fatture/${note.id}">${note.number}</a> del ${formatDay(note.datedOn)}`, note.amountDue))}
        ${life.retained > 0n && row('Trattenuto a garanzia, fino alla fine del contratto', -life.retained)}
        ${paid > 0n && row('Già pagato', -paid)}
      </tbody>
      ${!isCredit && html`<tfoot>${row('Resta da pagare', outstanding)}</tfoot>`}
    </table>`,
  })
}

const row = (label: Html | string, amount: Cents): Html =>
  html`<tr><th scope="row">${label}</th><td class="t-num">${formatEuro(amount)}</td></tr>`
