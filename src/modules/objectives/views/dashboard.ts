// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { daysBetween, formatDayAndMonth, formatDayInFull, yearOfDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatSigned } from '#kernel/ratio.ts'
import { asksAttention, type Judged } from '#modules/indicators/index.ts'
import { fullName } from '#modules/plan/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type Deadline, deadlinesOf, stillAhead } from '../deadlines.ts'
import { allSeen, byTrouble, reasonOf, type SeenArea, type SeenObjective, type SeenYear } from '../year.ts'
import { dayForm, distance, legend, objectiveLink, stateBar, stateMark, summary, timeOf } from './parts.ts'
import { paymentsOf, paymentsPanel, paymentsPath } from './payments.ts'
import { yearLanes } from './year-lanes.ts'

/** The first page: how the year is, what asks for attention, area by area and day by day. */
export function dashboardPage(frame: Frame, year: SeenYear, body: Judged | null) {
  const seen = allSeen(year)
  const deadlines = deadlinesOf(year)
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
        body: html`${stateBar(seen, 32)}<div class="mt-3">${legend(seen, year.query)}</div>`,
      })}
      <div class="t-grid wide-right">
        <div class="t-col">${attentionPanel(seen, year.query)}${paymentsPanel(year, body)}</div>
        <div class="t-col">${areasPanel(year, deadlines)}${yearPanel(year, deadlines)}</div>
      </div>
      ${nextPanel(stillAhead(deadlines, on), year)}`,
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

function areasPanel({ areas, on }: SeenYear, deadlines: readonly Deadline[]): Html {
  const next = (area: SeenArea) => stillAhead(deadlines, on).find(({ seen }) => seen.area === area.area)
  return panel({
    id: 'aree',
    title: 'Le aree',
    aside: html`<span class="t-soft">ogni barra vale 100: più è lungo il tratto, più pesa</span>`,
    body: table({
      caption: html`<span class="visually-hidden">Le aree con il peso per stato, i pagamenti e la prossima scadenza</span>`,
      columns: [
        { label: 'Area e responsabile', cell: areaCell },
        {
          label: 'Peso per stato',
          wide: true,
          cell: ({ objectives }) =>
            html`${stateBar(objectives, 20)}<div class="t-row t-sm mt-1">${troubles(objectives)}</div>`,
        },
        { label: 'Pagamenti, giorni', cell: paymentsCell },
        { label: 'Prossima scadenza', cell: (area) => nextCell(next(area)) },
      ],
      rows: areas,
      look: 't-areas',
    }),
  })
}

function paymentsCell(area: SeenArea): Html {
  const verdict = paymentsOf(area)?.verdict
  if (verdict?.number === null || verdict === undefined) return html`—`
  const when = verdict.number < 0 ? 'in anticipo' : verdict.number > 0 ? 'in ritardo' : 'alla scadenza'
  return html`<a class="t-link" href="${paymentsPath(area)}">${formatSigned(verdict.number, 2)}</a><div class="t-sm t-soft">${when}</div>`
}

const areaCell = ({ area, path }: SeenArea): Html =>
  html`<a class="t-link" href="${path}">${area.shortName}</a>${area.head && html`<div class="t-sm t-soft">${fullName(area.head)}</div>`}`

function troubles(objectives: readonly SeenObjective[]): Html {
  const states = [...new Set(byTrouble(objectives).map(({ state }) => state))].filter(
    (state) => asksAttention(state) || state === 'not-measurable',
  )
  if (states.length === 0) return html`<span class="t-soft">Niente da segnalare</span>`
  const weightOf = (wanted: string) =>
    objectives.reduce((sum, { state, objective }) => sum + (state === wanted ? (objective.weight ?? 0) : 0), 0)
  return html`${states.map((state) => html`<span>${stateMark(state)} ${weightOf(state)}</span> `)}`
}

const nextCell = (deadline: Deadline | undefined): Html =>
  deadline
    ? html`${timeOf(deadline.day, '')} ${deadline.seen.objective.title}`
    : html`<span class="t-soft">nessuna</span>`

const yearPanel = (year: SeenYear, deadlines: readonly Deadline[]): Html =>
  panel({
    id: 'anno',
    title: 'L’anno, scadenza per scadenza',
    aside: html`<a href="/scadenze.ics">Calendario da abbonare (.ics)</a>`,
    body: yearLanes(
      year,
      deadlines.filter(({ recurring }) => !recurring),
    ),
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
