// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { fullName, type Plan } from '../../approved.ts'
import { kinds } from '../kinds.ts'
import type { FindingFilter, FindingGroup, ListedFinding } from '../model.ts'
import { placeInWords, quoted } from './place.ts'
import { countsInWords } from './severity.ts'

interface NotePage {
  plan: Plan
  filter: FindingFilter
  groups: readonly FindingGroup[]
  today: CivilDate
  user: User
}

/** The findings as a note for a colleague: who writes to whom and of what, then what to correct; advice only if asked for. */
export function notePage(frame: Frame, { plan, filter, groups, today, user }: NotePage) {
  const advised = filter.severity === 'info'
  const told = groups
    .map((group) => ({ ...group, findings: group.findings.filter(({ severity }) => advised || severity !== 'info') }))
    .filter(({ findings }) => findings.length > 0)
  const findings = [...new Set(told.flatMap((group) => group.findings))]
  return page(frame, {
    title: 'Che cosa correggere nel piano',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: `/piano/rilievi?piano=${plan.id}`, label: 'Rilievi sul piano' },
    ],
    below: html`<span class="no-print">Si stampa, o si salva come PDF, con il comando «Stampa» del browser</span>`,
    body: html`${panel({ id: 'nota', title: 'Nota', look: 'mb-4', body: titleBlock(plan, filter, findings, today, user) })}
      ${told.length === 0 ? empty('Non c’è niente da correggere.', html`<a href="/piano/rilievi?piano=${plan.id}">Torna ai rilievi</a>.`) : noteGroups(told)}`,
  })
}

function titleBlock(
  plan: Plan,
  filter: FindingFilter,
  findings: readonly ListedFinding[],
  today: CivilDate,
  user: User,
): Html {
  const area = plan.areas.find(({ code }) => code === filter.area)
  return facts([
    ['Oggetto', `Piano ${plan.years.join('/')}${area ? `, ${area.name}` : ''}`],
    ['A', area?.head && fullName(area.head)],
    ['Da', user.name],
    ['Data', formatDayInFull(today)],
    ['Solo', filter.kind && kinds[filter.kind].title.toLowerCase()],
    ['In tutto', countsInWords(findings)],
  ])
}

function noteGroups(groups: readonly FindingGroup[]): Html {
  let before = 0
  return html`${groups.map(({ id, title, findings }) => {
    const from = before + 1
    before += findings.length
    return panel({
      id: `gruppo-${id}`,
      title,
      look: 'mb-3',
      body: html`<ol class="t-findings" start="${from}">${findings.map((finding) => html`<li>${noteItem(finding)}</li>`)}</ol>`,
    })
  })}`
}

const noteItem = ({ message, quote, remedy, lines }: ListedFinding): Html => html`
  <p class="mb-1">${message} <span class="t-soft">${placeInWords(lines)}${message.includes(quote) ? '' : `: «${quoted(quote)}»`}.</span></p>
  <p class="mb-0"><b>${remedy}</b></p>`
