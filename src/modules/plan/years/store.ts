// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { tables } from '../store/tables.ts'
import type { ClosedYear } from './model.ts'

export const closedYears = (db: Database): Promise<ClosedYear[]> =>
  tables(db).selectFrom('closedYear').selectAll().orderBy('year', 'desc').execute()

/**
 * The closed years, which nobody closes or reopens until the transaction ends: what is recorded under it is in before
 * the closing, or sees it. Recordings do not wait for each other.
 */
export async function holdYears(transaction: Database): Promise<ClosedYear[]> {
  await sql`lock table closed_year in row share mode`.execute(transaction)
  return closedYears(transaction)
}

/** Waits for the recordings under way, and makes those to come wait, until the transaction ends. */
export async function lockYears(transaction: Database): Promise<ClosedYear[]> {
  await sql`lock table closed_year in exclusive mode`.execute(transaction)
  return closedYears(transaction)
}

export async function insertClosedYear(db: Database, closed: Omit<ClosedYear, 'closedAt'>): Promise<void> {
  await tables(db).insertInto('closedYear').values(closed).execute()
}

export async function deleteClosedYear(db: Database, year: number): Promise<void> {
  await tables(db).deleteFrom('closedYear').where('year', '=', year).execute()
}

/** Years that have a plan, newest first. */
export async function planYears(db: Database): Promise<number[]> {
  const found = await tables(db).selectFrom('plan').select('planYear').distinct().orderBy('planYear', 'desc').execute()
  return found.map(({ planYear }) => planYear)
}
