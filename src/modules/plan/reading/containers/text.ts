// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import { cellText, lineText } from './cell-text.ts'
import type { Block, Row, SourceDocument } from './document.ts'
import { residuesIn } from './residues.ts'

/** More characters on one line than any row of a plan has, and more lines than any plan. */
const longestLine = 50_000
const mostLines = 100_000

/** Plain text or Markdown whose tables are written with tabs or with «|». @throws Refusal 'unreadable' on a line of no table. */
export function textDocument(text: string): SourceDocument {
  const written = text.split(/\r\n|\n|\r/)
  const endsWithLine = written.at(-1) === ''
  if (endsWithLine) written.pop()
  if (written.length > mostLines) throw tooManyLines()
  const tooLong = written.findIndex((line) => line.length > longestLine)
  if (tooLong >= 0) throw lineTooLong(tooLong + 1)
  return {
    blocks: blocksOf(written),
    lines: written.map((line) => lineText(line.replaceAll('\t', ' '))),
    residues: residuesIn(written, endsWithLine),
  }
}

const lineTooLong = (line: number) =>
  new Refusal(
    'unreadable',
    `La riga ${line} ha più di ${longestLine} caratteri: non è la riga di una tabella. Salva di nuovo il piano come testo, con una riga per ogni riga di tabella.`,
  )

const tooManyLines = () =>
  new Refusal(
    'unreadable',
    `Il file ha più di ${mostLines} righe: carica solo la sottosezione Performance, senza gli allegati.`,
  )

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let rows: Row[] = []
  let start = 0

  const closeTable = (end: number) => {
    if (start > 0 && rows.length > 0) blocks.push({ kind: 'table', rows, lines: [start, end] })
    rows = []
    start = 0
  }
  for (const [index, written] of lines.entries()) {
    const cells = cellsOf(written)
    if (cells) {
      if (start === 0) start = index + 1
      if (!isSeparator(cells)) rows.push({ cells, line: index + 1 })
      continue
    }
    closeTable(index)
    const text = lineText(written)
    if (text !== '' && !isImage(written)) blocks.push({ kind: 'text', text, line: index + 1 })
  }
  closeTable(lines.length)
  return blocks
}

/** The cells of a table row; nothing when the line is text. */
function cellsOf(written: string): string[] | undefined {
  if (written.includes('\t') && written.trim() !== '') return written.split('\t').map(cellText)
  const trimmed = written.trim()
  const framed = trimmed.startsWith('|') && trimmed.length > 1
  if (!framed && trimmed.split(' | ').length < 3) return undefined
  const inner = framed ? trimmed.slice(1).replace(/(?<!\\)\|$/, '') : trimmed
  return inner.split(/(?<!\\)\|/).map(cellText)
}

/** A row of dashes under a header or at the foot of a table, or a row of empty cells. */
const isSeparator = (cells: readonly string[]): boolean => cells.every((cell) => /^[-–—:=_\s]*$/.test(cell))

const isImage = (written: string): boolean => /^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(written)
