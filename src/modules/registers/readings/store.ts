// SPDX-License-Identifier: EUPL-1.2
import { type GeneratedAlways, sql } from 'kysely'
import type { Scope } from '#modules/indicators/index.ts'
import type { Database } from '#platform/database.ts'
import type { Reading } from './model.ts'

const tables = (db: Database) => db.withTables<{ reading: Reading & { id: GeneratedAlways<bigint> } }>()

/** Adds those not there yet; returns how many they were. */
export async function addReadings(db: Database, readings: readonly Reading[]): Promise<number> {
  if (readings.length === 0) return 0
  const added = await tables(db)
    .insertInto('reading')
    .values(readings)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length
}

export const listReadings = (db: Database): Promise<Reading[]> =>
  tables(db)
    .selectFrom('reading')
    .select(['year', 'objective', 'readOn', 'done', 'whole', 'source'])
    .orderBy('readOn', 'desc')
    .orderBy('objective')
    .execute()

/** The counts of each scope's objective, taken for its year and known on its day, oldest first. */
export async function readingsOf(db: Database, scopes: readonly Scope[]): Promise<Reading[][]> {
  const objectives = [...new Set(scopes.flatMap(({ objective }) => objective ?? []))]
  const rows = await tables(db)
    .selectFrom('reading')
    .select(['year', 'objective', 'readOn', 'done', 'whole', 'source'])
    .where('objective', '=', sql<string>`any(${objectives})`)
    .orderBy('readOn')
    .execute()
  return scopes.map(({ objective, period, on }) =>
    rows.filter(
      (row) => row.objective === objective && String(row.year) === period.from.slice(0, 4) && row.readOn <= on,
    ),
  )
}
