// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from './database.ts'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

interface Migration {
  name: string
  text: string
  checksum: string
}

const inOrder = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(`${folder}${name}`, 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })

/** Brings the schema up to date, or up to the migrations named, all or nothing; returns the names of those applied. */
export const migrate = (db: Database, named?: readonly string[]): Promise<string[]> =>
  db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(7262026)`.execute(transaction)
    await sql`create table if not exists migration (
                name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
      transaction,
    )
    const pending = (await missing(transaction)).filter(({ name }) => named?.includes(name) ?? true)
    for (const { name, text, checksum } of pending) {
      await sql.raw(text).execute(transaction)
      await sql`insert into migration (name, checksum) values (${name}, ${checksum})`.execute(transaction)
    }
    return pending.map(({ name }) => name)
  })

export interface AppliedMigration {
  name: string
  checksum: string
}

/** @throws Refusal when a database made with these needs a newer program. */
export function refuseUnknownMigrations(applied: readonly AppliedMigration[]): void {
  const known = new Map(inOrder().map(({ name, checksum }) => [name, checksum]))
  const unknown = applied.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown) {
    throw new Refusal(
      'conflict',
      `I dati vengono da una versione più recente di Traguardo (${unknown.name}): aggiorna il programma.`,
    )
  }
}

/** How many migrations the database still needs. */
export async function pendingMigrations(db: Database): Promise<number> {
  const table = await sql<{ name: string | null }>`select to_regclass('migration')::text as name`.execute(db)
  return table.rows[0]?.name ? (await missing(db)).length : inOrder().length
}

async function missing(db: Database): Promise<Migration[]> {
  const applied = await sql<AppliedMigration>`select name, checksum from migration`.execute(db)
  const checksums = new Map(applied.rows.map(({ name, checksum }) => [name, checksum]))
  const all = inOrder()
  const edited = all.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
  if (edited)
    throw new Error(`La migrazione ${edited.name} è stata modificata dopo essere stata applicata: ripristinala.`)
  refuseUnknownMigrations(applied.rows)
  return all.filter(({ name }) => !checksums.has(name))
}
