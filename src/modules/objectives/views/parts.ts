// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay, formatDayAndMonth } from '#kernel/civil-date.ts'
import { type Fraction, formatNumber, percent, ratio, sumOfFractions } from '#kernel/ratio.ts'
import { asksAttention, type State, stateNames, states } from '#modules/indicators/index.ts'
import { pointsOfHundred } from '#modules/plan/index.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { stack } from '#ui/stack.ts'
import type { OpenYear } from '../reader.ts'
import type { SeenObjective } from '../year.ts'

export const stateMark = (state: State) => mark(state, stateNames[state])

export const objectiveLink = ({ objective, path }: SeenObjective) =>
  html`<a class="t-link" href="${path}">${objective.title}</a>`

/** «Situazione al»: the same page on another day. */
export const dayForm = (on: CivilDate) => html`
  <form class="t-inline tight" method="get">
    <div class="t-field"><label for="al">Situazione al</label><input type="date" id="al" name="al" value="${on}"></div>
    <button class="btn btn-outline-primary">Mostra</button>
  </form>`

/** What a list leaves out is said, never silently dropped. */
export const hiddenNote = ({ hidden }: OpenYear): Html | '' =>
  hidden > 0
    ? html`<p class="t-note mb-4">${hidden === 1 ? 'Un altro obiettivo non si mostra' : `Altri ${hidden} obiettivi non si mostrano`}: il tuo ruolo apre quelli della tua area.</p>`
    : ''

/** How much weighs each state, in the order of the legend: each area is one whole. */
function weightByState(seen: readonly SeenObjective[]): { state: State; weight: Fraction; count: number }[] {
  return states
    .map((state) => {
      const mine = seen.filter((each) => each.state === state)
      return { state, count: mine.length, weight: sumOfFractions(mine.map(({ share }) => share)) }
    })
    .filter(({ count }) => count > 0)
}

export function stateBar(seen: readonly SeenObjective[], height: 20 | 32) {
  const weights = weightByState(seen)
  const said = (what: string, amount: (each: (typeof weights)[number]) => string) =>
    `${what} per stato: ${weights.map((each) => `${stateNames[each.state]} ${amount(each)}`).join(', ')}`
  // Where nothing has a weight, each objective counts as one.
  return weights.every(({ weight }) => weight.numerator === 0n)
    ? stack(
        weights.map(({ state, count }) => ({ tone: state, size: count })),
        { height, label: said('Obiettivi', ({ count }) => String(count)) },
      )
    : stack(
        weights.map(({ state, weight }) => ({ tone: state, size: ratio(weight.numerator, weight.denominator, 6) })),
        { height, label: said('Peso', ({ weight }) => pointsOfHundred(weight)) },
      )
}

/** How many in each state; with a query, as links to them on the same day. */
export function legend(seen: readonly SeenObjective[], query: string | null) {
  const weights = weightByState(seen)
  const whole = sumOfFractions(weights.map(({ weight }) => weight))
  return html`<ul class="t-legend">${weights.map(({ state, count, weight }) => {
    const share =
      whole.numerator > 0n &&
      `${formatNumber(percent(weight.numerator * whole.denominator, weight.denominator * whole.numerator), 1)}%`
    const words = html`<b>${count}</b> ${stateMark(state)} <span class="t-soft t-sm">${share}</span>`
    return query === null
      ? html`<li><span class="s-${state}">${words}</span></li>`
      : html`<li><a class="s-${state}" href="/obiettivi${query === '' ? '?' : `${query}&`}stato=${state}">${words}</a></li>`
  })}</ul>`
}

/** «26 obiettivi su 40 sono raggiunti o in linea; 12 chiedono attenzione». */
export function summary(seen: readonly SeenObjective[]): string {
  const well = seen.filter(({ state }) => ['reached', 'reached-late', 'on-track'].includes(state)).length
  const asking = seen.filter(({ state }) => asksAttention(state)).length
  const attention =
    asking === 0 ? 'nessuno chiede attenzione' : asking === 1 ? '1 chiede attenzione' : `${asking} chiedono attenzione`
  return `${well} obiettivi su ${seen.length} sono raggiunti o in linea; ${attention}`
}

export const timeOf = (day: CivilDate, note: string) =>
  html`<time datetime="${day}">${formatDayAndMonth(day).replace(/ (\p{L}{3})\p{L}*$/u, ' $1')}<small>${note}</small></time>`

/** «tra 46 gg», «oggi», «4 gg fa». */
export const distance = (days: number): string => (days === 0 ? 'oggi' : days > 0 ? `tra ${days} gg` : `${-days} gg fa`)

export const dayWithInference = (day: CivilDate, yearInferred: boolean) =>
  html`${formatDay(day)}${yearInferred ? html` <span class="t-soft">(anno dedotto)</span>` : ''}`
