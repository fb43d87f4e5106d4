// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Doer } from './journal.ts'

/** How a file came here; `earlier` is what was kept before this was told. */
export type Origin = 'page' | 'command-line' | 'folder' | 'program' | 'generated' | 'earlier'

/** A file handed in; by a page when it does not say otherwise. */
export interface ReceivedFile {
  name: string
  bytes: Uint8Array
  origin?: Origin
}

/** A file with its hash, for who uses it more than once. */
export interface HashedFile extends ReceivedFile {
  sha256: string
}

export interface Original {
  sha256: string
  name: string
  bytes: Uint8Array
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps a file byte for byte; the same bytes are kept once, whatever their name. Returns their hash. */
export async function keepOriginal(db: Database, file: ReceivedFile, by: Doer): Promise<string> {
  const hash = sha256(file.bytes)
  await keepOriginals(db, [{ ...file, sha256: hash }], by)
  return hash
}

/** The same of many files. */
export async function keepOriginals(db: Database, files: readonly HashedFile[], by: Doer): Promise<void> {
  const column = <Value>(of: (file: HashedFile) => Value) => files.map(of)
  await sql`
    insert into original (sha256, name, bytes, origin, kept_by)
    select sha256, name, substring(${Buffer.concat(column(({ bytes }) => bytes))}::bytea from 1 + ends - size for size),
           origin, ${by.id}
      from (select *, sum(size) over (order by place)::int as ends
              from unnest(${column((file) => file.sha256)}::text[], ${column(({ name }) => name)}::text[],
                          ${column(({ bytes }) => bytes.length)}::int[],
                          ${column(({ origin = 'page' }) => origin)}::text[])
                   with ordinality as file(sha256, name, size, origin, place)) as placed
        on conflict (sha256) do nothing`.execute(db)
}

export async function findOriginal(db: Database, hash: string): Promise<Original | undefined> {
  const found = await sql<Original>`select sha256, name, bytes from original where sha256 = ${hash}`.execute(db)
  return found.rows[0]
}
