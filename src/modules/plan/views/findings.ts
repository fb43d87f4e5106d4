// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { mark, tag } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import type { Plan } from '../approved.ts'
import type { Finding, Severity } from '../model.ts'

export const severityNames: Record<Severity, { one: string; many: string }> = {
  error: { one: 'Errore', many: 'Errori' },
  warning: { one: 'Avviso', many: 'Avvisi' },
  info: { one: 'Informazione', many: 'Informazioni' },
}

const severities = ['error', 'warning', 'info'] as const

/** How many of each severity, as links to them. */
export const findingCounts = (findings: readonly Finding[]): Html =>
  html`<ul class="t-legend">${severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return html`<li><a class="s-${severity}" href="/piano/rilievi?gravita=${severity}"><b>${count}</b> ${mark(severity, count === 1 ? severityNames[severity].one : severityNames[severity].many)}</a></li>`
  })}</ul>`

interface FindingsPage {
  plan: Plan
  findings: readonly Finding[]
  wanted: Severity | undefined
  user: User
}

/** What is wrong in the document, each with its place, its words and the remedy. */
export function findingsPage(frame: Frame, { plan, findings, wanted, user }: FindingsPage) {
  const opens = (key: string) =>
    plan.areas.some(
      ({ code, objectives }) =>
        objectives.some((each) => each.key === key) && may(user, 'objectives:read', { area: code }),
    )
  const shown = findings.filter(({ severity }) => wanted === undefined || severity === wanted)
  return page(frame, {
    title: wanted ? `Rilievi sul piano: ${severityNames[wanted].many.toLowerCase()}` : 'Rilievi sul piano',
    section: '/piano',
    crumbs: [{ path: '/piano', label: 'Piano' }],
    below: wanted
      ? html`${shown.length} su ${findings.length} · <a href="/piano/rilievi">Tutti</a>`
      : `Che cosa correggere nel piano ${plan.years.join('/')}, dal più grave`,
    body: html`
      ${panel({ id: 'quanti', title: counted(findings.length, 'rilievo', 'rilievi'), look: 'mb-4', body: findingCounts(findings) })}
      ${shown.length === 0 ? empty('Nessun rilievo.', 'Il documento non ha difetti fra quelli che sappiamo riconoscere.') : html`<div class="t-grid halves">${shown.map((finding, index) => findingCard(finding, index, opens))}</div>`}`,
  })
}

const findingCard = (
  { code, severity, message, lines, quote, remedy, objectives }: Finding,
  index: number,
  opens: (key: string) => boolean,
): Html => html`
  <section class="t-panel" aria-labelledby="rilievo-${index + 1}">
    <header><h2 class="t-h" id="rilievo-${index + 1}">${tag(severity, `${severityNames[severity].one} ${index + 1}`)}</h2>
      <span class="t-sm t-soft">${placeOf(lines)}</span></header>
    ${quote !== '' && html`<blockquote class="t-note t-plan">«${quote}»</blockquote>`}
    <p>${message}</p>
    <p class="t-sm mb-0"><b>Rimedio:</b> ${remedy}</p>
    <p class="t-sm t-soft mb-0 mt-2">${objectives.map((key) => (opens(key) ? html`<a href="/obiettivi/${key}">${key}</a> ` : html`${key} `))}<span class="t-code">${code}</span></p>
  </section>`

const placeOf = (lines: readonly number[]): Html =>
  html`${lines.length === 1 ? 'Riga' : 'Righe'} ${lines.slice(0, 8).map((line, index) => html`${index > 0 ? ', ' : ''}<a href="/piano/documento#riga-${line}">${line}</a>`)}${lines.length > 8 ? ' …' : ''}`
