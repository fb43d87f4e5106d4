// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Entry, JournalFilter } from './model.ts'

export const entriesPerPage = 50

/** The deeds that match, newest first; a page of them, from 1, or all. */
export async function findEntries(db: Database, filter: JournalFilter, page?: number): Promise<Entry[]> {
  const cut = page === undefined ? sql`` : sql`limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}`
  const found = await sql<Entry>`
    select id, at, who, origin, did, about, before, now, hash from journal
     where ${matches(filter)} order by id desc ${cut}`.execute(db)
  return found.rows
}

export async function countEntries(db: Database, filter: JournalFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from journal where ${matches(filter)}`.execute(db)
  return found.rows[0]!.count
}

/** Days are those of Rome, both included. */
const matches = ({ did, who, from, to }: JournalFilter): RawBuilder<boolean> => sql`
  (${did} = '' or did = ${did}) and (${who} = '' or who = ${who})
  and (${from}::date is null or (at at time zone 'Europe/Rome')::date >= ${from}::date)
  and (${to}::date is null or (at at time zone 'Europe/Rome')::date <= ${to}::date)`
