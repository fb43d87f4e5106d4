// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { addDays, type CivilDate, daysBetween, formatDay, formatShortDay } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import { formatSigned } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { latestDayForAll } from '../model.ts'
import { daysOf, ifAllPaidOn, type Outlook } from '../outlook.ts'

const [top, bottom] = [24, 116]

/** Where the year ends if everything left is paid on one day: a line, since each day later costs the same. */
export function togetherPanel(outlook: Outlook, today: CivilDate): Html {
  const { to } = yearOf(outlook.year)
  const length = daysBetween(today, to)
  const latest = latestDayForAll(outlook.soFar, outlook.planned, { from: today, to })
  const endOn = (day: CivilDate) => daysOf(ifAllPaidOn(outlook, day))
  const step = Math.max(1, Math.ceil(length / 8))
  const days = Array.from({ length: Math.ceil(length / step) }, (_, index) => addDays(today, index * step))
  const scale = { from: endOn(today), to: endOn(to), today, last: to, latest }
  return panel({
    id: 'insieme',
    title: 'Se si paga tutto lo stesso giorno',
    aside: html`<span class="t-soft">come chiude l’anno, in giorni</span>`,
    body: html`<p class="mb-2">${latestWords(latest, to)}</p>
      ${length > 0 && html`<figure>${line(scale, length)}</figure>`}
      <details class="t-data"><summary>I numeri del grafico</summary>${table({
        caption: html`<span class="visually-hidden">Giorno in cui si paga tutto, e come chiude l’anno</span>`,
        columns: [
          { label: 'Tutto pagato il', cell: formatDay },
          { label: 'L’anno chiude a, giorni', numeric: true, cell: (day) => formatSigned(endOn(day), 2) },
        ],
        rows: [...new Set([...days, ...(latest ? [latest] : []), to])].toSorted(),
      })}</details>`,
  })
}

const latestWords = (latest: CivilDate | undefined, yearEnd: CivilDate): string => {
  if (latest === undefined) return 'Nemmeno pagando tutto oggi l’anno torna a zero.'
  return latest === yearEnd
    ? 'Anche pagando tutto il 31 dicembre l’anno chiude a zero o sotto.'
    : `L’ultimo giorno buono è il ${formatShortDay(latest)}: poi l’anno passa sopra lo zero.`
}

interface Line {
  from: number
  to: number
  today: CivilDate
  last: CivilDate
  latest: CivilDate | undefined
}

function line({ from, to, today, last, latest }: Line, length: number): Html {
  const at = (day: CivilDate) => `${((daysBetween(today, day) * 100) / length).toFixed(2)}%`
  const [low, high] = [Math.min(0, from), Math.max(0, to)]
  const y = (days: number) => (bottom - ((days - low) * (bottom - top)) / (high - low || 1)).toFixed(1)
  const label = `Pagando tutto oggi l’anno chiude a ${formatSigned(from, 2)} giorni, pagando tutto il 31 dicembre a ${formatSigned(to, 2)}. I valori sono nella tabella che segue.`
  return html`<svg class="t-svg ${to > 0 ? 's-at-risk' : 's-reached'}" height="142" role="img" aria-label="${label}">
    <line class="zero" x1="0" x2="100%" y1="${y(0)}" y2="${y(0)}"></line>
    <line class="line" x1="0" x2="100%" y1="${y(from)}" y2="${y(to)}"></line>
    ${latest && latest > today && latest < last && html`<line class="now" x1="${at(latest)}" x2="${at(latest)}" y1="${top - 6}" y2="${bottom}"></line><text class="now" x="${at(latest)}" y="138" text-anchor="middle">${formatShortDay(latest)}</text>`}
    <text class="strong" x="0" y="${Number(y(from)) - 8}">${formatSigned(from, 2)}</text>
    <text class="strong" x="100%" y="${Number(y(to)) - 8}" text-anchor="end">${formatSigned(to, 2)}</text>
    <text x="0" y="138">oggi</text><text x="100%" y="138" text-anchor="end">${formatShortDay(last)}</text>
  </svg>`
}
