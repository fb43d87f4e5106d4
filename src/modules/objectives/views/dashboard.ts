// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { daysBetween, formatDayAndMonth, formatDayInFull, yearOfDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatSigned, sumOfFractions } from '#kernel/ratio.ts'
import type { User } from '#modules/access/index.ts'
import { asksAttention, type Judged, type State } from '#modules/indicators/index.ts'
import { fullName, pointsOfHundred } from '#modules/plan/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type Deadline, deadlinesOf, stillAhead } from '../deadlines.ts'
import type { OpenYear } from '../reader.ts'
import { allSeen, byTrouble, reasonOf, type SeenArea, type SeenObjective, type SeenYear } from '../year.ts'
import { dayForm, distance, hiddenNote, legend, objectiveLink, stateBar, stateMark, summary, timeOf } from './parts.ts'
import { paymentsOf, paymentsPanel, paymentsPath } from './payments.ts'
import { yearLanes } from './year-lanes.ts'

interface Dashboard {
  year: SeenYear
  /** What of it the reader may open: the numbers are of the whole. */
  open: OpenYear
  /** The payment indicator of the whole municipality. */
  body: Judged | null
  user: User
}

const opensAny = ({ areas }: OpenYear): boolean => areas.length > 0

/** The first page: how the year is, what asks for attention, area by area and day by day. */
export function dashboardPage(frame: Frame, dashboard: Dashboard) {
  const { year, open } = dashboard
  const seen = allSeen(year)
  const ahead = stillAhead(deadlinesOf(open), year.on)
  const { plan, on } = year
  return page(frame, {
    title: `Il ${plan.year} al ${yearOfDay(on) === plan.year ? formatDayAndMonth(on) : formatDayInFull(on)}`,
    section: '/',
    below: `PIAO ${plan.years.join('/')} · ${counted(seen.length, 'obiettivo', 'obiettivi')} in ${counted(plan.areas.length, 'area', 'aree')}`,
    actions: dayForm(on),
    body: html`
      ${panel({
        id: 'tutto',
        title: summary(seen),
        aside: html`<a href="/stati">Come si decide lo stato</a>`,
        look: 'mb-4',
        body: html`${stateBar(seen, 32)}<div class="mt-3">${legend(seen, opensAny(open) ? year.query : null)}</div>${hiddenNote(open)}`,
      })}
      <div class="t-grid wide-right">
        <div class="t-col">${opensAny(open) && attentionPanel(allSeen(open), year.query)}${paymentsPanel(dashboard)}</div>
        <div class="t-col">${areasPanel(year, open)}${yearPanel(year, open)}</div>
      </div>
      ${opensAny(open) && nextPanel(ahead, year)}`,
  })
}

function attentionPanel(seen: readonly SeenObjective[], query: string): Html {
  const asking = byTrouble(seen).filter(({ state }) => asksAttention(state))
  const shown = asking.slice(0, 6)
  return panel({
    id: 'attenzione',
    title: 'Chiedono attenzione',
    aside: asking.length > shown.length ? html`<a href="/obiettivi${query}">Tutti e ${asking.length}</a>` : undefined,
    look: 'call',
    body:
      shown.length === 0
        ? empty('Niente da segnalare.', 'Nessun obiettivo è a rischio, in ritardo o mancato.')
        : html`<ul class="t-list">${shown.map(
            (each) => html`<li>
            <div class="t-sm">${stateMark(each.state)} <span class="t-soft">· ${each.area.shortName}</span></div>
            ${objectiveLink(each)}
            <div class="t-sm t-soft">${reasonOf(each)}</div></li>`,
          )}</ul>`,
  })
}

