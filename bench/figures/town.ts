// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { importPlan } from '#modules/plan/index.ts'
import { commandLine } from '#modules/registers/index.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { createMunicipality, openServer, schemaOf } from '#platform/municipalities/index.ts'
import { demoDay } from '../../src/demo.ts'
import { timed } from '../support/measure.ts'
import { bringInvoices } from './rows.ts'

/** A municipality with invoices of ten years. */
export interface Town {
  db: Database
  /** As the owner of its tables. */
  owner: Database
  count: number
}

/** A database of its own, gone when closed. */
export async function benchDatabase() {
  const database = await startEmbeddedDatabase(join(tmpdir(), `traguardo-bench-${randomBytes(6).toString('hex')}`))
  const server = openServer(database.connectionString, randomBytes(32).toString('hex'))
  return {
    folder: database.folder,
    /** A town of so many invoices; told how long they took to bring, it is made ready, then its tables are analysed. */
    async townOf(count: number, ready: (town: Town, bringing: number) => Promise<unknown>): Promise<Town> {
      const code = `c_b${count}`
      await createMunicipality(server, { code, name: code, hosts: [] })
      const path = encodeURIComponent(`-c search_path=${schemaOf(code)}`)
      const owner = openDatabase(`${database.connectionString}?options=${path}`)
      const town = { db: server.databaseOf(schemaOf(code)), owner, count }
      await importPlan(town.db, { name: 'piano.md', bytes: readFileSync('seed/piano.md') }, demoDay, commandLine)
      const [, bringing] = await timed(() => bringInvoices(owner, count, demoDay))
      await ready(town, bringing)
      await sql`vacuum analyze`.execute(owner)
      return town
    },
    async close(): Promise<void> {
      await server.close()
      await database.close()
      rmSync(database.folder, { recursive: true, force: true })
    },
  }
}
