// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, daysBetween, formatDay, monthNames } from '#kernel/civil-date.ts'
import { formatNumber } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Trend } from '../trend.ts'

const top = 16
const bottom = 116

/** «Andamento nell’anno»: the values month by month against what the plan asks, and the same in a table. */
export const trendPanel = (trend: Trend, index: number): Html =>
  panel({
    id: `andamento-${index + 1}`,
    title: 'Andamento nell’anno',
    aside: html`<span class="t-soft">${trend.unit}</span>`,
    body: html`<figure>${chart(trend)}</figure>
      <p class="t-sm t-soft mt-2 mb-1">Linea piena: il valore alla fine di ogni mese. Linea tratteggiata: ${trend.target.grows ? 'il passo regolare verso il valore atteso' : 'la soglia del piano'}.</p>
      <details class="t-data"><summary>I numeri del grafico</summary>${numbers(trend)}</details>`,
  })

function chart({ year, on, points, target, unit }: Trend): Html {
  const values = [0, target.value, ...points.map(({ value }) => value)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = (value: number) => (bottom - ((value - low) * (bottom - top)) / (high - low || 1)).toFixed(1)
  const x = (day: CivilDate) => `${((daysBetween(year.from, day) * 100) / 366).toFixed(2)}%`
  const last = points.at(-1)!
  const label = `Da ${named(points[0]!.value)} a ${named(last.value)} ${unit}; atteso ${named(target.value)}. I valori sono nella tabella che segue.`
  return html`<svg class="t-svg ${isKept(last.value, target) ? 's-on-track' : 's-at-risk'}" height="142" role="img" aria-label="${label}">
    ${[...new Set([low, 0, high])].map((value) => html`<line class="axis" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"></line><text x="0" y="${Number(y(value)) - 4}">${named(value)}</text>`)}
    <line class="dash" x1="0" x2="${x(target.by)}" y1="${y(target.grows ? 0 : target.value)}" y2="${y(target.value)}"></line>
    ${points.slice(1).map((point, index) => {
      const from = points[index]!
      return html`<line class="line" x1="${x(from.day)}" x2="${x(point.day)}" y1="${y(from.value)}" y2="${y(point.value)}"></line>`
    })}
    ${points.map(({ day, value }) => html`<circle class="bar" cx="${x(day)}" cy="${y(value)}" r="4"></circle>`)}
    ${on <= year.to && html`<line class="now" x1="${x(on)}" x2="${x(on)}" y1="${top - 6}" y2="${bottom}"></line>`}
    ${monthNames.map((name, index) => html`<text x="${(((index + 0.5) * 100) / 12).toFixed(2)}%" y="138" text-anchor="middle"><tspan class="t-wide">${name.slice(0, 3)}</tspan><tspan class="t-narrow">${name[0]!.toUpperCase()}</tspan></text>`)}
  </svg>`
}

/** For the colour alone: growing values are at risk only by their state, which stands above. */
const isKept = (value: number, target: Trend['target']): boolean => target.grows || value <= target.value

const named = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2)

const numbers = ({ points, unit }: Trend): Html =>
  table({
    caption: html`<span class="visually-hidden">Valori a fine mese</span>`,
    columns: [
      { label: 'Al', cell: ({ day }) => formatDay(day) },
      { label: `Valore, ${unit}`, numeric: true, cell: ({ value }) => named(value) },
    ],
    rows: points,
  })
