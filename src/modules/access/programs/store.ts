// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/** A program that hands in invoices, known by its key. */
export interface Program {
  id: bigint
  name: string
  madeAt: Date
  usedAt: Date | null
  /** Since then its key opens nothing. */
  revokedAt: Date | null
}

/** Every program, those in use first. */
export async function listPrograms(db: Database): Promise<Program[]> {
  const found = await sql<Program>`
    select id, name, made_at, used_at, revoked_at from program order by revoked_at nulls first, name`.execute(db)
  return found.rows
}

/** Adds a program; false when another has its name. */
export async function addProgram(db: Database, name: string, tokenHash: Buffer): Promise<boolean> {
  const added = await sql`
    insert into program (name, token_hash) values (${name}, ${tokenHash.toString('hex')})
        on conflict (name) do nothing`.execute(db)
  return added.numAffectedRows === 1n
}

/** Takes its key away; returns its name, or nothing when it had none any more. */
export async function revokeProgram(db: Database, id: bigint): Promise<string | undefined> {
  const revoked = await sql<{ name: string }>`
    update program set revoked_at = clock_timestamp() where id = ${id} and revoked_at is null returning name`.execute(
    db,
  )
  return revoked.rows[0]?.name
}

/** The name of the program with this key, which is in use from now. */
export async function useKey(db: Database, tokenHash: Buffer): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    update program set used_at = clock_timestamp()
     where token_hash = ${tokenHash.toString('hex')} and revoked_at is null returning name`.execute(db)
  return found.rows[0]?.name
}
