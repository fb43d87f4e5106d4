// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { verifyJournal } from '#platform/journal.ts'
import { masterKey } from '#platform/master-key.ts'
import { type DatabaseServer, openServer } from '#platform/municipalities/index.ts'
import { invoiceBytes } from './invoice-xml.ts'

/** Starts `./traguardo` on the embedded database of a folder. */
const traguardo = (folder: string, ...words: string[]): ChildProcess =>
  spawn('./traguardo', words, {
    env: { ...process.env, TRAGUARDO_DATA: folder, DATABASE_URL: undefined },
    stdio: 'ignore',
  })

/** Makes a municipality in a new folder; returns the exit code. */
export const makeTown = (folder: string): Promise<number | null> =>
  runToEnd(folder, 'municipality', 'create', 'c_prova', '--name', 'Comune di Prova')

const openTown = ({ connectionString, folder }: EmbeddedDatabase): DatabaseServer =>
  openServer(connectionString, masterKey(process.env.TRAGUARDO_KEY, folder))

/** Runs a command to its end; returns its exit code. */
export async function runToEnd(folder: string, ...words: string[]): Promise<number | null> {
  const [code] = await once(traguardo(folder, ...words), 'exit')
  return code
}

/** Puts new invoices in a folder, one in each file. */
export function writeInvoices(folder: string, count: number): void {
  for (let number = 1; number <= count; number++)
    writeFileSync(`${folder}/${number}.xml`, invoiceBytes({ number: String(number) }))
}

interface Crash {
  victim: 'program' | 'database'
  afterFiles: number
  /** The invoices it imports. */
  invoices: string
}

/**
 * Starts importing a folder of invoices and, when so many files of it are saved, kills the program or the database under
 * it. Returns how many files were saved, at least, when it struck.
 */
export async function crashImport(folder: string, { victim, afterFiles, invoices }: Crash): Promise<bigint> {
  const server = await startEmbeddedDatabase(folder)
  const town = openTown(server)
  const db = town.databaseOf('ente_c_prova')
  const saved = async () => (await sql<{ count: bigint }>`select count(*) from journal`.execute(db)).rows[0]!.count
  const target = (await saved()) + BigInt(afterFiles)

  const running = traguardo(folder, 'import', 'invoices', invoices)
  const ended = once(running, 'exit')
  let seen = await saved()
  while (seen < target && running.exitCode === null) seen = await saved()
  if (victim === 'program') running.kill('SIGKILL')
  else killServer(server.folder)
  await ended
  await town.close()
  return seen
}

export function killServer(folder: string): void {
  const pid = Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
}

/** Works on a municipality's database while no program of ours is running there, as the next start would find it. */
export async function afterCrash<Result>(
  folder: string,
  schema: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const server = await startEmbeddedDatabase(folder)
  const town = openTown(server)
  const result = await work(town.databaseOf(schema))
  await town.close()
  await server.close()
  return result
}

/** What the database holds after its crashes, and whether its journal is whole. */
export const whatIsLeft = (folder: string) =>
  afterCrash(folder, 'ente_c_prova', async (db) => {
    const counts = await sql<Record<'invoices' | 'distinct' | 'originals' | 'entries', bigint>>`
      select (select count(*) from invoice) as invoices,
             (select count(distinct (original, position)) from invoice) as distinct,
             (select count(*) from original) as originals,
             (select count(*) from journal) as entries`.execute(db)
    return { ...counts.rows[0]!, broken: (await verifyJournal(db)).broken }
  })
