// SPDX-License-Identifier: EUPL-1.2
import type { PostgresPool } from 'kysely'
import pg from 'pg'
import { keyedConnections } from '../connections.ts'
import { addressAs, type Database, databaseOver } from '../database.ts'
import { rolePassword } from './role.ts'

/** One PostgreSQL database with all its municipalities, reached through a few connections in all. */
export interface DatabaseServer {
  /** Of the owner of everything. */
  connectionString: string
  /** The installation's master key. */
  key: string
  /** Everything, as its owner: for the list of municipalities, migrations and backups, never for pages. */
  owner: Database
  /** One municipality, with its own role; destroying it closes its idle connections. */
  databaseOf(schema: string): Database
  close(): Promise<void>
}

/** The key of the owner's connections; no schema has this name. */
const ownerKey = ''

export function openServer(connectionString: string, key: string, largest = 20): DatabaseServer {
  /** Those whose last query failed and that are not ready for another yet: in a broken transaction, or about to close. */
  const unsettled = new WeakSet<pg.Client>()
  const isAtRest = (client: pg.Client) => client.getTransactionStatus() === 'I' && !unsettled.has(client)

  const connections = keyedConnections(async (schema) => {
    const address =
      schema === ownerKey ? connectionString : addressAs(connectionString, schema, rolePassword(key, schema))
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
    // Before it is connected nobody else listens, and a failure would end the process.
    client.on('error', () => undefined)
    await client.connect()
    client.connection.on('errorMessage', () => unsettled.add(client))
    client.connection.on('readyForQuery', () => unsettled.delete(client))
    return client
  }, largest)

  const poolOf = (schema: string): PostgresPool => ({
    options: {},
    async connect() {
      const client = await connections.take(schema)
      const release = (spoilt = false) => connections.give(client, spoilt || !isAtRest(client))
      return Object.assign(client, { release })
    },
    end: () => connections.forget(schema),
  })

  return {
    connectionString,
    key,
    owner: databaseOver(poolOf(ownerKey)),
    databaseOf: (schema) => databaseOver(poolOf(schema)),
    close: () => connections.close(),
  }
}
