// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from './database.ts'

interface Migration {
  name: string
  text: string
  checksum: string
}

const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** What every schema of a municipality goes through, in order. */
export const municipalMigrations: readonly Migration[] = migrationsIn(folder)

/** What the schema that all share goes through. */
export const sharedMigrations: readonly Migration[] = migrationsIn(`${folder}/shared`)

/**
 * Brings a schema up to date, or up to the migrations named; returns the names of those applied. In the caller's
 * transaction: all of it or nothing. Whatever a migration makes without naming a schema is made in this one.
 */
export async function migrateSchema(
  transaction: Database,
  schema: string,
  all: readonly Migration[],
  named?: readonly string[],
): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(7262026, hashtext(${schema})), set_config('search_path', ${schema}, true)`.execute(
    transaction,
  )
  await sql`create table if not exists migration (
              name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    transaction,
  )
  const pending = (await missing(transaction, all)).filter(({ name }) => named?.includes(name) ?? true)
  // All at once: a municipality is made in a third of the time that a round trip for each would take.
  if (pending.length > 0) await sql.raw(pending.map(inSql).join('\n')).execute(transaction)
  return pending.map(({ name }) => name)
}

const inSql = ({ name, text, checksum }: Migration): string =>
  `${text};\ninsert into migration (name, checksum) values (${pg.escapeLiteral(name)}, ${pg.escapeLiteral(checksum)});`

export interface AppliedMigration {
  name: string
  checksum: string
}

/** @throws Refusal when a schema made with these needs a newer program. */
export function refuseUnknownMigrations(applied: readonly AppliedMigration[], all = municipalMigrations): void {
  const known = new Map(all.map(({ name, checksum }) => [name, checksum]))
  const unknown = applied.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown) {
    throw new Refusal(
      'conflict',
      `I dati vengono da una versione più recente di Traguardo (${unknown.name}): aggiorna il programma.`,
    )
  }
}

/** How many migrations the schema of a municipality still needs. */
export const pendingMigrations = async (db: Database): Promise<number> =>
  (await missing(db, municipalMigrations)).length

async function missing(db: Database, all: readonly Migration[]): Promise<Migration[]> {
  const applied = await sql<AppliedMigration>`select name, checksum from migration`.execute(db)
  const checksums = new Map(applied.rows.map(({ name, checksum }) => [name, checksum]))
  const edited = all.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
  if (edited)
    throw new Error(`La migrazione ${edited.name} è stata modificata dopo essere stata applicata: ripristinala.`)
  refuseUnknownMigrations(applied.rows, all)
  return all.filter(({ name }) => !checksums.has(name))
}
