// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'

/** Where a row came from: a line of a file, or the entry of the journal when a person recorded it. */
export interface Provenance {
  /** Hash of the file. */
  original: string | null
  line: number | null
  /** Nothing where no page records such rows. */
  entry?: bigint | null
}

/** A thing that a file brought, with the page that shows it. */
export interface Brought {
  what: string
  path: string
  /** Of the file; nothing when the thing is not one of its lines. */
  line: number | null
}

/** Names of files by their hash. */
export type FileNames = ReadonlyMap<string, string>

/** A file as the list shows it. */
export interface KeptFile {
  sha256: string
  name: string
  size: number
  receivedAt: Date
  keptBy: string
  origin: keyof typeof originNames
}

/** A deed that used a file. */
export interface Use {
  entry: bigint
  at: Date
  who: string
  did: string
  about: string
  now: Record<string, unknown>
}

export interface UsedFile extends KeptFile {
  /** The first use; nothing for a file that no deed tells of. */
  use: Pick<Use, 'did' | 'now'> | null
}

/** How a file arrived. */
export const originNames = {
  page: 'da una pagina',
  'command-line': 'da riga di comando',
  folder: 'da una cartella',
  program: 'da un programma',
  generated: 'generato da Traguardo',
  earlier: 'non annotato',
}

const kinds: Record<string, string> = {
  csv: 'CSV',
  docx: 'Word',
  md: 'testo',
  p7m: 'XML firmato',
  pdf: 'PDF',
  txt: 'testo',
  xml: 'XML',
}

/** What kind of file, from its name. */
export const kindOf = (name: string): string => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  return ending === undefined ? 'senza tipo' : (kinds[ending] ?? ending.toUpperCase())
}

/** «20 KB»: the size in words. */
export const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} byte`
    : bytes < 1024 * 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`

/** What to look for; an empty box leaves out nothing. */
export const originalFilter = z.object({
  name: z.string().trim(),
  did: z.string(),
  origin: z.string(),
})

export type OriginalFilter = z.infer<typeof originalFilter>
