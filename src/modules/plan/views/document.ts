// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Finding, Severity } from '../model.ts'

interface DocumentPage {
  name: string
  lines: readonly string[]
  findings: readonly Finding[]
}

/** The document line by line, with the lines that findings speak of marked. */
export function documentPage(frame: Frame, { name, lines, findings }: DocumentPage) {
  const marked = new Map<number, Severity>(
    findings.toReversed().flatMap(({ lines, severity }) => lines.map((line) => [line, severity])),
  )
  return page(frame, {
    title: 'Il documento',
    section: '/piano',
    crumbs: [{ path: '/piano', label: 'Piano' }],
    below: html`${name} · ${lines.length} righe · <a href="/piano/originale">scarica l’originale</a>`,
    body: panel({
      id: 'righe',
      title: 'Riga per riga',
      aside: 'evidenziate le righe con un rilievo',
      body: html`<div class="t-sheet"><dl class="t-kv">${lines.map((line, index) => (line.trim() === '' ? '' : lineOf(line, index + 1, marked.get(index + 1))))}</dl></div>`,
    }),
  })
}

function lineOf(text: string, number: number, severity: Severity | undefined): Html {
  const cells = text.split('\t').filter((cell) => cell.trim() !== '')
  const words = html`${cells.map((cell, index) => html`${index > 0 ? html` <span class="t-soft">|</span> ` : ''}${cell}`)}`
  return html`<dt id="riga-${number}">${number}</dt><dd>${severity ? html`<mark class="s-${severity}">${words}</mark>` : words}</dd>`
}
