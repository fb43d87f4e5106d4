// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type User } from '#modules/access/index.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { tag } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Plan } from '../../approved.ts'
import { type ListedFinding, whyNotToDismiss } from '../model.ts'
import { placeLinks, quoted } from './place.ts'
import { severityNames } from './severity.ts'

/** Whether a person may open an objective, by its key. */
const opensObjective = ({ areas }: Plan, user: User): ((key: string) => boolean) => {
  const readable = areas.filter(({ code }) => may(user, 'objectives:read', { area: code }))
  const keys = new Set(readable.flatMap(({ objectives }) => objectives.map(({ key }) => key)))
  return (key) => keys.has(key)
}

interface Shown {
  /** Findings of one rule that have one remedy. */
  same: readonly ListedFinding[]
  plan: Plan
  user: User
  dismissable: boolean
}

/** What is wrong, each time with its place and words, and beside it the remedy of all. */
export function findingItem(shown: Shown): Html {
  const [first] = shown.same
  return html`<div class="t-finding">
    <div>${shown.same.length === 1 ? alone(first!, shown) : severalTimes(shown)}</div>
    <p class="mb-0"><span class="t-soft">Rimedio:</span> ${first!.remedy}</p>
  </div>`
}

const alone = (finding: ListedFinding, shown: Shown): Html => html`
  <p class="mb-1">${tag(finding.severity, severityNames[finding.severity].one)} <b>${finding.message}</b></p>
  ${!finding.message.includes(finding.quote) && html`<blockquote class="t-note t-plan mb-1">«${quoted(finding.quote)}»</blockquote>`}
  <p class="t-sm t-soft mb-2">${whereAndDeed(finding, shown)}</p>`

/** The same thing in many places takes two lines each. */
const severalTimes = (shown: Shown): Html =>
  html`${shown.same.map(
    (finding, index) => html`
  <p class="mb-2">${index === 0 && html`${tag(finding.severity, severityNames[finding.severity].one)} `}${finding.message}
    <span class="d-block t-sm t-soft">${!finding.message.includes(finding.quote) && html`«${quoted(finding.quote)}» · `}${whereAndDeed(finding, shown)}</span></p>`,
  )}`

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
    body: html`${problemSummary(rejected)}${panel({ id: 'rilievo', title: 'Il rilievo', look: 'mb-4', body: findingItem({ same: [finding], plan, user, dismissable: false }) })}
      ${panel({ id: 'motivo', title: 'Perché va bene così', look: 'call', body: refusal ? html`<p class="mb-0">${refusal.message}</p>` : dismissalForm(finding, plan, rejected) })}`,
  })
}

const dismissalForm = ({ fingerprint }: ListedFinding, { id }: Plan, rejected: Rejected | undefined): Html => html`
  <p>Il rilievo esce dall’elenco e resta fra quelli lasciati, con il motivo e il tuo nome. Non torna nemmeno quando il piano si rilegge, finché le parole del documento sono queste. Si può sempre riprendere.</p>
  <form method="post" action="/piano/rilievi/${fingerprint}/lasciato?piano=${id}" novalidate class="t-stacked">
    ${textField({ name: 'reason', label: 'Motivo', hint: 'Per esempio: la Giunta ha già chiarito con la delibera n. 12', rejected })}
    <button class="btn btn-primary">Lascia com’è</button>
  </form>`
