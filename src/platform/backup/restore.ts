// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type pg from 'pg'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, withClient } from '../database.ts'
import { refuseUnknownMigrations } from '../migrations.ts'
import {
  admit,
  closeRole,
  type DatabaseServer,
  hasEarlierData,
  listMunicipalities,
  migrateMunicipality,
  migrateShared,
  openRole,
  schemaOf,
} from '../municipalities/index.ts'
import { contentsOf, type SavedMunicipality } from './contents.ts'
import { type Loader, loaderFor } from './load.ts'
import { soundFrames } from './verify.ts'

export interface Restored {
  /** When the copy was taken. */
  takenAt: string
  municipalities: string[]
  tables: number
}

/** Puts a backup into a database without municipalities, all of it or nothing, and brings an older one up to date. */
export const restoreBackup = (server: DatabaseServer, path: string, passphrase?: string): Promise<Restored> =>
  bringBack(server, path, passphrase, async () => {
    const there = await listMunicipalities(server.owner)
    if (there.length === 0 && !(await hasEarlierData(server.owner))) return
    throw new Refusal(
      'conflict',
      'Il database non è nuovo: ripristina in un database vuoto, oppure aggiungi un Comune solo con municipality import.',
    )
  })

/** Adds the municipalities of a copy to those there are, all of it or nothing. @throws Refusal when one is there. */
export const addMunicipalities = (server: DatabaseServer, path: string, passphrase?: string): Promise<Restored> =>
  bringBack(server, path, passphrase, async (saved) => {
    const there = (await listMunicipalities(server.owner)).map(({ code }) => code)
    const twice = saved.find(({ code }) => there.includes(code))
    if (twice) throw new Refusal('conflict', `Il Comune ${twice.code} c’è già: i suoi dati non si mescolano con altri.`)
  })

/**
 * Each municipality comes back in a transaction of its own, since one for thousands would lock too much; none is on the
 * list until all are. What was left by an attempt that broke off is taken away before, or after.
 */
async function bringBack(
  server: DatabaseServer,
  path: string,
  passphrase: string | undefined,
  refuse: (saved: SavedMunicipality[]) => Promise<void>,
): Promise<Restored> {
  const { takenAt, municipalities } = await contentsOf(path, passphrase)
  for (const { migrations } of municipalities) refuseUnknownMigrations(migrations)
  await refuse(municipalities)
  await migrateShared(server.owner)
  return withClient(server.connectionString, async (client, db) => {
    await beAlone(client)
    await dropUnfinished(db)
    try {
      const tables = await loadAll(server, client, db, soundFrames(path, passphrase))
      await admitAll(client, db, municipalities)
      return { takenAt, municipalities: municipalities.map(({ code }) => code), tables }
    } catch (error) {
      await client.query('rollback')
      await dropUnfinished(db)
      throw error
    }
  })
}

async function beAlone(client: pg.Client): Promise<void> {
  const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(7262026) as mine')
  if (!lock.rows[0]!.mine)
    throw new Refusal('conflict', 'Qualcun altro sta ripristinando una copia: aspetta che finisca, poi riprova.')
}

/** How a schema is marked that is not on the list yet. */
const mark = 'Ripristino non finito'

async function dropUnfinished(db: Database): Promise<void> {
  const found = await sql<{ schema: string }>`
    select nspname as schema from pg_namespace where obj_description(oid, 'pg_namespace') = ${mark}`.execute(db)
  for (const { schema } of found.rows) await sql`drop schema ${sql.id(schema)} cascade`.execute(db)
}

async function loadAll(
  server: DatabaseServer,
  client: pg.Client,
  db: Database,
  frames: ReturnType<typeof soundFrames>,
): Promise<number> {
  let current: { schema: string; loader: Loader } | undefined
  let tables = 0
  const finish = async () => {
    if (!current) return
    tables += await current.loader.finish()
    await migrateMunicipality(db, current.schema)
    await client.query('commit')
    current = undefined
  }
  for await (const { kind, payload } of frames) {
    if (kind === 'municipality') {
      await finish()
      const schema = await startMunicipality(server, client, db, JSON.parse(payload.toString()))
      current = { schema, loader: loaderFor(client) }
    } else if (kind === 'table') await current?.loader.table(JSON.parse(payload.toString()))
    else if (kind === 'rows') await current?.loader.rows(payload)
  }
  await finish()
  return tables
}

/** Begins the transaction, with the schema as it was when the copy was taken. */
async function startMunicipality(
  server: DatabaseServer,
  client: pg.Client,
  db: Database,
  { code, migrations }: SavedMunicipality,
): Promise<string> {
  const schema = schemaOf(code)
  await openRole(server.owner, server.key, schema)
  await client.query('begin')
  await sql`create schema ${sql.id(schema)}`.execute(db)
  await sql`comment on schema ${sql.id(schema)} is ${sql.lit(mark)}`.execute(db)
  await migrateMunicipality(
    db,
    schema,
    migrations.map(({ name }) => name),
  )
  return schema
}

/** All of them enter the list at once. */
async function admitAll(client: pg.Client, db: Database, municipalities: readonly SavedMunicipality[]): Promise<void> {
  await client.query('begin')
  for (const saved of municipalities) {
    const schema = schemaOf(saved.code)
    await admit(db, saved)
    if (saved.state === 'archived') await closeRole(db, schema)
    await sql`comment on schema ${sql.id(schema)} is null`.execute(db)
  }
  await client.query('commit')
}
