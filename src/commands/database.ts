// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { masterKey } from '#platform/master-key.ts'
import { pendingMigrations } from '#platform/migrations.ts'
import { type DatabaseServer, type Municipality, openServer } from '#platform/municipalities/index.ts'
import type { Config } from '../config.ts'
import type { Call } from './command.ts'
import { chooseMunicipality } from './municipality.ts'

/** Opens the configured database, one's own or embedded; it is closed, and the embedded one stopped, after the work. */
export async function withServer<Result>(
  config: Config,
  work: (server: DatabaseServer) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl) return withServerAt(config, config.databaseUrl, config.dataFolder, work)

  const embedded = await startEmbeddedDatabase(config.dataFolder)
  if (embedded.folder !== resolve(config.dataFolder)) {
    console.error(`L’utente del database non può entrare in ${config.dataFolder}: i dati stanno in ${embedded.folder}`)
  }
  try {
    return await withServerAt(config, embedded.connectionString, embedded.folder, work)
  } finally {
    await embedded.close()
  }
}

async function withServerAt<Result>(
  { key, connections }: Config,
  address: string,
  folder: string,
  work: (server: DatabaseServer) => Promise<Result>,
): Promise<Result> {
  const server = openServer(address, masterKey(key, folder), connections)
  try {
    await reach(server.owner)
    return await work(server)
  } finally {
    await server.close()
  }
}

/** Asks the least of the database, to say in plain words that it does not answer. */
async function reach(db: Database): Promise<void> {
  await sql`select 1`.execute(db).catch((error: Error) => {
    throw new Refusal(
      'conflict',
      `Il database non risponde: controlla indirizzo, utente e password in DATABASE_URL (${error.message}).`,
    )
  })
}

/** Opens one municipality, the one named with --municipality or the only one, for commands that need its schema in place. */
export const withMunicipality = <Result>(
  { config, options }: Pick<Call, 'config' | 'options'>,
  work: (db: Database, municipality: Municipality) => Promise<Result>,
): Promise<Result> =>
  withServer(config, async (server) => {
    const municipality = await chooseMunicipality(server.owner, options.municipality)
    const db = server.databaseOf(municipality.schema)
    if ((await pendingMigrations(db).catch(refuseLockedOut)) > 0)
      throw new Refusal('conflict', 'Il database non è aggiornato: esegui prima ./traguardo migrate')
    return work(db, municipality)
  })

/** The roles’ passwords follow the master key: another key, and they no longer fit. */
function refuseLockedOut(error: Error): never {
  if ('code' in error && error.code === '28P01')
    throw new Refusal(
      'conflict',
      'La chiave principale non è più quella di prima: rimetti quella (TRAGUARDO_KEY, o il file traguardo.key), oppure esegui ./traguardo migrate per usare la nuova.',
    )
  throw error
}
