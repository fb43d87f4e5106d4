// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { migrateSchema, municipalMigrations, sharedMigrations } from '../migrations.ts'
import { listMunicipalities } from './registry.ts'
import { giveRights } from './rights.ts'
import { openRole } from './role.ts'
import type { DatabaseServer } from './server.ts'

export interface MigrationRun {
  /** The shared migrations applied, by name. */
  shared: string[]
  /** Each municipality by code, with the names of those applied to its schema. */
  done: { code: string; applied: string[] }[]
  failed: { code: string; reason: string }[]
}

/**
 * Brings everything up to date: the shared schema, then one municipality after another, each all or nothing. One that
 * fails does not stop the others; run again, it goes on from where it was.
 */
export async function migrateAll(
  server: DatabaseServer,
  tell: (done: number, all: number) => void = () => undefined,
): Promise<MigrationRun> {
  const run: MigrationRun = { shared: await migrateShared(server.owner), done: [], failed: [] }
  const municipalities = await listMunicipalities(server.owner)
  for (const [at, { code, schema, state }] of municipalities.entries()) {
    tell(at, municipalities.length)
    try {
      if (state === 'active') await openRole(server.owner, server.key, schema)
      const applied = await server.owner
        .transaction()
        .execute((transaction) => migrateMunicipality(transaction, schema))
      run.done.push({ code, applied })
    } catch (error) {
      run.failed.push({ code, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return run
}

/** Brings the schema that all share up to date, making it in a new database; nobody but its owner reads it. */
export const migrateShared = (owner: Database): Promise<string[]> =>
  owner.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(7262026, hashtext('traguardo'))`.execute(transaction)
    await sql`create schema if not exists traguardo`.execute(transaction)
    await sql`revoke all on schema public from public`.execute(transaction)
    return migrateSchema(transaction, 'traguardo', sharedMigrations)
  })

/** Brings one municipality's schema up to date, or up to the migrations named, with the rights of its role. */
export async function migrateMunicipality(
  transaction: Database,
  schema: string,
  named?: readonly string[],
): Promise<string[]> {
  const applied = await migrateSchema(transaction, schema, municipalMigrations, named)
  await giveRights(transaction, schema)
  await sql`update traguardo.municipality set migrated_to = (select max(name) from migration) where schema = ${schema}`.execute(
    transaction,
  )
  return applied
}
