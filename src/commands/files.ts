// SPDX-License-Identifier: EUPL-1.2
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { WrongCall } from './command.ts'

export interface NamedFile {
  name: string
  bytes: Uint8Array
}

/** The one file a command was given, read into memory only when it has at most `largest` bytes. */
export async function onlyFile([path, ...others]: readonly string[], largest: number): Promise<NamedFile> {
  if (path === undefined || others.length > 0) throw new WrongCall('Scrivi quale file, uno solo.')
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Refusal('not-found', `${path} non c’è o non è un file: controlla il percorso.`)
  if (found.size > largest) {
    throw new Refusal(
      'unreadable',
      `${path} supera ${largest / 1024 / 1024} MB: controlla che sia il file giusto, o dividilo.`,
    )
  }
  return { name: basename(path), bytes: await readFile(path) }
}
