// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface Original {
  sha256: string
  name: string
  bytes: Uint8Array
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps a received file byte for byte; the same bytes are kept once, whatever their name. Returns their hash. */
export async function keepOriginal(db: Database, name: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  await sql`insert into original (sha256, name, bytes) values (${hash}, ${name}, ${Buffer.from(bytes)})
            on conflict (sha256) do nothing`.execute(db)
  return hash
}

export async function findOriginal(db: Database, hash: string): Promise<Original | undefined> {
  const found = await sql<Original>`select sha256, name, bytes from original where sha256 = ${hash}`.execute(db)
  return found.rows[0]
}
