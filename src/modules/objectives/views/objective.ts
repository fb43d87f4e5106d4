// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { onDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { inWords, type Judged, kindNames, type SeenEvidence } from '#modules/indicators/index.ts'
import type { FileNames } from '#modules/originals/index.ts'
import {
  type ClosedYear,
  fullName,
  type Participant,
  phaseList,
  pointsOfHundred,
  weightInWords,
  whyClosed,
} from '#modules/plan/index.ts'
import { stepShape } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { paragraphs } from '#ui/paragraphs.ts'
import { deadlinesOfObjective } from '../deadlines.ts'
import { mayProve } from '../reader.ts'
import type { Trend } from '../trend.ts'
import { reasonOf, type SeenObjective, type SeenYear } from '../year.ts'
import { calculation } from './calculation.ts'
import { dayForm, dayWithInference, stateMark } from './parts.ts'
import { trendPanel } from './trend.ts'

/** A judged indicator with the rows its value comes from. */
export interface Shown extends Judged {
  evidence: SeenEvidence | null
  /** Names of the files that the rows came from. */
  names: FileNames
  trend: Trend | null
}

interface ObjectivePage {
  year: SeenYear
  seen: SeenObjective
  shown: readonly Shown[]
  /** The payment indicator of the whole municipality, on objectives about payments. */
  body: Judged | null
  user: User
  closed: readonly ClosedYear[]
}

/** One objective: what was promised, how it was understood, where it stands and the rows that tell. */
export function objectivePage(frame: Frame, objectiveShown: ObjectivePage) {
  const { year, seen, shown, body, user } = objectiveShown
  const { area, objective } = seen
  return page(frame, {
    title: objective.title,
    section: '/obiettivi',
    crumbs: [
      { path: `/${year.query}`, label: 'Cruscotto' },
      { path: `/aree/${area.code}${year.query}`, label: area.shortName },
    ],
    above: `Obiettivo ${objective.ordinal} di ${area.objectives.length} · ${area.shortName} · ${weightInWords(objective, area)}`,
    actions: dayForm(year.on),
    body: html`
      ${verdictPanel(seen, body)}
      <div class="t-grid wide-left">
        <div class="t-col">${promisePanel(seen, user)}${stepsPanel(objectiveShown)}${shown.map(({ trend }, index) => trend && trendPanel(trend, index))}${shown.map((each, index) => calculation(each, index, year.on, user))}</div>
        <div class="t-col">${measurePanel(seen)}${peoplePanel(seen, user)}${deadlinesPanel(seen)}</div>
      </div>`,
  })
}

function verdictPanel(seen: SeenObjective, body: Judged | null): Html {
  const lines = seen.judged.flatMap(({ verdict }): [string, Html | string][] => [
    ['Valore', verdict.value],
    ['Atteso', verdict.target],
  ])
  return panel({
    id: 'stato',
    title: html`${stateMark(seen.state)}: ${beginLower(reasonOf(seen))}`,
    look: `state s-${seen.state} mb-4`,
    body: html`${facts(body ? [...lines, ['Tutto il Comune', html`${body.verdict.value} · ${stateMark(body.verdict.state)}`]] : lines)}<p class="t-sm mt-2 mb-0"><a href="/stati">Come si decide lo stato</a></p>`,
  })
}

