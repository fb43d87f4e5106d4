// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import { decodeText, looksBinary } from '#platform/decoding.ts'
import type { PagesRead, SourceDocument } from './document.ts'
import { excelDocument } from './excel.ts'
import { htmlDocument } from './html.ts'
import { openDocumentFormat } from './open-document.ts'
import { openPackage, type Parts } from './package.ts'
import { pdfDocument } from './pdf/index.ts'
import { richTextDocument } from './rich-text.ts'
import { separatedDocument } from './separated.ts'
import { textDocument } from './text.ts'
import { wordDocument } from './word.ts'

export const largestFile = 20 * 1024 * 1024

/** Refuses a file too large to be a plan; asked before reading it into memory. */
export function refuseTooLarge(size: number): void {
  if (size <= largestFile) return
  const megabytes = Math.round(size / 1024 / 1024)
  throw new Refusal(
    'unreadable',
    `Il file è di ${megabytes} MB e se ne leggono al massimo 20: togli immagini e allegati, o salva solo il testo del piano.`,
  )
}

/** Opens the container of a plan, whatever its name says it is, telling its pages. @throws Refusal 'unreadable', with the remedy. */
export async function openDocument(bytes: Uint8Array, tell?: (pages: PagesRead) => void): Promise<SourceDocument> {
  refuseTooLarge(bytes.length)
  const document = await opened(bytes, tell)
  if (document.blocks.length > 0) return document
  throw new Refusal('unreadable', 'Il file è vuoto: non contiene testo. Controlla di aver scelto quello giusto.')
}

async function opened(bytes: Uint8Array, tell: ((pages: PagesRead) => void) | undefined): Promise<SourceDocument> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (start.startsWith('PK\u0003\u0004')) return officeDocument(await openPackage(bytes))
  if (start.startsWith('{\\rtf')) return richTextDocument(bytes)
  if (start.startsWith('%PDF-') || start.includes('\n%PDF-')) return pdfDocument(bytes, tell)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oldOrLocked(bytes)
  if (looksBinary(bytes)) throw new Refusal('unreadable', `Il file non è un documento. ${readable}`)
  const text = decodeText(bytes)
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table)\b/i.test(text)) return htmlDocument(text)
  return separatedDocument(text) ?? textDocument(text)
}

/** The program that wrote an office document is told by the parts it is made of. */
function officeDocument(parts: Parts): SourceDocument {
  if (isLocked(parts.get('META-INF/manifest.xml'))) throw locked()
  if (parts.has('word/document.xml')) return wordDocument(parts)
  if (parts.has('xl/workbook.xml')) return excelDocument(parts)
  if (parts.has('content.xml')) return openDocumentFormat(parts)
  throw new Refusal('unreadable', `L’archivio non è un documento: estrai il piano e carica quello. ${readable}`)
}

const readable = 'Si leggono Word, Excel, OpenDocument, PDF, RTF, pagine web, CSV, testo e Markdown.'

/** An OpenDocument says which of its parts are encrypted. */
const isLocked = (manifest: Uint8Array | undefined): boolean =>
  manifest !== undefined && Buffer.from(manifest).includes('encryption-data')

const locked = () =>
  new Refusal('unreadable', 'Il documento è protetto da una parola chiave: aprilo, toglila e salvalo di nuovo.')

/** An office document with a password is kept in the same container as those of before 2007. */
function oldOrLocked(bytes: Uint8Array): Refusal {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) return locked()
  return new Refusal(
    'unreadable',
    'È un documento Word o Excel del vecchio tipo (.doc, .xls): aprilo e salvalo come .docx o .xlsx.',
  )
}
