// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { stepShape } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { inSentenceCase } from '../../approved.ts'
import type { ListedFinding } from '../../findings/model.ts'
import type { ReviewedRow, SeenReading } from '../seen.ts'
import { findingsAbout } from './own-findings.ts'

/** An objective of a plan to be put right, opened at the words of the document. */
export const pathOfRow = (planId: bigint, number: number): string =>
  `/piano/${planId}/lettura/${number}#documento-letto`

/** Objectives shown before and after the one on the page: of hundreds in an area nobody reads the list. */
const around = 20

/** The way among the objectives: those of the area on the page, and the other areas by name. */
export function objectiveIndex({ plan, rows }: SeenReading, number: number, findings: readonly ListedFinding[]): Html {
  const current = rows[number - 1]!
  const numbered = rows.map((row, index) => ({ row, number: index + 1, away: index + 1 - number }))
  const areas = [...Map.groupBy(numbered, ({ row }) => row.areaPlace).values()]
  const link = (number: number, words: Html | string) =>
    html`<a href="${pathOfRow(plan.id, number)}"${rows[number - 1] === current ? html` aria-current="page"` : ''}>${words}</a>`
  const words = ({ row, away }: (typeof numbered)[number]) =>
    Math.abs(away) <= around ? oneRow(row, findings) : `… e gli altri ${away < 0 ? 'prima' : 'dopo'}`
  return html`<nav class="t-index" aria-label="Obiettivi del piano">
    <h2 class="t-wide t-h mb-2">Obiettivi</h2>
    <details class="t-more">
      <summary>Obiettivi (${number} di ${rows.length})</summary>
      ${areas.map((all) => {
        const [first] = all as [(typeof numbered)[number]]
        const name = inSentenceCase(first.row.area.name)
        if (first.row.areaPlace !== current.areaPlace)
          return html`<p class="mb-0">${link(first.number, html`<span>${name}</span><span class="t-soft">${all.filter(({ row }) => row.reviewed).length}/${all.length}</span>`)}</p>`
        const near = all.filter(({ away }) => Math.abs(away) <= around + 1)
        return html`<h3 class="mt-2 t-sm t-soft">${name}</h3><ol class="list-unstyled">${near.map((each) => html`<li>${link(each.number, words(each))}</li>`)}</ol>`
      })}
    </details>
  </nav>`
}

function oneRow(row: ReviewedRow, findings: readonly ListedFinding[]): Html {
  const found = findingsAbout(row.key, findings).length
  const name = html`<span>${row.now.number ?? row.ordinal}. ${row.now.title}</span>`
  if (row.reviewed)
    return html`${name}<span class="t-mark s-reached">${stepShape('reached')}<span class="visually-hidden">, controllato</span></span>`
  return found === 0
    ? html`${name}<span class="visually-hidden">, da controllare</span>`
    : html`${name}<span class="t-nowrap s-at-risk"><span class="t-mark"><span class="visually-hidden">, da controllare, </span>${found}<span class="visually-hidden"> ${found === 1 ? 'rilievo' : 'rilievi'}</span></span></span>`
}

/** «28 obiettivi su 40 controllati». */
export const progressInWords = (rows: readonly ReviewedRow[]): string =>
  `${counted(rows.filter(({ reviewed }) => reviewed).length, 'obiettivo', 'obiettivi')} su ${rows.length} ${rows.length === 1 ? 'controllato' : 'controllati'}`
