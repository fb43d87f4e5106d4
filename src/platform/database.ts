// SPDX-License-Identifier: EUPL-1.2
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'

/** Knows no table: each store.ts adds the ones it owns, and nobody else can name them. A transaction is one too. */
export type Database = Kysely<unknown>

// Days stay text and amounts stay exact: the driver's defaults would make them Dates and strings.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt)

/** Columns are amount_due in SQL and amountDue in TypeScript; what is inside a jsonb is left alone. */
export const databaseOver = (pool: PostgresPool): Database =>
  new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/** A database as one user, with connections of its own. */
export function openDatabase(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection lost while nobody used it, or between two queries, is no failure by itself: the next query tells.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return databaseOver(pool)
}

/** The same address for another user, who sees one schema alone. */
export function addressAs(connectionString: string, user: string, password: string): string {
  const address = new URL(connectionString)
  // As parameters they hold for addresses of sockets too, which have no place for a name.
  address.searchParams.set('user', user)
  address.searchParams.set('password', password)
  address.searchParams.set('options', `-c search_path=${user}`)
  return address.href
}

/** A connection of one's own, for copying and for transactions held open over several steps. */
export async function withClient<Result>(
  connectionString: string,
  work: (client: pg.Client, db: Database) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const held = Object.assign(client, { release: () => undefined })
  try {
    return await work(client, databaseOver({ options: {}, connect: async () => held, end: async () => undefined }))
  } finally {
    await client.end()
  }
}
