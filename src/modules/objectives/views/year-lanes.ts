// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { daysBetween, formatDay, formatDayAndMonth, monthNames, yearOfDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { yearOf } from '#kernel/period.ts'
import { stateNames, worst } from '#modules/indicators/index.ts'
import type { Html } from '#ui/page.ts'
import { table } from '#ui/table.ts'
import { type Deadline, deadlinesOf } from '../deadlines.ts'
import type { OpenYear } from '../reader.ts'
import type { SeenYear } from '../year.ts'
import { objectiveLink, stateMark } from './parts.ts'

/** The year as a lane for each area: a mark for each half-month, the worst state wins, the number says how many. */
export function yearLanes(year: SeenYear, open: OpenYear): Html {
  const { areas, plan, on } = year
  const within = (seen: SeenYear) =>
    deadlinesOf(seen).filter(({ day, recurring }) => !recurring && yearOfDay(day) === plan.year)
  const inYear = within(year)
  const listed = within(open)
  const { from, to } = yearOf(plan.year)
  const now = on >= from && on <= to ? `${((daysBetween(from, on) * 100) / 365).toFixed(2)}%` : null
  return html`
    <div class="t-lanes">
      <span></span>${months(now, now && formatDayAndMonth(on))}
      ${areas.map(
        ({ area }) =>
          html`<span>${area.shortName}</span>${lane(
            inYear.filter(({ seen }) => seen.area === area),
            now,
          )}`,
      )}
    </div>
    <p class="t-sm t-soft mt-2 mb-1">Un segno per quindicina e area: la forma è lo stato più grave, il numero dice quante scadenze.</p>
    ${listed.length > 0 && html`<details class="t-data"><summary>${open.hidden > 0 ? 'Le scadenze che puoi aprire, in tabella' : 'Tutte le scadenze in tabella'}</summary>${deadlineTable(listed)}</details>`}`
}

function months(now: string | null, today: string | null): Html {
  const name = (index: number) =>
    html`<text x="${(((index + 0.5) * 100) / 12).toFixed(2)}%" y="31" text-anchor="middle"><tspan class="t-wide">${monthNames[index]!.slice(0, 3)}</tspan><tspan class="t-narrow">${monthNames[index]![0]!.toUpperCase()}</tspan></text>`
  return html`<svg class="t-svg" height="36" aria-hidden="true" focusable="false">${monthNames.map((_, index) => name(index))}${
    now && html`<text class="now" x="${now}" y="12" text-anchor="middle">oggi, ${today}</text>`
  }</svg>`
}

function lane(deadlines: readonly Deadline[], now: string | null): Html {
  const halves = Map.groupBy(
    deadlines,
    ({ day }) => (Number(day.slice(5, 7)) - 1) * 2 + (Number(day.slice(8)) > 15 ? 1 : 0),
  )
  const label = [...halves.values()]
    .flat()
    .map(({ day, state }) => `${formatDay(day)} ${stateNames[state]}`)
    .join('; ')
  return html`<svg class="t-svg" height="34" role="img" aria-label="${label || 'Nessuna scadenza'}">
    ${monthNames.map((_, index) => html`<line class="axis" x1="${((index * 100) / 12).toFixed(2)}%" x2="${((index * 100) / 12).toFixed(2)}%" y1="0" y2="34"></line>`)}
    <line class="axis" x1="0" x2="100%" y1="33.5" y2="33.5"></line>
    ${now && html`<line class="now" x1="${now}" x2="${now}" y1="0" y2="34"></line>`}
    ${[...halves].map(([half, mine]) => {
      const state = worst(mine.map((deadline) => deadline.state))
      return html`<svg x="${(((half + 0.5) * 100) / 24).toFixed(2)}%" y="17" overflow="visible" class="s-${state}"><g class="ink"><use href="#m-${state}" x="-7" y="-7" width="14" height="14"></use></g>${mine.length > 1 && html`<text class="strong" x="10" y="5">${mine.length}</text>`}</svg>`
    })}
  </svg>`
}

export const deadlineTable = (deadlines: readonly Deadline[]): Html =>
  table({
    caption: counted(deadlines.length, 'scadenza', 'scadenze'),
    columns: [
      {
        label: 'Entro il',
        cell: ({ day, yearInferred }) =>
          html`${formatDay(day)}${yearInferred ? html` <span class="t-soft t-sm">(anno dedotto)</span>` : ''}`,
      },
      {
        label: 'Obiettivo',
        wide: true,
        cell: ({ seen }) => html`<span class="t-code">${seen.objective.key}</span> ${objectiveLink(seen)}`,
      },
      { label: 'Che cosa', wide: true, cell: ({ what }) => what },
      { label: 'Area', cell: ({ seen }) => seen.area.shortName },
      { label: 'Stato', cell: ({ state }) => stateMark(state) },
    ],
    rows: deadlines,
  })
