// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '#kernel/refusal.ts'
import { openDatabase } from '../database.ts'
import { type AppliedMigration, migrate, refuseUnknownMigrations } from '../migrations.ts'
import type { Table } from './tables.ts'
import { soundFrames, verifyBackup } from './verify.ts'

export interface Restored {
  /** When the copy was taken. */
  takenAt: string
  tables: number
}

/** Puts a backup into an empty database, all of it or nothing, and brings an older one up to date. */
export async function restoreBackup(connectionString: string, path: string, passphrase?: string): Promise<Restored> {
  await verifyBackup(path, passphrase)
  const { takenAt, migrations } = await headerOf(path, passphrase)
  refuseUnknownMigrations(migrations)

  const db = openDatabase(connectionString)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await refuseUsed(client, migrations)
    await migrate(
      db,
      migrations.map(({ name }) => name),
    )
    await client.query('begin')
    const tables = await load(client, path, passphrase)
    await client.query('commit')
    await migrate(db)
    return { takenAt, tables }
  } finally {
    await client.end()
    await db.destroy()
  }
}

async function headerOf(
  path: string,
  passphrase: string | undefined,
): Promise<{ takenAt: string; migrations: AppliedMigration[] }> {
  for await (const { payload } of soundFrames(path, passphrase)) return JSON.parse(payload.toString())
  throw new Refusal('unreadable', `La copia ${path} è vuota.`)
}

/** A schema with nothing in it is as good as new, if it is the one the copy was made with. */
async function refuseUsed(client: pg.Client, migrations: readonly AppliedMigration[]): Promise<void> {
  const table = await client.query<{ found: boolean }>("select to_regclass('migration') is not null as found")
  if (!table.rows[0]?.found) return
  const applied = await client.query<AppliedMigration>('select name, checksum from migration order by name')
  const used = await client.query('select 1 from journal union all select 1 from original limit 1')
  if (used.rowCount !== 0 || JSON.stringify(applied.rows) !== JSON.stringify(migrations)) {
    throw new Refusal(
      'conflict',
      'Il database non è nuovo: ripristina in un database vuoto, per non mescolare due Comuni.',
    )
  }
}

async function load(client: pg.Client, path: string, passphrase: string | undefined): Promise<number> {
  const tables: Table[] = []
  let rows: Writable | undefined
  for await (const { kind, payload } of soundFrames(path, passphrase)) {
    if (kind === 'table') {
      await finish(rows)
      tables.push(JSON.parse(payload.toString()))
      rows = await startTable(client, tables.at(-1)!)
    } else if (kind === 'rows' && rows && !rows.write(Buffer.from(payload))) await once(rows, 'drain')
  }
  await finish(rows)
  for (const table of tables) await endTable(client, table)
  return tables.length
}

async function finish(rows: Writable | undefined): Promise<void> {
  if (!rows) return
  rows.end()
  await finished(rows)
}

/** The triggers that number and chain new rows must not touch rows that already are; what migrations wrote makes way. */
async function startTable(client: pg.Client, { name, columns }: Table): Promise<Writable> {
  const table = client.escapeIdentifier(name)
  await client.query(`alter table ${table} disable trigger user`)
  await client.query(`delete from ${table}`)
  return client.query(
    copyFrom(`copy ${table} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')}) from stdin`),
  )
}

async function endTable(client: pg.Client, { name, columns }: Table): Promise<void> {
  const table = client.escapeIdentifier(name)
  await client.query('set constraints all immediate')
  await client.query(`alter table ${table} enable trigger user`)
  for (const column of columns) {
    const sequence = await client.query<{ name: string | null }>('select pg_get_serial_sequence($1, $2) as name', [
      table,
      column,
    ])
    if (sequence.rows[0]?.name) {
      await client.query(
        `select setval($1, coalesce(max(${client.escapeIdentifier(column)}), 0) + 1, false) from ${table}`,
        [sequence.rows[0].name],
      )
    }
  }
}
