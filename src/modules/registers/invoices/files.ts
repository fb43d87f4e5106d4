// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Problem } from '#kernel/problem.ts'
import { looksZipped, RefusedArchive, unzip } from '#platform/archive.ts'

/** A file to import, or the reason why it cannot even be opened. */
export type GivenFile = { name: string; bytes: Uint8Array } | { name: string; problem: Problem }

const largest = 512 * 1024 * 1024

/** Every file at a path, be it a folder, an archive or one file, in order of name; none is left out. */
export async function* filesAt(path: string): AsyncGenerator<GivenFile> {
  if (!(await stat(path)).isDirectory()) {
    yield* fileAt(path, basename(path))
    return
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) yield* fileAt(file, relative(path, file))
}

async function* fileAt(path: string, name: string): AsyncGenerator<GivenFile> {
  try {
    if ((await stat(path)).size > largest) {
      yield { name, problem: { message: 'Il file supera 512 MB: dividilo in archivi più piccoli.' } }
      return
    }
    yield* filesOf(name, await readFile(path))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    yield {
      name,
      problem: { message: 'Il file non si può aprire: controlla che esista e che i permessi lo consentano.' },
    }
  }
}

/** The file itself, or those inside when it is an archive. */
export async function* filesOf(name: string, bytes: Uint8Array): AsyncGenerator<GivenFile> {
  if (!looksZipped(bytes)) {
    yield { name, bytes }
    return
  }
  const inside = await unzip(bytes).catch((error: Error) => error)
  if (inside instanceof Error) {
    const reason =
      inside instanceof RefusedArchive ? inside.message : 'L’archivio è danneggiato, incompleto o protetto.'
    yield { name, problem: { message: `${reason} Estrai i file e importa la cartella.` } }
    return
  }
  if (inside.length === 0) yield { name, problem: { message: 'L’archivio è vuoto.' } }
  for (const file of inside) {
    const path = `${name}/${file.name}`
    if (looksZipped(file.bytes)) {
      yield { name: path, problem: { message: 'È un archivio dentro un altro: estrailo e importalo da solo.' } }
    } else yield { name: path, bytes: file.bytes }
  }
}
