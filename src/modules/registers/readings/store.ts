// SPDX-License-Identifier: EUPL-1.2
import { type GeneratedAlways, sql } from 'kysely'
import { formatDay } from '#kernel/civil-date.ts'
import type { Scope } from '#modules/indicators/index.ts'
import type { Brought } from '#modules/originals/index.ts'
import type { YearAndKey } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { ofObjectives } from '../of-objectives.ts'
import type { RecordedReading } from './model.ts'

const tables = (db: Database) => db.withTables<{ reading: RecordedReading & { id: GeneratedAlways<bigint> } }>()

const columns = ['year', 'objective', 'readOn', 'done', 'whole', 'source', 'original', 'line'] as const

/** Adds those not there yet; returns how many they were. */
export async function addReadings(db: Database, readings: readonly RecordedReading[]): Promise<number> {
  if (readings.length === 0) return 0
  const added = await tables(db)
    .insertInto('reading')
    .values(readings)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length
}

/** The readings of these objectives, the last taken first; all of them when none are named. */
export const listReadings = (db: Database, of: readonly YearAndKey[] | undefined): Promise<RecordedReading[]> =>
  tables(db)
    .selectFrom('reading')
    .select(columns)
    .where(ofObjectives(of))
    .orderBy('readOn', 'desc')
    .orderBy('objective')
    .execute()

/** The counts of each scope's objective, taken for its year and known on its day, oldest first. */
export async function readingsOf(db: Database, scopes: readonly Scope[]): Promise<RecordedReading[][]> {
  const objectives = [...new Set(scopes.flatMap(({ objective }) => objective ?? []))]
  const rows = await tables(db)
    .selectFrom('reading')
    .select(columns)
    .where('objective', '=', sql<string>`any(${objectives})`)
    .orderBy('readOn')
    .execute()
  return scopes.map(({ objective, period, on }) =>
    rows.filter(
      (row) => row.objective === objective && String(row.year) === period.from.slice(0, 4) && row.readOn <= on,
    ),
  )
}

/** The readings that a file brought. */
export async function readingsBrought(db: Database, sha256: string): Promise<Brought[]> {
  const rows = await tables(db)
    .selectFrom('reading')
    .select(columns)
    .where('original', '=', sha256)
    .orderBy('line')
    .execute()
  return rows.map(({ objective, readOn, done, line }) => ({
    ...{ what: `${done} fatti al ${formatDay(readOn)}, obiettivo ${objective}`, line },
    path: `/obiettivi/${encodeURIComponent(objective)}`,
  }))
}
