// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber, formatSigned } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Sheet } from '../sheet.ts'
import type { Weight } from '../weight.ts'

/** How much the invoice moves the year’s indicator, with the sum. */
export const weightPanel = ({ soFar }: Sheet, weight: Weight | undefined): Html =>
  weight
    ? panel({
        id: 'peso',
        title: 'Quanto pesa sull’indicatore',
        look: 'law',
        body: html`
          <p class="t-sm">Se il mandato parte il <b>${formatDay(weight.paidOn)}</b>, ${fromDue(weight.daysLate)}, l’indicatore del ${yearOfDay(weight.paidOn)} passa da ${formatNumber(weight.before, 3)} a <b>${formatNumber(weight.after, 3)}</b> giorni.</p>
          <p class="t-code">(${formatNumber(weight.daysLate)} − ${formatNumber(weight.before, 3).replace('−', '(−')}${weight.before < 0 ? ')' : ''}) gg × ${formatEuro(weight.amount)} ÷ (${formatEuro(soFar.amount)} + ${formatEuro(weight.amount)}) = ${formatSigned(weight.effect, 3)} gg</p>
          <p class="t-sm t-soft">Il divisore è il pagato dell’anno, più quanto resta di questa fattura. D.P.C.M. 22/09/2014, art. 9, comma 3; scadenza: D.Lgs. 231/2002, art. 4, comma 2. <a href="/pagamenti/calcolo">Tutto il conto</a></p>`,
      })
    : html``

function fromDue(days: number): string {
  if (days === 0) return 'il giorno della scadenza'
  return `${counted(Math.abs(days), 'giorno', 'giorni')} ${days > 0 ? 'dopo la' : 'prima della'} scadenza`
}
