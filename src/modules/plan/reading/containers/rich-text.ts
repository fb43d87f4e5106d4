// SPDX-License-Identifier: EUPL-1.2
import { type Band, type PlacedRow, underColumns } from './column-widths.ts'
import { refuseTooDeep } from './damaged.ts'
import type { SourceDocument } from './document.ts'
import { Gathering, mostColumns } from './gathering.ts'

/** A control word with its number, a control sign, a byte in hexadecimal, a brace, or text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi

/** Groups that are not text of the page. */
const unseen = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'headerl',
  'headerr',
  'headerf',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'annotation',
  'fldinst',
  'listtable',
  'listoverridetable',
  'generator',
  'themedata',
  'nonshppict',
  'listtext',
])

const signs: Readonly<Record<string, string>> = {
  line: '\n',
  tab: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

interface Group {
  skipped: boolean
  hidden: boolean
  /** Characters that stand for a Unicode one in programs that do not know it. */
  substitutes: number
}

/** Rich text (.rtf). Hidden and deleted text is left out; a table inside a cell becomes lines of it. */
export function richTextDocument(bytes: Uint8Array): SourceDocument {
  const source = new TextDecoder('latin1').decode(bytes)
  const decoder = new TextDecoder(codePage(source))
  const page = new RichPage()
  const groups: Group[] = [{ skipped: false, hidden: false, substitutes: 1 }]
  let toSkip = 0

  const add = (text: string) => {
    const { skipped, hidden } = groups.at(-1)!
    if (!skipped && !hidden) page.add(text)
  }
  const obey = (word: string, number: string | undefined) => {
    const group = groups.at(-1)!
    if (unseen.has(word)) group.skipped = true
    else if (word === 'uc') group.substitutes = Number(number ?? 1)
    else if (word === 'v' || word === 'deleted') group.hidden = number !== '0'
    else if (word === 'plain') group.hidden = false
    else if (group.skipped) return
    else if (word === 'u') {
      add(String.fromCharCode(Number(number) & 0xffff))
      toSkip = group.substitutes
    } else if (word in signs) add(signs[word]!)
    else page.obey(word, Number(number ?? 0))
  }

  for (const [, word, number, byte, sign, brace, text] of source.matchAll(token)) {
    if (word !== undefined) obey(word.toLowerCase(), number)
    else if (byte !== undefined) {
      if (toSkip > 0) toSkip--
      else add(decoder.decode(Uint8Array.of(Number.parseInt(byte, 16))))
    } else if (sign === '*') groups.at(-1)!.skipped = true
    else if (sign !== undefined) add(signs[sign] ?? '')
    else if (brace === '{') {
      groups.push({ ...groups.at(-1)! })
      refuseTooDeep(groups.length)
    } else if (brace === '}' && groups.length > 1) groups.pop()
    else if (text !== undefined) {
      add(text.slice(toSkip))
      toSkip = Math.max(0, toSkip - text.length)
    }
  }
  return page.end()
}

/** Rows come one after the other, and the table ends with the first paragraph that is in no cell. */
class RichPage {
  readonly #gathering = new Gathering()
  #line = ''
  #inTable = false
  #cell: string[] = []
  #row: string[] = []
  #rows: PlacedRow[] = []
  /** What each cell of the row covers, as its right edge says. */
  #bands: Band[] = []
  #left = 0

  add(text: string): void {
    this.#line += text
  }

  obey(word: string, number: number): void {
    if (word === 'intbl') this.#inTable = true
    else if (word === 'pard') this.#inTable = false
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph()
    else if (word === 'trowd') this.#begin(0)
    else if (word === 'trleft') this.#begin(number)
    else if (word === 'cellx') this.#edge(number)
    else if (word === 'nestcell') this.add(' ')
    else if (word === 'nestrow') this.add('\n')
    else if (word === 'cell') {
      this.#row.push([...this.#cell, this.#line].join('\n'))
      this.#cell = []
      this.#line = ''
    } else if (word === 'row') {
      const cells = this.#gathering.waiting(this.#row)
      const bands = cells.length === this.#bands.length ? this.#bands : []
      if (cells.length > 0) this.#rows.push({ cells, bands })
      this.#row = []
    }
  }

  end(): SourceDocument {
    this.#inTable = false
    this.#endParagraph()
    return this.#gathering.document()
  }

  #begin(left: number): void {
    this.#bands = []
    this.#left = left
  }

  #edge(right: number): void {
    if (this.#bands.length < mostColumns) this.#bands.push({ from: this.#left, to: right })
    this.#left = right
  }

  #endParagraph(): void {
    if (this.#inTable) this.#cell.push(this.#line)
    else {
      this.#gathering.table(underColumns(this.#rows))
      this.#rows = []
      this.#gathering.text(this.#line)
    }
    this.#line = ''
  }
}

/** \ansicpg1252 says which one; a code page unknown here reads as Windows-1252. */
function codePage(source: string): string {
  const written = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1]
  return written !== undefined && /^125[0-8]$/.test(written) ? `windows-${written}` : 'windows-1252'
}
