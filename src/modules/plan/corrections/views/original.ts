// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import { paragraphs } from '#ui/paragraphs.ts'
import type { Finding } from '../../model.ts'
import { cellsByLine, type SourceDocument } from '../../reading/containers/document.ts'
import type { ReviewedRow } from '../seen.ts'

/** How many lines of the document stand before and after those of the objective. */
const around = 2

/** A finding as it is marked in the text. */
type Marked = Pick<Finding, 'severity' | 'lines' | 'quote'> & { number: number }

/** The document where the objective was read: its lines whole, those around it softer, the words of findings marked. */
export function originalSheet(source: SourceDocument, { objective }: ReviewedRow, findings: readonly Marked[]): Html {
  const own = new Set(objective.sourceLines)
  const cells = cellsByLine(source)
  const shown = linesAround(objective.sourceLines, source.lines)
  return html`<div class="t-sheet" tabindex="0" role="region" aria-label="Testo originale"><dl class="t-kv">${shown.map(
    (line) => {
      const texts = withShortTogether(cells.get(line) ?? [source.lines[line - 1]!])
      return own.has(line)
        ? texts.map(
            (text) =>
              html`<dt>${line}</dt><dd>${marked(
                text,
                findings.filter(({ lines }) => lines.includes(line)),
              )}</dd>`,
          )
        : html`<dt>${line}</dt><dd class="off">${beginning(texts.join(' · '))}</dd>`
    },
  )}</dl></div>`
}

/** Number and weight stand on one line, as in the table. */
function withShortTogether(cells: readonly string[]): string[] {
  const together: string[] = []
  for (const cell of cells) {
    const last = together.at(-1)
    if (last !== undefined && last.length < 8 && cell.length < 8) together[together.length - 1] = `${last} · ${cell}`
    else together.push(cell)
  }
  return together
}

const beginning = (text: string): string =>
  text.length > 160 ? `${text.slice(0, text.lastIndexOf(' ', 160))} …` : text

function linesAround(own: readonly number[], lines: readonly string[]): number[] {
  const filled = lines.flatMap((text, index) => (text.trim() === '' ? [] : [index + 1]))
  const near = own.flatMap((line) => {
    const at = filled.indexOf(line)
    return at < 0 ? [] : filled.slice(Math.max(0, at - around), at + around + 1)
  })
  return [...new Set(near)].toSorted((a, b) => a - b)
}

/** The text with the words of each finding marked and numbered; paragraphs stay apart. */
function marked(text: string, findings: readonly Marked[]): Html {
  const [first, ...others] = findings
  const at = first && first.quote !== '' ? text.indexOf(first.quote) : -1
  if (!first || at < 0) return others.length > 0 ? marked(text, others) : paragraphs(text)
  const end = at + first.quote.length
  return html`${marked(text.slice(0, at), others)}<mark class="s-${first.severity}">${text.slice(at, end)}<sup>${first.number}</sup></mark>${marked(text.slice(end), others)}`
}
