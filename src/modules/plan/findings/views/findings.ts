// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { choiceField, choicesOf } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import type { Plan } from '../../approved.ts'
import { kinds } from '../kinds.ts'
import { elsewhere, type FindingFilter, type FindingGroup, type ListedFinding, searchOf } from '../model.ts'
import { dismissedPanel } from './dismissed.ts'
import { findingItem } from './finding.ts'
import { gathered } from './gathered.ts'
import { findingCounts, severityNames } from './severity.ts'

interface FindingsPage {
  plan: Plan
  filter: FindingFilter
  groups: readonly FindingGroup[]
  open: readonly ListedFinding[]
  dismissed: readonly ListedFinding[]
  user: User
}

/** What is wrong in the document, by what it is about: what matters first, advice folded away. */
export function findingsPage(frame: Frame, { plan, filter, groups, open, dismissed, user }: FindingsPage) {
  return page(frame, {
    title: 'Rilievi sul piano',
    section: '/piano',
    crumbs: [{ path: '/piano', label: 'Piano' }],
    below: `Che cosa correggere nel piano ${plan.years.join('/')}, dal più importante`,
    actions:
      groups.length > 0
        ? html`<a class="btn btn-outline-primary" href="/piano/rilievi/nota?${searchOf(filter, plan)}">Nota da inviare</a>`
        : undefined,
    body: html`
      ${panel({ id: 'quanti', title: countInWords(groups, open), look: 'mb-4', body: html`${findingCounts(open, plan.id)}${filterForm(filter, plan)}` })}
      ${groups.length === 0 ? nothing(open, plan) : groups.map((group) => groupPanel(group, plan, filter, user))}
      ${dismissed.length > 0 && dismissedPanel(dismissed, { search: searchOf(filter, plan), user })}`,
  })
}

/** «24 rilievi da guardare», «3 rilievi su 24 da guardare»: one that two areas share counts once. */
function countInWords(groups: readonly FindingGroup[], open: readonly ListedFinding[]): string {
  const shown = new Set(groups.flatMap(({ findings }) => findings)).size
  return shown === open.length
    ? counted(open.length, 'rilievo da guardare', 'rilievi da guardare')
    : `${counted(shown, 'rilievo', 'rilievi')} su ${open.length} da guardare`
}

const nothing = (open: readonly ListedFinding[], { id }: Plan): Html =>
  open.length === 0
    ? empty('Nessun rilievo.', 'Il documento non ha difetti fra quelli che sappiamo riconoscere.')
    : empty('Nessun rilievo di questi.', html`<a href="/piano/rilievi?piano=${id}">Guardali tutti</a>.`)

function filterForm({ severity, kind, area, groupedBy }: FindingFilter, { id, areas }: Plan): Html {
  const named = Object.entries(severityNames).map(([value, { many }]) => ({ value, label: many }))
  const titles = Object.fromEntries(Object.entries(kinds).map(([name, { title }]) => [name, title]))
  const areaNames = {
    ...Object.fromEntries(areas.map(({ code, shortName }) => [code, shortName])),
    [elsewhere]: 'Resto del documento',
  }
  const rejected = undefined
  return html`<form class="t-inline mt-3" method="get" action="/piano/rilievi" aria-label="Filtri">
    <input type="hidden" name="piano" value="${id}">
    ${choiceField({ name: 'gravita', label: 'Gravità', value: severity ?? '', choices: [{ value: '', label: 'Tutte' }, ...named], rejected })}
    ${choiceField({ name: 'argomento', label: 'Argomento', value: kind ?? '', choices: choicesOf(titles, 'Tutti'), rejected })}
    ${choiceField({ name: 'area', label: 'Area', value: area ?? '', choices: choicesOf(areaNames, 'Tutte'), rejected })}
    ${choiceField({ name: 'per', label: 'Raggruppa', value: groupedBy, choices: choicesOf({ kind: 'per argomento', area: 'per area' }), rejected })}
    <button class="btn btn-outline-primary">Filtra</button>
  </form>`
}

function groupPanel({ id, title, findings }: FindingGroup, plan: Plan, filter: FindingFilter, user: User): Html {
  const dismissable = may(user, 'findings:dismiss')
  const items = (some: readonly ListedFinding[]) =>
    html`<ul class="t-findings">${gathered(some).map((found) => html`<li>${findingItem({ found, plan, user, search: dismissable ? searchOf(filter, plan) : undefined })}</li>`)}</ul>`
  const folded = filter.severity === 'info' ? [] : findings.filter(({ severity }) => severity === 'info')
  const shown = findings.filter((each) => !folded.includes(each))
  return panel({
    id: `gruppo-${id}`,
    title,
    aside: counted(findings.length, 'rilievo', 'rilievi'),
    look: 'mb-4',
    body: html`${shown.length > 0 && items(shown)}
      ${folded.length > 0 && html`<details><summary>${counted(folded.length, 'consiglio', 'consigli')}</summary>${items(folded)}</details>`}`,
  })
}
