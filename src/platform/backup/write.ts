// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { renameSync, rmSync, statSync } from 'node:fs'
import { sql } from 'kysely'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Database, withClient } from '../database.ts'
import type { AppliedMigration } from '../migrations.ts'
import { type DatabaseServer, listMunicipalities, type Municipality } from '../municipalities/index.ts'
import { contentsOf, type Header, type SavedMunicipality } from './contents.ts'
import { openForWriting } from './envelope.ts'
import { type Frame, frameBytes } from './frames.ts'
import { tablesInOrder } from './tables.ts'

export interface Written {
  municipalities: number
  tables: number
  /** Of the file. */
  bytes: number
}

export interface Wanted {
  takenAt: Date
  passphrase?: string | undefined
  /** The only municipality to copy, instead of all. */
  code?: string
  tell?(done: number, all: number): void
}

type Put = (kind: Frame['kind'], payload: Buffer) => Promise<void>

/** Copies everything as it is at one moment, while others go on working; reads the copy back before giving it its name. */
export async function writeBackup(server: DatabaseServer, path: string, wanted: Wanted): Promise<Written> {
  const aside = `${path}.incompleta`
  try {
    const copied = await copyAside(server, aside, wanted)
    await contentsOf(aside, wanted.passphrase)
    renameSync(aside, path)
    return { ...copied, bytes: statSync(path).size }
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** The moment is a snapshot kept open meanwhile; each municipality is read in a transaction of its own, to lock little. */
const copyAside = ({ connectionString }: DatabaseServer, path: string, { takenAt, code, passphrase, tell }: Wanted) =>
  withClient(connectionString, async (holder, moment) => {
    await holder.query('begin isolation level repeatable read read only')
    const snapshot = await holder.query<{ id: string }>('select pg_export_snapshot() as id')
    const all = (await listMunicipalities(moment)).filter((one) => code === undefined || one.code === code)
    const { put, close } = await startFile(path, passphrase)
    await put('header', Buffer.from(JSON.stringify({ takenAt: takenAt.toISOString() } satisfies Header)))
    let tables = 0
    await withClient(connectionString, async (client, db) => {
      for (const [at, municipality] of all.entries()) {
        tell?.(at, all.length)
        await client.query('begin isolation level repeatable read read only')
        await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot.rows[0]!.id)}`)
        tables += await copyMunicipality(client, db, municipality, put)
        await client.query('commit')
      }
    })
    await close()
    return { municipalities: all.length, tables }
  })

async function startFile(path: string, passphrase: string | undefined) {
  const { frames, done } = openForWriting(path, passphrase)
  // It is told to who writes next, or closes: until then nobody listens.
  done.catch(() => undefined)
  const hash = createHash('sha256')
  const put: Put = async (kind, payload) => {
    const bytes = frameBytes(kind, payload)
    hash.update(bytes)
    // When the file fails no drain comes any more.
    if (!frames.write(bytes)) await Promise.race([once(frames, 'drain'), done])
  }
  const close = async () => {
    frames.end(frameBytes('end', hash.digest()))
    await done
  }
  return { put, close }
}

async function copyMunicipality(
  client: pg.Client,
  db: Database,
  { code, name, hosts, state, schema }: Municipality,
  put: Put,
): Promise<number> {
  await sql`select set_config('search_path', ${schema}, true)`.execute(db)
  const { rows: migrations } = await sql<AppliedMigration>`
    select name, checksum from migration order by name`.execute(db)
  const saved = { code, name, hosts, state, migrations }
  await put('municipality', Buffer.from(JSON.stringify(saved satisfies SavedMunicipality)))

  const tables = await tablesInOrder(client)
  for (const table of tables) {
    await put('table', Buffer.from(JSON.stringify(table)))
    const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const rows = client.query(copyTo(`copy ${client.escapeIdentifier(table.name)} (${columns}) to stdout`))
    for await (const chunk of rows) await put('rows', chunk)
  }
  return tables.length
}
