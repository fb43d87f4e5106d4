// SPDX-License-Identifier: EUPL-1.2
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** Knows no table: each store.ts adds the ones it owns, and nobody else can name them. A transaction is one too. */
export type Database = Kysely<unknown>

// Days stay text and amounts stay exact: the driver's defaults would make them Dates and strings.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt)

/** Columns are amount_due in SQL and amountDue in TypeScript; what is inside a jsonb is left alone. */
export function openDatabase(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection lost while nobody used it, or between two queries, is no failure by itself: the next query tells.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