function areasPanel({ areas, on }: SeenYear, open: OpenYear): Html {
  const deadlines = stillAhead(deadlinesOf(open), on)
  const next = (area: SeenArea) => deadlines.find(({ seen }) => seen.area === area.area)
  const opens = ({ area }: SeenArea) => open.areas.some((each) => each.area === area)
  return panel({
    id: 'aree',
    title: 'Le aree',
    aside: html`<span class="t-soft">ogni barra vale 100: più è lungo il tratto, più pesa</span>`,
    body: table({
      caption: html`<span class="visually-hidden">Le aree con il peso per stato, i pagamenti e la prossima scadenza</span>`,
      columns: [
        { label: 'Area e responsabile', cell: (area) => areaCell(area, opens(area)) },
        {
          label: 'Peso per stato',
          wide: true,
          cell: ({ objectives }) =>
            html`${stateBar(objectives, 20)}<div class="t-row t-sm mt-1">${troubles(objectives)}</div>`,
        },
        { label: 'Pagamenti, giorni', cell: (area) => paymentsCell(area, opens(area)) },
        ...(opensAny(open)
          ? [{ label: 'Prossima scadenza', cell: (area: SeenArea) => (opens(area) ? nextCell(next(area)) : html`—`) }]
          : []),
      ],
      rows: areas,
      look: 't-areas',
    }),
  })
}

function paymentsCell(area: SeenArea, opens: boolean): Html {
  const verdict = paymentsOf(area)?.verdict
  if (verdict?.number === null || verdict === undefined) return html`—`
  const when = verdict.number < 0 ? 'in anticipo' : verdict.number > 0 ? 'in ritardo' : 'alla scadenza'
  const days = formatSigned(verdict.number, 2)
  return html`${opens ? html`<a class="t-link" href="${paymentsPath(area)}">${days}</a>` : days}<div class="t-sm t-soft">${when}</div>`
}

const areaCell = ({ area, path }: SeenArea, opens: boolean): Html =>
  html`${opens ? html`<a class="t-link" href="${path}">${area.shortName}</a>` : html`<b>${area.shortName}</b>`}${area.head && html`<div class="t-sm t-soft">${fullName(area.head)}</div>`}`

function troubles(objectives: readonly SeenObjective[]): Html {
  const states = [...new Set(byTrouble(objectives).map(({ state }) => state))].filter(
    (state) => asksAttention(state) || state === 'not-measurable',
  )
  if (states.length === 0) return html`<span class="t-soft">Niente da segnalare</span>`
  const weightOf = (wanted: State) =>
    pointsOfHundred(sumOfFractions(objectives.filter(({ state }) => state === wanted).map(({ share }) => share)))
  return html`${states.map((state) => html`<span>${stateMark(state)} ${weightOf(state)}</span> `)}`
}

const nextCell = (deadline: Deadline | undefined): Html =>
  deadline
    ? html`${timeOf(deadline.day, '')} ${deadline.seen.objective.title}`
    : html`<span class="t-soft">nessuna</span>`

const yearPanel = (year: SeenYear, open: OpenYear): Html =>
  panel({
    id: 'anno',
    title: 'L’anno, scadenza per scadenza',
    aside: opensAny(open) ? html`<a href="/scadenze.ics">Calendario da abbonare (.ics)</a>` : undefined,
    body: yearLanes(year, open),
  })

function nextPanel(ahead: readonly Deadline[], { on, query }: SeenYear): Html {
  const next = ahead.filter(({ recurring }) => !recurring).slice(0, 5)
  return panel({
    id: 'prossime',
    title: 'Prossime scadenze',
    aside: html`<a href="/scadenze${query}">Tutte</a>`,
    look: 'mt-4',
    body:
      next.length === 0
        ? empty('Nessuna scadenza davanti.', 'Il piano di quest’anno non ha altri termini.')
        : html`<ol class="t-strip">${next.map(
            ({ seen, day, state }) => html`<li>${timeOf(day, distance(daysBetween(on, day)))}
            <div>${objectiveLink(seen)}<div class="t-sm">${stateMark(state)} <span class="t-soft">· ${seen.area.shortName}</span></div></div></li>`,
          )}</ol>`,
  })
}