const beginLower = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`

const promisePanel = (seen: SeenObjective, user: User): Html => {
  const { objective, judged } = seen
  return panel({
    id: 'promessa',
    title: 'La promessa, come approvata',
    aside: may(user, 'plan:read')
      ? html`<a href="/piano/documento#riga-${objective.sourceLines[0]}">${linesOf(objective.sourceLines)} del documento</a>`
      : undefined,
    body: facts([
      ['Obiettivo', html`<span class="t-plan">${paragraphs(objective.description)}</span>`],
      ['Risultato atteso', html`<span class="t-plan">${paragraphs(objective.target)}</span>`],
      ['Peso', weightFact(seen)],
      [
        'Indicatore',
        objective.indicatorText !== '' && html`<span class="t-plan">${paragraphs(objective.indicatorText)}</span>`,
      ],
      ['Fasi', phaseList(objective)],
      [
        'Letto così',
        judged.length === 0
          ? 'Nessun indicatore: va precisato.'
          : html`${judged.map(({ indicator }) => html`<div><b>${kindNames[indicator.kind]}</b>: ${inWords(indicator)}${indicator.condition && html` <span class="t-soft">a condizione: «${indicator.condition}»</span>`}</div>`)}`,
      ],
    ]),
  })
}

/** The weight, and what it is of the area where the number alone does not say. */
function weightFact({ area, objective, share }: SeenObjective): string {
  if (objective.prerequisite) return 'prerequisito: va rispettato prima che gli altri contino'
  const words = weightInWords(objective, area)
  return objective.weight === null || area.weightScale === 'hundred'
    ? words
    : `${words} (${pointsOfHundred(share)}% dell’area)`
}

const linesOf = (lines: readonly number[]): string =>
  lines.length === 1 ? `riga ${lines[0]}` : `righe ${lines.join(', ')}`

function stepsPanel({ seen, user, year: { plan }, closed }: ObjectivePage): Html {
  const { judged, objective } = seen
  const whyNot = whyClosed(plan.year, closed)
  const steps = judged.flatMap(({ verdict }) => verdict.steps)
  if (steps.length === 0) return html``
  return panel({
    id: 'passi',
    title: steps.length === 1 ? 'Il passo da compiere' : `I ${steps.length} passi`,
    body: html`<ol class="t-steps">${steps.map(
      ({ what, by, state, reason }, index) => html`<li class="s-${state}">${stepShape(state)}
      <div class="t-row end"><h3>${steps.length > 1 ? `${index + 1}. ` : ''}${what}</h3><span class="t-sm t-soft">${by ? `entro ${onDay(by)}` : 'senza data'}</span></div>
      <p class="t-sm">${stateMark(state)} <span class="t-soft">${reason}</span></p></li>`,
    )}</ol>
    ${mayProve(user, seen) && (whyNot ? html`<p class="t-note mt-2 mb-0">Non si aggiungono atti: ${whyNot}.</p>` : html`<a class="btn btn-primary mt-2" href="/registri/atti/nuovo?obiettivo=${objective.key}">Aggiungi un atto</a>`)}`,
  })
}

const measurePanel = ({ objective }: SeenObjective): Html =>
  panel({
    id: 'misura',
    title: 'Misura anticorruzione',
    body:
      objective.measure === ''
        ? empty('Nessuna misura collegata.', 'Il piano lascia vuota la casella.')
        : html`<p class="t-plan mb-0">${paragraphs(objective.measure)}</p>`,
  })

const kindOfParticipant: Record<Participant['kind'], string> = {
  person: '',
  role: 'ruolo',
  group: 'gruppo',
  office: 'collabora',
}

function peoplePanel({ area, objective }: SeenObjective, user: User): Html {
  const named = objective.participants.filter(({ kind }) => kind === 'person')
  const mayRead = may(user, 'people:read', { area: area.code })
  const participants = mayRead ? objective.participants : objective.participants.filter(({ kind }) => kind !== 'person')
  return panel({
    id: 'persone',
    title: 'Persone',
    body:
      objective.participants.length === 0
        ? empty('Nessuno è nominato.', 'Il piano lascia vuota la casella.')
        : html`<ul class="t-list">${participants.map((each) => html`<li>${each.kind === 'person' ? html`<b>${fullName(each.name)}</b>` : html`${each.text} <span class="t-soft t-sm">· ${kindOfParticipant[each.kind]}</span>`}</li>`)}${named.length > 0 && !mayRead && html`<li class="t-soft">${counted(named.length, 'persona nominata', 'persone nominate')}: il tuo ruolo non ne mostra i nomi</li>`}</ul>`,
  })
}

function deadlinesPanel(seen: SeenObjective): Html {
  const deadlines = deadlinesOfObjective(seen)
  if (deadlines.length === 0) return html``
  return panel({
    id: 'scadenze',
    title: 'Scadenze',
    body: html`<ul class="t-list">${deadlines.map(({ day, yearInferred, state }) => html`<li>${dayWithInference(day, yearInferred)} · ${stateMark(state)}</li>`)}</ul>`,
  })
}
