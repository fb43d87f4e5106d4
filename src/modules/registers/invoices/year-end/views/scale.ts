// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatNumber, formatSigned } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'

/** Days before and after zero: the year as it is, and as it would end. */
export function dayScale({ today, end }: { today: number; end: number }): Html {
  const low = Math.min(-1, Math.floor(Math.min(today, end)))
  const high = Math.max(1, Math.ceil(Math.max(today, end)))
  const at = (days: number) => ((days - low) * 100) / (high - low)
  const x = (days: number) => `${at(days).toFixed(2)}%`
  const width = (from: number, to: number) => `${(at(Math.max(from, to)) - at(Math.min(from, to))).toFixed(2)}%`
  /** Words stand on the side where there is room. */
  const side = (days: number) => (at(days) > 55 ? { anchor: 'end', shift: -10 } : { anchor: 'start', shift: 10 })
  const label = (days: number, y: number, words: string) =>
    html`<svg x="${x(days)}" y="${y}" overflow="visible"><text class="strong" x="${side(days).shift}" text-anchor="${side(days).anchor}">${words}</text></svg>`
  const said = `Oggi ${formatSigned(today, 2)} giorni, previsione al 31 dicembre ${formatSigned(end, 2)}, traguardo zero o meno`
  return html`<figure><svg class="t-svg" height="84" role="img" aria-label="${said}">
    <rect class="tint s-reached" x="0" width="${x(0)}" y="24" height="24"></rect>
    <rect class="tint s-late" x="${x(0)}" width="${width(0, high)}" y="24" height="24"></rect>
    <g class="${today > 0 ? 's-at-risk' : 's-reached'}"><rect class="bar" x="${x(Math.min(0, today))}" width="${width(0, today)}" y="30" height="12"></rect></g>
    <line class="zero" x1="${x(0)}" x2="${x(0)}" y1="18" y2="50"></line>
    ${label(today, 14, `oggi ${formatSigned(today, 2)}`)}
    <svg x="${x(end)}" y="50" overflow="visible"><path d="M0 0l6 10h-12z" fill="#fff" stroke="#17324d" stroke-width="1.5"></path></svg>
    ${label(end, 62, `se continua così ${formatSigned(end, 2)}`)}
    <text x="0" y="82">${formatNumber(low)} gg</text>
    <text x="100%" y="82" text-anchor="end">+${high} gg</text>
  </svg></figure>`
}
