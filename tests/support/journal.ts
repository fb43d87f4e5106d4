// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { ownerOf } from './database.ts'

/** What somebody with the keys of the server could do: change the journal with its guards off. */
export const tamper = (
  db: Database,
  statements: readonly string[],
  andThen: (transaction: Database) => Promise<void> = async () => undefined,
): Promise<void> =>
  ownerOf(db)
    .transaction()
    .execute(async (transaction) => {
      await sql`alter table journal disable trigger all`.execute(transaction)
      for (const statement of statements) await sql.raw(statement).execute(transaction)
      await andThen(transaction)
      await sql`alter table journal enable trigger all`.execute(transaction)
    })
