// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { pendingMigrations } from '#platform/migrations.ts'
import type { Config } from '../config.ts'

/** Gives the address of the configured database, one's own or embedded; the embedded one is stopped after the work. */
export async function withServer<Result>(
  config: Config,
  work: (connectionString: string) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl) return work(config.databaseUrl)

  const embedded = await startEmbeddedDatabase(config.dataFolder)
  if (embedded.folder !== resolve(config.dataFolder)) {
    console.error(`L’utente del database non può entrare in ${config.dataFolder}: i dati stanno in ${embedded.folder}`)
  }
  try {
    return await work(embedded.connectionString)
  } finally {
    await embedded.close()
  }
}

/** Opens the configured database, and closes it after the work, however that ends. */
export const withDatabase = <Result>(config: Config, work: (db: Database) => Promise<Result>): Promise<Result> =>
  withServer(config, async (connectionString) => {
    const db = openDatabase(connectionString)
    try {
      await reach(db)
      return await work(db)
    } finally {
      await db.destroy()
    }
  })

/** Asks the least of the database, to say in plain words that it does not answer. */
async function reach(db: Database): Promise<void> {
  await sql`select 1`.execute(db).catch((error: Error) => {
    throw new Refusal(
      'conflict',
      `Il database non risponde: controlla indirizzo, utente e password in DATABASE_URL (${error.message}).`,
    )
  })
}

/** The same, for commands that need the schema in place. */
export const withMigratedDatabase = <Result>(
  config: Config,
  work: (db: Database) => Promise<Result>,
): Promise<Result> =>
  withDatabase(config, async (db) => {
    if ((await pendingMigrations(db)) > 0) {
      throw new Refusal('conflict', 'Il database non è aggiornato: esegui prima ./traguardo migrate')
    }
    return work(db)
  })
