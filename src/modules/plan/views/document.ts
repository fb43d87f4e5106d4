// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatNumber } from '#kernel/ratio.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { severityNames } from '../findings/views/severity.ts'
import type { Finding } from '../model.ts'
import { cellsByLine, type SourceDocument } from '../reading/containers/document.ts'

interface DocumentPage {
  planId: bigint
  name: string
  source: SourceDocument
  findings: readonly Finding[]
}

/** A finding of more lines than these is about the whole document. */
const mostLines = 6

/** The document line by line, with what is wrong under the lines it is about. */
export function documentPage(frame: Frame, { planId, name, source, findings }: DocumentPage) {
  const cells = cellsByLine(source)
  const found = findingsByLine(findings)
  return page(frame, {
    title: 'Il documento',
    section: '/piano',
    crumbs: [{ path: '/piano', label: 'Piano' }],
    below: html`${name} · ${formatNumber(source.lines.length)} righe · <a href="/piano/originale?piano=${planId}">scarica l’originale</a>`,
    body: panel({
      id: 'righe',
      title: 'Riga per riga',
      aside: html`<a href="/piano/rilievi?piano=${planId}">Tutti i rilievi</a>`,
      body: html`<div class="t-sheet"><dl class="t-kv">${source.lines.map((line, index) => (line.trim() === '' ? '' : lineOf(index + 1, cells.get(index + 1) ?? [line], found.get(index + 1) ?? [])))}</dl></div>`,
    }),
  })
}

function findingsByLine(findings: readonly Finding[]): Map<number, Finding[]> {
  const placed = findings
    .filter(({ lines }) => lines.length <= mostLines)
    .flatMap((finding) => finding.lines.map((line) => ({ line, finding })))
  return new Map(
    [...Map.groupBy(placed, ({ line }) => line)].map(([line, all]) => [line, all.map((each) => each.finding)]),
  )
}

function lineOf(number: number, cells: readonly string[], findings: readonly Finding[]): Html {
  const words = html`${cells.map((cell, index) => html`${index > 0 ? html` <span class="t-soft">|</span> ` : ''}${cell}`)}`
  const [gravest] = findings
  return html`<dt id="riga-${number}">${number}</dt><dd>${gravest ? html`<mark class="s-${gravest.severity}">${words}</mark>` : words}${findings.map(noteOf)}</dd>`
}

const noteOf = ({ severity, message }: Finding): Html =>
  html`<p class="hint s-${severity} mb-0"><b>${severityNames[severity].one}.</b> ${message}</p>`
