// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import type { User } from '#modules/access/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { fullName, type Plan } from '../../approved.ts'
import { kinds } from '../kinds.ts'
import type { FindingFilter, FindingGroup, ListedFinding } from '../model.ts'
import { type Gathered, gathered } from './gathered.ts'
import { placeInWords, wordsOf } from './place.ts'
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
  return page(frame, {
    title: 'Che cosa correggere nel piano',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: `/piano/rilievi?piano=${plan.id}`, label: 'Rilievi sul piano' },
    ],
    below: html`<span class="no-print">Si stampa, o si salva come PDF, con il comando «Stampa» del browser</span>`,
    body: html`${panel({ id: 'nota', title: 'Nota', look: 'mb-4', body: titleBlock(plan, filter, told, today, user) })}
      ${told.length === 0 ? empty('Non c’è niente da correggere.', html`<a href="/piano/rilievi?piano=${plan.id}">Torna ai rilievi</a>.`) : noteGroups(told)}`,
  })
}

function titleBlock(
  plan: Plan,
  filter: FindingFilter,
  groups: readonly FindingGroup[],
  today: CivilDate,
  user: User,
): Html {
  const points = groups.flatMap(({ findings }) => gathered(findings)).length
  const findings = [...new Set(groups.flatMap((group) => group.findings))]
  const area = plan.areas.find(({ code }) => code === filter.area)
  return facts([
    ['Oggetto', `Piano ${plan.years.join('/')}${area ? `, ${area.name}` : ''}`],
    ['A', area?.head && fullName(area.head)],
    ['Da', user.name],
    ['Data', formatDayInFull(today)],
    ['Solo', filter.kind && kinds[filter.kind].title.toLowerCase()],
    ['In tutto', points === 0 ? undefined : `${counted(points, 'punto', 'punti')}: ${countsInWords(findings)}`],
  ])
}

function noteGroups(groups: readonly FindingGroup[]): Html {
  let before = 0
  return html`${groups.map(({ id, title, findings }) => {
    const points = gathered(findings)
    const from = before + 1
    before += points.length
    return panel({
      id: `gruppo-${id}`,
      title,
      look: 'mb-3',
      body: html`<ol class="t-findings" start="${from}">${points.map((point) => html`<li>${noteItem(point)}</li>`)}</ol>`,
    })
  })}`
}

const noteItem = ({ first, others, alike }: Gathered): Html => html`
  <p class="mb-1">${first.message} <span class="t-soft">${placeAndWords(first)}.</span></p>
  ${alike ? others.length > 0 && html`<p class="mb-1">Lo stesso vale per ${others.map(({ objectives, lines }, index) => html`${index > 0 ? ', ' : ''}${objectives.join(', ')} <span class="t-soft">(${placeInWords(lines).toLowerCase()})</span>`)}.</p>` : others.map((other) => html`<p class="mb-1">${other.message} <span class="t-soft">${placeAndWords(other)}.</span></p>`)}
  <p class="mb-0"><b>${first.remedy}</b></p>`

const placeAndWords = (finding: ListedFinding): string =>
  [placeInWords(finding.lines), wordsOf(finding)].filter((part) => part !== '').join(': ')
