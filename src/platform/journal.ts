// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Who does something, and from where: the address of a page's reader, or the command line. */
export interface Doer {
  id: string
  from: string
}

export interface Deed {
  /** What, as «plan.imported»: the noun, then the past participle. */
  did: string
  /** The row it was done to. */
  about: string
  before?: object
  now: object
}

/** Writes what was done in the same transaction that does it: no deed without its trace. The database chains it. */
export async function note(db: Database, by: Doer, { did, about, before, now }: Deed): Promise<void> {
  await sql`insert into journal (who, origin, did, about, before, now)
            values (${by.id}, ${by.from}, ${did}, ${about}, ${before ? JSON.stringify(before) : null}, ${JSON.stringify(now)})`.execute(
    db,
  )
}

/** An entry that is not as it was written, and what is wrong with it. */
export interface BrokenLink {
  id: bigint
  why: 'altered' | 'unchained' | 'missing-before'
}

export interface Verification {
  entries: bigint
  /** Hash of the last entry, to be kept elsewhere; nothing while the journal is empty. */
  last: string | null
  broken: BrokenLink[]
}

/** Recomputes every hash and every link; what it trusts is only this text and the rows. */
export async function verifyJournal(db: Database): Promise<Verification> {
  const state = await sql<{ entries: bigint; last: string | null }>`
    select count(*) as entries, (select hash from journal order by id desc limit 1) as last from journal`.execute(db)
  const broken = await sql<BrokenLink>`
    select id, why from (
      select id,
             case when hash <> encode(sha256(convert_to(jsonb_build_array(
                       previous, id, at at time zone 'UTC', who, origin, did, about, before, now)::text, 'UTF8')), 'hex') then 'altered'
                  when id <> coalesce(lag(id) over (order by id), 0) + 1                          then 'missing-before'
                  when previous <> coalesce(lag(hash) over (order by id), repeat('0', 64))         then 'unchained'
             end as why
        from journal) as entry
     where why is not null order by id`.execute(db)
  return { ...state.rows[0]!, broken: broken.rows }
}

/** Whether an entry with this hash is still in the journal: tells that its end was not cut off. */
export async function hasEntry(db: Database, hash: string): Promise<boolean> {
  const found = await sql`select 1 from journal where hash = ${hash}`.execute(db)
  return found.rows.length > 0
}
