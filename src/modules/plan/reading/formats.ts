// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import { decodeText, looksBinary } from '#platform/decoding.ts'
import type { SourceDocument } from './document.ts'
import { textDocument } from './text-document.ts'

export const largestFile = 20 * 1024 * 1024

/** How the first bytes of a container that is not read yet begin, and what it is called. */
const notYet: readonly { begins: string; name: string }[] = [
  { begins: '%PDF-', name: 'PDF' },
  { begins: 'PK\u0003\u0004', name: 'Word, Excel o OpenDocument (.docx, .xlsx, .odt)' },
  { begins: '\u00d0\u00cf\u0011\u00e0', name: 'Word o Excel del vecchio tipo (.doc, .xls)' },
  { begins: '{\\rtf', name: 'RTF' },
]

/** Refuses a file too large to be a plan; asked before reading it into memory. */
export function refuseTooLarge(size: number): void {
  if (size <= largestFile) return
  const megabytes = Math.round(size / 1024 / 1024)
  throw new Refusal(
    'unreadable',
    `Il file è di ${megabytes} MB e se ne leggono al massimo 20: togli immagini e allegati, o salva solo il testo del piano.`,
  )
}

/** Opens the container of a plan. @throws Refusal 'unreadable', with the remedy. */
export function openDocument(bytes: Uint8Array): SourceDocument {
  refuseTooLarge(bytes.length)
  if (bytes.length === 0) throw new Refusal('unreadable', 'Il file è vuoto: controlla di aver scelto quello giusto.')
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const container = notYet.find(({ begins }) => start.startsWith(begins))
  if (container) {
    throw new Refusal(
      'unreadable',
      `I file ${container.name} non si leggono ancora: apri il documento e salvalo come testo o Markdown.`,
    )
  }
  if (looksBinary(bytes)) {
    throw new Refusal('unreadable', 'Il file non è un testo: salva il piano come testo (.txt) o Markdown (.md).')
  }
  return textOf(decodeText(bytes))
}

function textOf(text: string): SourceDocument {
  if (text.trim() !== '') return textDocument(text)
  throw new Refusal('unreadable', 'Il file è vuoto: contiene solo spazi. Controlla di aver scelto quello giusto.')
}
