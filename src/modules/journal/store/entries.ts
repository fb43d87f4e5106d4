// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Entry, JournalFilter } from '../model.ts'

export const entriesPerPage = 50

/** Past so many, the journal says «more than»: counting them all would make the page wait. */
export const mostCounted = 10_000

/** A page of the deeds that match, from 1, newest first. */
export async function findEntries(db: Database, filter: JournalFilter, page: number): Promise<Entry[]> {
  const found = await sql<Entry>`
    select ${columns} from journal where ${matches(filter)} order by id desc
     limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}`.execute(db)
  return found.rows
}

/** How many match, at most one more than are counted. */
export async function countEntries(db: Database, filter: JournalFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count
      from (select 1 from journal where ${matches(filter)} limit ${mostCounted + 1}) as counted`.execute(db)
  return found.rows[0]!.count
}

/** All the deeds that match, newest first, a thousand at a time: the memory needed is that of one batch. */
export async function* batchesOfEntries(db: Database, filter: JournalFilter): AsyncGenerator<Entry[]> {
  let last: bigint | null = null
  do {
    const found: { rows: Entry[] } = await sql<Entry>`
      select ${columns} from journal
       where ${matches(filter)} and (${last}::bigint is null or id < ${last}) order by id desc limit 1000`.execute(db)
    if (found.rows.length > 0) yield found.rows
    last = found.rows.at(-1)?.id ?? null
  } while (last !== null)
}

export async function findEntry(db: Database, id: bigint): Promise<Entry | undefined> {
  const found = await sql<Entry>`select ${columns} from journal where id = ${id}`.execute(db)
  return found.rows[0]
}

/** The files that an entry tells of. */
export async function originalsOf(db: Database, id: bigint): Promise<{ sha256: string; name: string }[]> {
  const found = await sql<{ sha256: string; name: string }>`
    select sha256, name from original_use join original on sha256 = original
     where entry = ${id} order by name`.execute(db)
  return found.rows
}

const columns = sql`id, at, who, did, about, before, now, personal, hash`

/** Days are those of Rome, both included. An empty box is folded away before the query is planned. */
const matches = ({ did, who, about, text, from, to }: JournalFilter): RawBuilder<boolean> => sql`
  (${did} = '' or did = ${did}) and (${who} = '' or who = ${who}) and (${about} = '' or about = ${about})
  and (${text} = '' or position(lower(${text}) in lower(concat_ws(' ', about, before::text, now::text))) > 0)
  and (${from}::date is null or at >= ${from}::date::timestamp at time zone 'Europe/Rome')
  and (${to}::date is null or at < (${to}::date + 1)::timestamp at time zone 'Europe/Rome')`
