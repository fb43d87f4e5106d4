// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { addDays, type CivilDate, daysBetween, formatDay, formatShortDay } from '#kernel/civil-date.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type ClockLane, spanOf } from '../clock-lanes.ts'

/** The three clocks on one line of days, and in a table. */
export function clocksPanel(lanes: readonly ClockLane[], on: CivilDate): Html {
  if (lanes.length === 0) return html``
  const span = spanOf(lanes, on)
  const whole = daysBetween(span.from, span.to)
  const at = (day: CivilDate) => `${((daysBetween(span.from, day) * 100) / whole).toFixed(2)}%`
  const width = (from: CivilDate, to: CivilDate) => `${((daysBetween(from, to) * 100) / whole).toFixed(2)}%`
  const step = Math.max(1, Math.ceil(whole / 6))
  const ticks = Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => addDays(span.from, index * step))
  const isInside = on >= span.from && on <= span.to
  const scale = { at, width, ticks, now: isInside ? at(on) : null, on }
  return panel({
    id: 'orologi',
    title: 'I tre orologi',
    aside: html`<span class="t-soft">tacca nera: il termine${isInside ? ' · linea viola: oggi' : ''}</span>`,
    look: 'mb-4',
    body: html`<figure>
      <div class="t-lanes">
        ${lanes.map((lane) => html`<span><b>${lane.name}, ${lane.days} giorni</b><br><span class="t-soft">${lane.words}</span></span>${drawn(lane, scale)}`)}
        <span></span>${daysLine(scale)}
      </div>
      <details class="t-data"><summary>I tre orologi in tabella</summary>${clockTable(lanes)}</details>
    </figure>`,
  })
}

interface Scale {
  at(day: CivilDate): string
  width(from: CivilDate, to: CivilDate): string
  ticks: readonly CivilDate[]
  /** Where today is; nothing when it is not drawn. */
  now: string | null
  on: CivilDate
}

function drawn({ clock, tone, apart }: ClockLane, { at, width, ticks, now, on }: Scale): Html {
  return html`<svg class="t-svg s-${tone}" height="44" aria-hidden="true" focusable="false">
    ${ticks.map((day) => html`<line class="axis" x1="${at(day)}" x2="${at(day)}" y1="0" y2="44"></line>`)}
    ${clock.state !== 'not-started' && html`<rect class="term" x="${at(clock.startedOn)}" width="${width(clock.startedOn, clock.lastDay)}" y="14" height="16"></rect><rect class="bar" x="${at(clock.startedOn)}" width="${width(clock.startedOn, clock.stoppedOn ?? on)}" y="14" height="16"></rect>`}
    ${apart.map(({ from, until }) => html`<rect class="apart" x="${at(from)}" width="${width(from, until)}" y="14" height="16"></rect>`)}
    ${clock.state !== 'not-started' && html`<line class="zero" x1="${at(clock.lastDay)}" x2="${at(clock.lastDay)}" y1="8" y2="36"></line>`}
    ${now && html`<line class="now" x1="${now}" x2="${now}" y1="0" y2="44"></line>`}
  </svg>`
}

const daysLine = ({ at, ticks, now }: Scale): Html => html`
  <svg class="t-svg" height="34" aria-hidden="true" focusable="false">
    ${ticks.map((day, index) => html`<text x="${at(day)}" y="14" text-anchor="${index === 0 ? 'start' : index === ticks.length - 1 && ticks.length > 4 ? 'end' : 'middle'}"${index % 2 === 1 ? html` class="t-wide"` : ''}>${formatShortDay(day)}</text>`)}
    ${now && html`<text class="now" x="${now}" y="30" text-anchor="middle">oggi</text>`}
  </svg>`

const clockTable = (lanes: readonly ClockLane[]): Html =>
  table({
    caption: html`<span class="visually-hidden">Ogni orologio con i suoi giorni</span>`,
    columns: [
      { label: 'Orologio', cell: ({ name, days }) => `${name}, ${days} giorni` },
      { label: 'Parte', cell: ({ clock }) => (clock.state === 'not-started' ? '—' : formatDay(clock.startedOn)) },
      { label: 'Termine', cell: ({ clock }) => (clock.state === 'not-started' ? '—' : formatDay(clock.lastDay)) },
      {
        label: 'Finito',
        cell: ({ clock }) =>
          clock.state === 'not-started' || clock.stoppedOn === null ? '—' : formatDay(clock.stoppedOn),
      },
      {
        label: 'Giorni a parte',
        cell: ({ apart }) =>
          apart.length === 0
            ? '—'
            : apart.map(({ from, until }) => `${formatDay(from)} – ${formatDay(until)}`).join('; '),
      },
      { label: 'Stato', cell: ({ tone, words }) => mark(tone, words) },
    ],
    rows: lanes,
  })
