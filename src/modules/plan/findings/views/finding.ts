// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type User } from '#modules/access/index.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { tag } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Plan } from '../../approved.ts'
import { type ListedFinding, whyNotToDismiss } from '../model.ts'
import type { Gathered } from './gathered.ts'
import { placeLinks, wordsOf } from './place.ts'
import { severityNames } from './severity.ts'

/** Whether a person may open an objective, by its key. */
const opensObjective = ({ areas }: Plan, user: User): ((key: string) => boolean) => {
  const readable = areas.filter(({ code }) => may(user, 'objectives:read', { area: code }))
  const keys = new Set(readable.flatMap(({ objectives }) => objectives.map(({ key }) => key)))
  return (key) => keys.has(key)
}

interface Shown {
  found: Gathered
  plan: Plan
  user: User
  dismissable: boolean
}

/** What is wrong, each time with its place and words, and beside it the remedy of all. */
export function findingItem(shown: Shown): Html {
  const { first, others, alike } = shown.found
  return html`<div class="t-finding">
    <div>
      <p class="mb-1">${tag(first.severity, severityNames[first.severity].one)} ${first.message}${others.length > 0 && alike ? ` Lo stesso vale per ${others.length === 1 ? 'un altro' : `altri ${others.length}`}.` : ''}</p>
      ${others.length === 0 ? wordsAlone(first) : ''}
      <p class="t-sm t-soft mb-2">${others.length > 0 && before(wordsOf(first))}${whereAndDeed(first, shown)}</p>
      ${others.map((other) => another(other, shown))}
    </div>
    <p class="mb-0"><span class="t-soft">Rimedio:</span> ${first.remedy}</p>
  </div>`
}

const wordsAlone = (finding: ListedFinding): Html => {
  const words = wordsOf(finding)
  return html`${words !== '' && html`<blockquote class="t-note t-plan mb-1">${words}</blockquote>`}`
}

/** Where else, and what it says when that is not the same. */
const another = (finding: ListedFinding, shown: Shown): Html => html`
  <p class="${shown.found.alike ? 'mb-1' : 'mb-2'}">${!shown.found.alike && html`<span class="d-block">${finding.message}</span>`}<span class="t-sm t-soft">${before(wordsOf(finding))}${whereAndDeed(finding, shown)}</span></p>`

const before = (words: string): string => (words === '' ? '' : `${words} · `)

function whereAndDeed({ fingerprint, lines, objectives }: ListedFinding, { plan, user, dismissable }: Shown): Html {
  const opens = opensObjective(plan, user)
  return html`${placeLinks(lines, plan.id)}${objectives.length > 0 && html` · ${objectives.map((key) => (opens(key) ? html`<a href="/obiettivi/${key}">${key}</a> ` : html`${key} `))}`}${dismissable && html` · <a href="/piano/rilievi/${fingerprint}?piano=${plan.id}">Lascia com’è</a>`}`
}

interface FindingPage {
  plan: Plan
  finding: ListedFinding
  user: User
  rejected?: Rejected
}

/** One finding, to be left as it is for a reason. */
export function findingPage(frame: Frame, { plan, finding, user, rejected }: FindingPage) {
  const refusal = whyNotToDismiss(finding)
  return page(frame, {
    title: 'Lascia com’è',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: `/piano/rilievi?piano=${plan.id}`, label: 'Rilievi sul piano' },
    ],
    body: html`${problemSummary(rejected)}${panel({ id: 'rilievo', title: 'Il rilievo', look: 'mb-4', body: findingItem({ found: { first: finding, others: [], alike: true }, plan, user, dismissable: false }) })}
      ${panel({ id: 'motivo', title: 'Perché va bene così', look: 'call', body: refusal ? html`<p class="mb-0">${refusal.message}</p>` : dismissalForm(finding, plan, rejected) })}`,
  })
}

const dismissalForm = ({ fingerprint }: ListedFinding, { id }: Plan, rejected: Rejected | undefined): Html => html`
  <p>Il rilievo esce dall’elenco e resta fra quelli lasciati, con il motivo e il tuo nome. Non torna nemmeno quando il piano si rilegge, finché le parole del documento sono queste. Si può sempre riprendere.</p>
  <form method="post" action="/piano/rilievi/${fingerprint}/lasciato?piano=${id}" novalidate class="t-stacked">
    ${textField({ name: 'reason', label: 'Motivo', hint: 'Per esempio: la Giunta ha già chiarito con la delibera n. 12', rejected })}
    <button class="btn btn-primary">Lascia com’è</button>
  </form>`
