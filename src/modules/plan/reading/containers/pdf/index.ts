// SPDX-License-Identifier: EUPL-1.2
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { Refusal } from '#kernel/refusal.ts'
import type { PagesRead, SourceDocument } from '../document.ts'
import { Gathering } from '../gathering.ts'
import { alignedTables, type LastTable } from './aligned-tables.ts'
import { withoutFurniture } from './furniture.ts'
import { type Line, linesOf } from './lines.ts'
import { type Matrix, times } from './matrix.ts'
import { textsOf } from './paragraphs.ts'
import { type PageTable, ruledTables } from './ruled-tables.ts'
import { type Rule, rulesOf } from './rules.ts'
import { type TextRun, type Word, wordsOf } from './words.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

/** More pages than any plan has with its annexes. */
const mostPages = 1000

/** What is on a page. */
interface Page {
  tables: readonly PageTable[]
  /** Outside its tables, from the top. */
  lines: readonly Line[]
  /** Those across, which may part the rows of a table without lines between its columns. */
  rules: readonly Rule[]
  /** Height of its middle. */
  middle: number
  /** Where its words end. */
  right: number
}

interface PiecesOfPage {
  pieces: readonly Piece[]
  right: number
}

type Piece = { at: number } & ({ table: string[][] } | { line: Line })

/** A PDF with a text layer; tables by their drawn lines, or by the columns that their words keep. */
export async function pdfDocument(bytes: Uint8Array, tell?: (pages: PagesRead) => void): Promise<SourceDocument> {
  const pdf = await opened(bytes)
  try {
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await pageOf(pdf, number))
      tell?.({ done: number, total: pdf.numPages })
    }
    if (pages.every(({ tables, lines }) => tables.length + lines.length === 0)) throw onlyImages()
    const { pages: own, repeated } = withoutFurniture(pages)
    return written(inOrder(own), repeated)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: Error) => error)
  if (pdf instanceof Error) {
    const message =
      pdf.name === 'PasswordException'
        ? 'Il PDF è protetto da una parola chiave: aprilo, toglila e salvalo di nuovo.'
        : 'Il PDF è interrotto o danneggiato: scaricalo di nuovo, o salvalo un’altra volta dal documento da cui viene.'
    throw new Refusal('unreadable', message)
  }
  if (pdf.numPages > mostPages) {
    throw new Refusal('unreadable', `Il PDF ha più di ${mostPages} pagine: carica solo la sottosezione Performance.`)
  }
  return pdf
}

const onlyImages = () =>
  new Refusal(
    'unreadable',
    'Il PDF contiene solo immagini, senza testo: carica il documento da cui è stato fatto, oppure falne riconoscere il testo (OCR) e salvalo di nuovo.',
  )

async function pageOf(pdf: Pdf, number: number): Promise<Page> {
  const { OPS } = await getResolvedPDFJS()
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const upright = uprightOf(page)
  const words = wordsOf(
    items.flatMap((item) => ('str' in item ? (item as TextRun) : [])),
    upright,
  )
  const rules = words.length > 0 ? rulesOf(await page.getOperatorList(), OPS, upright) : { drawn: [], edges: [] }
  page.cleanup()

  const tables = ruledTables(rules.drawn, words)
  return {
    tables,
    lines: linesOf(outside(tables, words)),
    rules: [...rules.drawn, ...rules.edges].filter(({ way }) => way === 'across'),
    middle: page.getViewport({ scale: 1 }).height / 2,
    right: words.reduce((most, { right }) => Math.max(most, right), 0),
  }
}

/** A page may be kept lying on its side, and turned only when it is shown. */
function uprightOf(page: PdfPage): Matrix {
  const { transform, height } = page.getViewport({ scale: 1 })
  return times([1, 0, 0, -1, 0, height], transform as unknown as Matrix)
}

const outside = (tables: readonly PageTable[], words: readonly Word[]): Word[] =>
  words.filter(
    ({ left, right, at }) =>
      !tables.some((table) => at < table.top && at > table.bottom && right > table.left && left < table.right),
  )

/** Tables and lines of text from the top of each page; a table without lines goes on with the columns of the page before. */
function inOrder(pages: readonly Page[]): PiecesOfPage[] {
  let last: LastTable | undefined
  return pages.map(({ tables, lines, rules, right }) => {
    const pieces: Piece[] = []
    const heights = tables.map(({ top }) => top).toSorted((one, other) => other - one)
    for (const [index, bottom] of [...heights, Number.NEGATIVE_INFINITY].entries()) {
      const top = heights[index - 1] ?? Number.POSITIVE_INFINITY
      const aligned = alignedTables(
        lines.filter(({ at }) => at < top && at >= bottom),
        rules,
        last,
      )
      last = aligned.last
      pieces.push(...aligned.found.map((piece) => ('line' in piece ? { at: piece.line.at, line: piece.line } : piece)))
    }
    pieces.push(...tables.map(({ top, rows }) => ({ at: top, table: rows })))
    return { pieces: pieces.toSorted((one, other) => other.at - one.at), right }
  })
}

/** What all pages repeat comes last, for when nothing else names the plan. */
function written(pages: readonly PiecesOfPage[], repeated: readonly string[]): SourceDocument {
  const gathering = new Gathering()
  for (const { pieces, right } of pages) {
    let lines: Line[] = []
    for (const piece of [...pieces, { at: 0, table: [] }]) {
      if ('line' in piece) lines.push(piece.line)
      else {
        for (const text of textsOf(lines, right)) gathering.text(text)
        gathering.table(piece.table)
        lines = []
      }
    }
  }
  for (const text of repeated) gathering.text(text)
  return gathering.document()
}
