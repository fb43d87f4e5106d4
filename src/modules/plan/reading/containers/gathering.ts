// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Block, Row, SourceDocument } from './document.ts'

/** More than any plan has: a sheet dragged down to its end, or a whole archive printed on one file. */
const most = { lines: 100_000, columns: 300 }

/** The blocks of a document that has no lines of its own: each paragraph is one, and each row of a table. */
export class Gathering {
  readonly #blocks: Block[] = []
  readonly #lines: string[] = []

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

  /** Rows of plain text cells; those without any text are left out. */
  table(cells: readonly (readonly string[])[]): void {
    const rows: Row[] = []
    for (const row of cells) {
      const plain = row.slice(0, most.columns).map(inParagraphs)
      if (plain.every((cell) => cell === '')) continue
      rows.push({ cells: plain, line: this.#line(onOneLine(plain.join(' '))) })
    }
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows, lines: [rows[0]!.line, rows.at(-1)!.line] })
  }

  /** Rows of a sheet, made as wide as the widest: an empty one ends a table, and lone cells above it are text. */
  sheet(cells: readonly (readonly string[])[]): void {
    const width = cells.reduce((widest, { length }) => Math.max(widest, length), 0)
    const wide = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')]
    let table: (readonly string[])[] = []
    for (const row of cells) {
      const filled = row.filter((cell) => cell.trim() !== '')
      if (filled.length > 1 || (filled.length === 1 && table.length > 0)) table.push(wide(row))
      else {
        this.table(table)
        table = []
        this.text(filled.join(''))
      }
    }
    this.table(table)
  }

  document(): SourceDocument {
    return { blocks: this.#blocks, lines: this.#lines }
  }

  #line(text: string): number {
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
