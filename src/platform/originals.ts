// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Doer } from './journal.ts'

/** How a file came here; `earlier` is what was kept before this was told. */
export type Origin = 'page' | 'command-line' | 'folder' | 'generated' | 'earlier'

/** A file handed in; by a page when it does not say otherwise. */
export interface ReceivedFile {
  name: string
  bytes: Uint8Array
  origin?: Origin
}

export interface Original {
  sha256: string
  name: string
  bytes: Uint8Array
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps a file byte for byte; the same bytes are kept once, whatever their name. Returns their hash. */
export async function keepOriginal(
  db: Database,
  { name, bytes, origin = 'page' }: ReceivedFile,
  by: Doer,
): Promise<string> {
  const hash = sha256(bytes)
  await sql`insert into original (sha256, name, bytes, origin, kept_by)
            values (${hash}, ${name}, ${Buffer.from(bytes)}, ${origin}, ${by.id})
            on conflict (sha256) do nothing`.execute(db)
  return hash
}

export async function findOriginal(db: Database, hash: string): Promise<Original | undefined> {
  const found = await sql<Original>`select sha256, name, bytes from original where sha256 = ${hash}`.execute(db)
  return found.rows[0]
}
