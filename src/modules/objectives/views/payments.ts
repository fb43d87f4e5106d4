// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type User } from '#modules/access/index.ts'
import type { Judged } from '#modules/indicators/index.ts'
import type { Html } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import type { SeenArea, SeenYear } from '../year.ts'
import { stateMark } from './parts.ts'

/** The payment indicator of an area, if its plan has one. */
export const paymentsOf = ({ objectives }: SeenArea): Judged | undefined =>
  objectives.flatMap(({ judged }) => judged).find(isPayments)

/** Where the payment indicator of an area is opened. */
export const paymentsPath = ({ objectives }: SeenArea): string => {
  const promised = objectives.find(({ judged }) => judged.some(isPayments))
  return `${promised?.path ?? '/fatture'}#calcolo-1`
}

export const isPayments = ({ indicator }: Judged): boolean =>
  indicator.kind === 'value_threshold' && indicator.quantity === 'payment-timeliness'

interface PaymentsOfYear {
  year: SeenYear
  body: Judged | null
  user: User
}

/** How early or late the municipality pays, with a point for each area on one line of days. */
export function paymentsPanel({ year: { areas, query }, body, user }: PaymentsOfYear): Html {
  if (!body) return html``
  const known = areas.flatMap((area) => {
    const value = paymentsOf(area)?.verdict.number ?? null
    return value === null ? [] : [{ name: area.area.shortName, value }]
  })
  const whole = body.verdict.number
  return panel({
    id: 'pagamenti',
    title: 'Tempi di pagamento',
    aside: stateMark(body.verdict.state),
    body: html`
      ${whole === null ? empty('Non lo sappiamo ancora.', may(user, 'payments:record') ? html`Importa le fatture e i pagamenti: <a href="/registri/pagamenti">vai al registro</a>.` : 'La Ragioneria deve ancora importare le fatture e i pagamenti.') : line(known, whole)}
      <p>${body.verdict.reason}</p>
      <p class="mb-0"><a href="/pagamenti${query}">Tutti gli indicatori</a>${may(user, 'invoices:read') && html` · <a href="/fatture">Le fatture</a> · <a href="/pagamenti/calcolo${query}">Come si calcola</a>`}</p>`,
  })
}

function line(areas: readonly { name: string; value: number }[], whole: number): Html {
  const reach =
    Math.max(5, ...[...areas.map(({ value }) => value), whole].map((value) => Math.ceil(Math.abs(value)))) + 1
  const at = (value: number) => `${(50 + (value * 50) / reach).toFixed(2)}%`
  const label = `Giorni dalla scadenza: il Comune ${whole}; ${areas.map(({ name, value }) => `${name} ${value}`).join('; ')}`
  return html`<figure><svg class="t-svg" height="78" role="img" aria-label="${label}">
    <g class="s-reached"><rect class="tint" x="0" y="24" width="50%" height="24"></rect></g>
    <g class="s-late"><rect class="tint" x="50%" y="24" width="50%" height="24"></rect></g>
    <line class="zero" x1="50%" x2="50%" y1="18" y2="54"></line>
    ${areas.map(({ value }) => html`<g class="${value <= 0 ? 's-reached' : 's-late'}"><circle class="bar" cx="${at(value)}" cy="36" r="4"></circle></g>`)}
    <svg x="${at(whole)}" y="16" overflow="visible"><path d="M-6-2h12L0 6z" fill="currentColor"></path></svg>
    <text class="strong" x="${at(whole)}" y="10" text-anchor="middle">Comune</text>
    <text x="0" y="68">${reach} giorni prima</text><text x="50%" y="68" text-anchor="middle">scadenza</text><text x="100%" y="68" text-anchor="end">${reach} dopo</text>
  </svg></figure>`
}
