// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatEuro } from '#kernel/money.ts'
import { type Fraction, formatNumber, formatSigned, ratio } from '#kernel/ratio.ts'
import type { Tone } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { daysOf, type Outlook } from '../outlook.ts'
import { dayScale } from './scale.ts'

/** The invoices that raise the indicator most, and by how many days together. */
export interface Worst {
  count: number
  effect: Fraction | undefined
}

/** How early what is left must be paid for the year to end at zero or under; nothing while there is no mean. */
export function yearEndPanel(outlook: Outlook, worst: Worst): Html | '' {
  const { year, soFar, end } = outlook
  if (soFar.amount === 0n) return ''
  return html`<section class="t-panel state s-${toneOf(outlook)} mb-3" aria-labelledby="zero">
    <div class="t-grid thirds">
      <div><h2 class="t-h" id="zero">Per chiudere il ${year} a zero o sotto</h2>${answer(outlook)}</div>
      <div>${dayScale({ today: daysOf(soFar), end: daysOf(end) })}</div>
      <div class="t-sm">${working(outlook)}${!isEnough(outlook) && html`<p class="mb-2"><b>${notEnough}.</b></p>`}${worstWords(worst)}</div>
    </div>
  </section>`
}

export const toneOf = ({ plan }: Outlook): Tone => (plan.needed === 0n ? 'reached' : plan.enough ? 'at-risk' : 'late')

/** How early, or how late, what is left must be paid on average. */
export function answer({ soFar, toPay }: Outlook): Html {
  if (toPay === 0n) return html`<p class="t-sm mb-0">Non c’è altro da pagare quest’anno, finora.</p>`
  const early = ratio(soFar.weightedDays, toPay)
  return early > 0
    ? html`<div class="t-big">${formatNumber(early, 2)} giorni prima</div>
      <p class="t-sm mb-1">È l’anticipo medio sulla scadenza con cui devono partire i ${formatEuro(toPay)} che il Comune ha ancora da pagare.</p>`
    : html`<div class="t-big">${formatNumber(-early, 2)} giorni dopo</div>
      <p class="t-sm mb-1">È il ritardo medio sulla scadenza che i ${formatEuro(toPay)} ancora da pagare non devono superare.</p>`
}

/** Whether paying today all that has arrived brings the year back to zero. */
export const isEnough = ({ toPay, plan }: Outlook): boolean => toPay === 0n || plan.enough

export const notEnough = 'Anche pagando oggi tutto ciò che è arrivato, l’anno resta sopra zero'

const working = ({ soFar, toPay }: Outlook): Html | '' =>
  toPay === 0n
    ? ''
    : html`<p class="mb-2">${formatEuro(soFar.weightedDays)} × giorni di ritardo già accumulati ÷ ${formatEuro(toPay)} ancora da pagare = <b>${formatNumber(ratio(soFar.weightedDays, toPay), 2)}</b>. <a href="/fatture/fine-anno">Rifai il conto</a></p>`

const worstWords = ({ count, effect }: Worst): Html | '' =>
  effect && count > 0
    ? html`<p class="mb-0">${count === 1 ? 'La prima fattura' : `Le prime ${count} fatture`} di questa coda, da ${count === 1 ? 'sola, lo sposta' : 'sole, lo spostano'} di <b>${formatSigned(ratio(effect.numerator, effect.denominator), 2)} giorni</b>: comincia da lì.</p>`
    : ''
