// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { pendingMigrations } from '#platform/migrations.ts'
import type { Config } from '../config.ts'

/** Opens the configured database, embedded or one's own, and closes it after the work, however that ends. */
export async function withDatabase<Result>(config: Config, work: (db: Database) => Promise<Result>): Promise<Result> {
  if (config.databaseUrl) {
    const db = openDatabase(config.databaseUrl)
    return using(db, async () => {
      await reach(db)
      return work(db)
    })
  }

  const embedded = await startEmbeddedDatabase(config.dataFolder)
  if (embedded.folder !== resolve(config.dataFolder)) {
    console.error(`L’utente del database non può entrare in ${config.dataFolder}: i dati stanno in ${embedded.folder}`)
  }
  try {
    return await using(openDatabase(embedded.connectionString), work)
  } finally {
    await embedded.close()
  }
}

/** Asks the least of the database, to say in plain words that it does not answer. */
async function reach(db: Database): Promise<void> {
  await sql`select 1`.execute(db).catch((error: Error) => {
    throw new Refusal(
      'conflict',
      `Il database di DATABASE_URL non risponde: controlla indirizzo, utente e password (${error.message}).`,
    )
  })
}

async function using<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result> {
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
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
