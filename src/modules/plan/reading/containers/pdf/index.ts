// SPDX-License-Identifier: EUPL-1.2
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { Refusal } from '#kernel/refusal.ts'
import type { PagesRead, SourceDocument } from '../document.ts'
import { Gathering } from '../gathering.ts'
import { alignedTables } from './aligned-tables.ts'
import { ruledTables } from './ruled-tables.ts'
import { rulesOf } from './rules.ts'
import { type Line, linesOf, type TextRun, textOf, textsOf, type Word, wordsOf } from './words.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** More pages than any plan has with its annexes. */
const mostPages = 1000

/** A page taken apart: tables and lines of text, from its top. */
type Piece = { at: number } & ({ table: string[][] } | { line: Line })

/** A PDF with a text layer; tables by their drawn lines, or by the columns that their words keep. */
export async function pdfDocument(bytes: Uint8Array, tell?: (pages: PagesRead) => void): Promise<SourceDocument> {
  const pdf = await opened(bytes)
  try {
    const pages: Piece[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await piecesOf(pdf, number))
      tell?.({ done: number, total: pdf.numPages })
    }
    if (pages.every((pieces) => pieces.length === 0)) throw onlyImages()
    return written(withoutFurniture(pages))
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

async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
  const { OPS } = await getResolvedPDFJS()
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) => ('str' in item ? wordsOf(item as TextRun) : []))
  const rules = words.length > 0 ? rulesOf(await page.getOperatorList(), OPS) : []
  page.cleanup()

  const ruled = ruledTables(rules, words)
  const isInside = ({ left, right, at }: Word) =>
    ruled.some((table) => at < table.top && at > table.bottom && right > table.left && left < table.right)
  const rest = alignedTables(linesOf(words.filter((word) => !isInside(word))))
  const pieces: Piece[] = [
    ...ruled.map(({ top, rows }) => ({ at: top, table: rows })),
    ...rest.map((piece) => ('line' in piece ? { at: piece.line.at, line: piece.line } : piece)),
  ]
  return pieces.toSorted((one, other) => other.at - one.at)
}

/** Leaves out the headings and numbers that most pages repeat at the same height. */
function withoutFurniture(pages: readonly Piece[][]): Piece[][] {
  const keyOf = (piece: Piece) =>
    'line' in piece ? `${Math.round(piece.at / 4)} ${textOf(piece.line).replace(/\d+/g, '#')}` : ''
  const times = new Map<string, number>()
  for (const key of pages.flatMap((pieces) => pieces.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1)
  const repeated = (key: string) => key !== '' && pages.length > 2 && times.get(key)! * 2 > pages.length
  return pages.map((pieces) => pieces.filter((piece) => !repeated(keyOf(piece))))
}

function written(pages: readonly Piece[][]): SourceDocument {
  const gathering = new Gathering()
  for (const pieces of pages) {
    let lines: Line[] = []
    for (const piece of [...pieces, { at: 0, table: [] }]) {
      if ('line' in piece) lines.push(piece.line)
      else {
        for (const text of textsOf(lines)) gathering.text(text)
        gathering.table(piece.table)
        lines = []
      }
    }
  }
  return gathering.document()
}
