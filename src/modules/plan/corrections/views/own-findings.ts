// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { tag } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import type { ListedFinding } from '../../findings/model.ts'
import { placeInWords } from '../../findings/views/place.ts'
import { severityNames } from '../../findings/views/severity.ts'

/** A finding with its number on the page. */
export type Numbered = ListedFinding & { number: number }

/** A finding of more objectives than these is about the whole plan. */
const mostObjectives = 10

/** The findings about an objective, the gravest first. */
export const findingsAbout = (key: string, findings: readonly ListedFinding[]): Numbered[] =>
  findings
    .filter(({ objectives }) => objectives.length <= mostObjectives && objectives.includes(key))
    .map((finding, index) => ({ ...finding, number: index + 1 }))

/** What is wrong in the document about one objective. */
export const findingsSection = (
  mine: readonly Numbered[],
  { all, planId, number }: { all: number; planId: bigint; number: number },
): Html => html`
  <section class="t-span" aria-labelledby="rilievi">
    <div class="t-row end mb-2"><h2 id="rilievi">Rilievi su questo obiettivo</h2><a class="t-sm" href="/piano/rilievi?piano=${planId}">${mine.length} su ${all}</a></div>
    ${mine.length === 0 ? html`<p class="t-soft">Nessun rilievo su questo obiettivo.</p>` : html`<div class="t-grid halves">${mine.map((finding) => findingNote(finding, `piano=${planId}&lettura=${number}`))}</div>`}
  </section>`

const findingNote = (
  { number, fingerprint, severity, lines, quote, message, remedy }: Numbered,
  search: string,
): Html => html`
  <article class="t-panel s-${severity}" id="rilievo-${number}">
    <header><h3>${tag(severity, `${severityNames[severity].one} ${number}`)}</h3><span class="t-sm t-soft">${placeInWords(lines)}</span></header>
    ${quote !== '' && html`<blockquote class="t-note t-plan">«${quote}»</blockquote>`}
    <p class="mb-1">${message}</p>
    <p class="t-sm mb-0"><b>Rimedio:</b> ${remedy}</p>
    <p class="t-sm mt-2 mb-0"><a href="/piano/rilievi/${fingerprint}?${search}">Lascia com’è, scrivo il motivo</a></p>
  </article>`
