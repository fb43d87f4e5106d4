// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import type { Finding, Severity } from '../../model.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

export const severityNames: Record<Severity, { one: string; many: string }> = {
  error: { one: 'Errore', many: 'Errori' },
  warning: { one: 'Avviso', many: 'Avvisi' },
  info: { one: 'Consiglio', many: 'Consigli' },
}

/** How many of each severity, as links to them, in a plan. */
export const findingCounts = (findings: readonly Finding[], planId: bigint): Html =>
  html`<ul class="t-legend">${severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return html`<li><a class="s-${severity}" href="/piano/rilievi?piano=${planId}&gravita=${severity}"><b>${count}</b> ${mark(severity, count === 1 ? severityNames[severity].one : severityNames[severity].many)}</a></li>`
  })}</ul>`

/** «3 errori, 20 avvisi e 1 consiglio». */
export const countsInWords = (findings: readonly Finding[]): string =>
  severities
    .map((severity) => [findings.filter((each) => each.severity === severity).length, severityNames[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, { one, many }]) => counted(count, one.toLowerCase(), many.toLowerCase()))
    .join(', ')
