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

/** Where a person puts an objective right, while the plan is a draft, or reads it. */
function wayTo({ id, approved, areas }: Plan, user: User): (key: string) => string | undefined {
  if (!approved && may(user, 'plan:correct')) return (key) => `/piano/${id}/lettura?obiettivo=${key}`
  const readable = areas.filter(({ code }) => may(user, 'objectives:read', { area: code }))
  const keys = new Set(readable.flatMap(({ objectives }) => objectives.map(({ key }) => key)))
  return (key) => (keys.has(key) ? `/obiettivi/${key}` : undefined)
}

interface Shown {
  found: Gathered
  plan: Plan
  user: User
  /** What the list is asked by, for who may leave a finding as it is and comes back to it. */
  search: string | undefined
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

function whereAndDeed({ code, fingerprint, lines, objectives }: ListedFinding, { plan, user, search }: Shown): Html {
  const way = wayTo(plan, user)
  const linked = (key: string) => {
    const path = way(key)
    return path ? html`<a href="${path}">${key}</a> ` : html`${key} `
  }
  return html`${placeLinks(lines, plan.id)}${objectives.length > 0 && html` · ${objectives.map(linked)}`}${code === 'near-duplicate-people' && !plan.approved && may(user, 'plan:correct') && html` · <a href="/piano/${plan.id}/persone">Decidi chi è chi</a>`}${search && html` · <a href="/piano/rilievi/${fingerprint}?${search}">Lascia com’è</a>`}`
}

interface FindingPage {
  plan: Plan
  finding: ListedFinding
  user: User
  /** What the address asks besides: where to go back to. */
  search: string
  rejected?: Rejected
}

/** One finding, to be left as it is for a reason. */
export function findingPage(frame: Frame, { plan, finding, user, search, rejected }: FindingPage) {
  const refusal = whyNotToDismiss(finding)
  return page(frame, {
    title: 'Lascia com’è',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: `/piano/rilievi?${search}`, label: 'Rilievi sul piano' },
    ],
    body: html`${problemSummary(rejected)}${panel({ id: 'rilievo', title: 'Il rilievo', look: 'mb-4', body: findingItem({ found: { first: finding, others: [], alike: true }, plan, user, search: undefined }) })}
      ${panel({ id: 'motivo', title: 'Perché va bene così', look: 'call', body: refusal ? html`<p class="mb-0">${refusal.message}</p>` : dismissalForm(finding, search, rejected) })}`,
  })
}

const dismissalForm = ({ fingerprint }: ListedFinding, search: string, rejected: Rejected | undefined): Html => html`
  <p>Il rilievo esce dall’elenco e resta fra quelli lasciati, con il motivo e il tuo nome. Non torna nemmeno quando il piano si rilegge, finché le parole del documento sono queste. Si può sempre riprendere.</p>
  <form method="post" action="/piano/rilievi/${fingerprint}/lasciato?${search}" novalidate class="t-stacked">
    ${textField({ name: 'reason', label: 'Motivo', hint: 'Per esempio: la Giunta ha già chiarito con la delibera n. 12', rejected })}
    <button class="btn btn-primary">Lascia com’è</button>
  </form>`
