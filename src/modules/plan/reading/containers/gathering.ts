// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Block, HiddenPart, Row, SourceDocument } from './document.ts'
import { markedInTimelines } from './shades.ts'
import { sheetParts } from './sheet-parts.ts'

/** A sheet may say that a cell goes on to its edge: past this, columns are only emptiness. */
export const mostColumns = 300

/** More than any plan has: a sheet dragged down to its end, a whole archive printed on one file, a file that swells. */
const most = { lines: 100_000, ofLine: 50_000, size: 10_000_000 }

/** The blocks of a document that has no lines of its own: each paragraph is one, and each row of a table. */
export class Gathering {
  readonly #blocks: Block[] = []
  readonly #lines: string[] = []
  readonly #hidden: HiddenPart[] = []
  /** Cells and characters, repetitions included. */
  #size = 0

  text(paragraph: string): void {
    for (const text of paragraph.split('\n')) {
      const plain = onOneLine(text)
      if (plain !== '') this.#blocks.push({ kind: 'text', text: plain, line: this.#line(plain) })
    }
  }

  /** The name of the sheet whose rows come next. */
  sheetName(name: string): void {
    const text = onOneLine(name)
    if (text !== '') this.#blocks.push({ kind: 'text', text, line: this.#line(text), namesSheet: true })
  }

  /** A row that waits for its table to end: empty when it has no text. @throws Refusal when the rows are too large. */
  waiting(row: readonly string[]): readonly string[] {
    if (row.every((cell) => cell === '')) return []
    this.#weigh(row.reduce((sum, { length }) => sum + length, row.length))
    return row
  }

  /** Rows of plain text cells, made as wide as asked; those without any text are left out. */
  table(cells: readonly (readonly string[])[], width = 0): void {
    const rows: Row[] = []
    for (const row of markedInTimelines(cells)) {
      const plain = row.slice(0, mostColumns).map(inParagraphs)
      if (plain.every((cell) => cell === '')) continue
      const lacking = Math.max(width - plain.length, 0)
      this.#weigh(lacking)
      plain.push(...Array<string>(lacking).fill(''))
      rows.push({ cells: plain, line: this.#line(onOneLine(plain.join(' '))) })
    }
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows, lines: [rows[0]!.line, rows.at(-1)!.line] })
  }

  /** Rows of a sheet, made as wide as the widest: tables, and the text above, between and below them. */
  sheet(cells: readonly (readonly string[])[]): void {
    const width = cells.reduce((widest, { length }) => Math.max(widest, Math.min(length, mostColumns)), 0)
    for (const part of sheetParts(markedInTimelines(cells))) {
      if ('table' in part) this.table(part.table, width)
      else for (const text of part.texts) this.text(text)
    }
  }

  /** What is not read because nobody who opens the document sees it. */
  hidden(text: string): void {
    if (text !== '') this.#hidden.push({ text, line: Math.max(this.#lines.length, 1) })
  }

  document(): SourceDocument {
    return {
      ...{ blocks: this.#blocks, lines: this.#lines },
      ...(this.#hidden.length > 0 && { hidden: this.#hidden }),
    }
  }

  #weigh(size: number): void {
    this.#size += size
    if (this.#size <= most.size) return
    throw new Refusal(
      'unreadable',
      'Il documento, aperto, è troppo grande: carica solo la sottosezione Performance, senza gli allegati.',
    )
  }

  #line(text: string): number {
    if (text.length > most.ofLine) {
      throw new Refusal(
        'unreadable',
        `Una riga del documento, «${text.slice(0, 60)}…», ha più di ${most.ofLine} caratteri: non è la riga di una tabella di obiettivi. Dividila e carica di nuovo.`,
      )
    }
    if (this.#lines.length === most.lines) {
      throw new Refusal(
        'unreadable',
        `Il documento ha più di ${most.lines} righe: carica solo la sottosezione Performance, senza gli allegati.`,
      )
    }
    return this.#lines.push(text)
  }
}

const clean = (text: string): string => text.normalize('NFC').replace(/[\u00ad\u200b\ufeff]/g, '')

const onOneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()

const inParagraphs = (text: string): string =>
  clean(text)
    .split('\n')
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')
