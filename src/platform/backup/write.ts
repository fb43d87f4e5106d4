// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { renameSync, rmSync, statSync } from 'node:fs'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { openForWriting } from './envelope.ts'
import { type Frame, frameBytes } from './frames.ts'
import { tablesInOrder } from './tables.ts'
import { verifyBackup } from './verify.ts'

export interface Written {
  tables: number
  /** Of the file. */
  bytes: number
}

/** Copies every table as it is at one moment, while others go on working; reads the copy back before giving it its name. */
export async function writeBackup(
  connectionString: string,
  path: string,
  takenAt: Date,
  passphrase?: string,
): Promise<Written> {
  const aside = `${path}.incompleta`
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables = await copyAll(client, aside, takenAt, passphrase)
    await verifyBackup(aside, passphrase)
    renameSync(aside, path)
    return { tables, bytes: statSync(path).size }
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function copyAll(
  client: pg.Client,
  path: string,
  takenAt: Date,
  passphrase: string | undefined,
): Promise<number> {
  const { frames, done } = openForWriting(path, passphrase)
  const hash = createHash('sha256')
  const put = async (kind: Frame['kind'], payload: Buffer) => {
    const bytes = frameBytes(kind, payload)
    hash.update(bytes)
    if (!frames.write(bytes)) await once(frames, 'drain')
  }
  const migrations = await client.query('select name, checksum from migration order by name')
  await put('header', Buffer.from(JSON.stringify({ takenAt, migrations: migrations.rows })))

  const tables = await tablesInOrder(client)
  for (const table of tables) {
    await put('table', Buffer.from(JSON.stringify(table)))
    const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const rows = client.query(copyTo(`copy ${client.escapeIdentifier(table.name)} (${columns}) to stdout`))
    for await (const chunk of rows) await put('rows', chunk)
  }
  frames.end(frameBytes('end', hash.digest()))
  await done
  return tables.length
}
