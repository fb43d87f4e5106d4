// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatEuro } from '#kernel/money.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import type { Fund } from '../fund/fund.ts'
import { queryOf, type View } from '../view.ts'
import { percentOfFund } from './words.ts'

/** Whether the fund is due, how much it is, and what of earlier years is freed. */
export const fundPanel = ({ year, budget, debt, outcome, amount, released, provisional }: Fund, view: View): Html => {
  const due = outcome.kind === 'measured' && outcome.value > 0
  return panel({
    id: `fondo-${year}`,
    title: `Fondo di garanzia ${year}`,
    aside: due ? mark('late', 'Da accantonare') : mark('reached', 'Non dovuto'),
    body: html`
      <p class="t-big mb-1"><a href="/pagamenti/fondo/${year}${queryOf({ ...view, of: {} })}">${percentOfFund(outcome)}</a></p>
      <p class="t-sm">${provisional ? `Se il ${year - 1} finisse oggi. ` : ''}${debt.because}</p>
      ${
        budget
          ? facts([
              ['Da accantonare', formatEuro(amount)],
              ['Si libera', budget.setAside > 0n && formatEuro(released)],
            ])
          : html`<p class="t-note mb-0">Vale se pubblicazioni e trasmissioni sono in regola. Per la somma <a href="/pagamenti/fondo/${year}">servono gli stanziamenti</a>, che scrive la Ragioneria.</p>`
      }`,
  })
}
