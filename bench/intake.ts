// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { commandLine } from '#modules/registers/index.ts'
import { importInvoiceFiles } from '#modules/registers/invoices/index.ts'
import { withClient } from '#platform/database.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { createMunicipality, openServer, schemaOf } from '#platform/municipalities/index.ts'
import { invoiceBytes } from '../tests/support/invoice-xml.ts'
import { timed } from './support/measure.ts'

// What it costs to take invoices in, each file read, checked, kept, put in its rows and noted in the journal and in the
// log of imports, beside a COPY from this program of the same bytes and rows: into tables without index, constraint or
// trigger, and into tables with the same indexes and constraints.

const count = Number(process.argv[3] ?? 10_000)
const code = 'c_banco'
const tables = ['original', 'journal', 'original_use', 'invoice', 'intake_file', 'stale_figure']

/** How long COPY takes to write the rows of the tables again, into tables made like them. */
async function copyAgain(client: pg.Client, like: string): Promise<number> {
  const rows: { copy: string; bytes: Buffer }[] = []
  for (const table of tables) {
    const { rows: columns } = await client.query<{ name: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as name from pg_attribute
        where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    )
    const names = columns[0]!.name
    const copy = `${table} (${names})`
    rows.push({
      copy: `copied_${copy}`,
      bytes: await buffer(client.query(to(`copy ${copy} to stdout (format binary)`))),
    })
    await client.query(`drop table if exists copied_${table}; create table copied_${table} (like ${table} ${like})`)
  }
  const [, time] = await timed(async () => {
    await client.query('begin')
    for (const { copy, bytes } of rows)
      await pipeline([bytes], client.query(from(`copy ${copy} from stdin (format binary)`)))
    await client.query('commit')
  })
  return time
}

const folder = mkdtempSync(join(tmpdir(), 'traguardo-bench-'))
const database = await startEmbeddedDatabase(join(folder, 'database'))
const server = openServer(database.connectionString, randomBytes(32).toString('hex'))
await createMunicipality(server, { code, name: code, hosts: [] })

try {
  const files = Array.from({ length: count }, (_, index) => ({
    name: `IT09999990014_${index.toString(36).padStart(5, '0')}.xml`,
    bytes: invoiceBytes({ number: `${index}/PA` }),
  }))
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const db = server.databaseOf(schemaOf(code))
  const [, taken] = await timed(() => importInvoiceFiles(db, files, { origin: 'command-line', by: commandLine }))

  const address = `${database.connectionString}?options=${encodeURIComponent(`-c search_path=${schemaOf(code)}`)}`
  const [bare, alike] = await withClient(address, async (client) => [
    await copyAgain(client, 'including generated'),
    await copyAgain(client, 'including all'),
  ])
  const told = (time: number) => `${Math.round(time)} ms, ${Math.round((time * 1000) / count)} µs each`
  console.log(`${count} files of ${megabytes.toFixed(1)} MB taken in   ${told(taken)}`)
  console.log(`COPY into bare tables       ${told(bare)}: ratio ${(taken / bare).toFixed(1)}`)
  console.log(`COPY with the same indexes  ${told(alike)}: ratio ${(taken / alike).toFixed(1)}`)
} finally {
  await server.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
