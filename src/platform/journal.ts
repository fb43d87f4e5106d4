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
  /** What is erased when its time has passed, beside where the doer was. */
  personal?: object
  /** The files it used or made, by their hash; they must be kept already. */
  originals?: readonly string[]
}

/** Writes what was done in the same transaction that does it: no deed without its trace. Returns the entry's number. */
export const note = async (db: Database, by: Doer, deed: Deed): Promise<bigint> => (await noteAll(db, by, [deed]))[0]!

/** The same of many deeds, in their order. */
export async function noteAll(db: Database, by: Doer, deeds: readonly Deed[]): Promise<bigint[]> {
  const entries = deeds.map(({ did, about, before, now, personal }) => ({
    ...{ did, about, now, personal: { from: by.from, ...personal }, ...(before && { before }) },
  }))
  const added = await sql<{ id: bigint }>`
    insert into journal (who, did, about, before, now, personal)
    select ${by.id}, did, about, before, now, personal
      from rows from (jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
                      as (did text, about text, before jsonb, now jsonb, personal jsonb)) with ordinality
     order by ordinality
    returning id`.execute(db)
  const ids = added.rows.map(({ id }) => id)
  const uses = deeds.flatMap(({ originals = [] }, at) =>
    [...new Set(originals)].map((original) => ({ original, entry: ids[at]! })),
  )
  if (uses.length > 0)
    await sql`
      insert into original_use (original, entry)
      select * from unnest(${uses.map(({ original }) => original)}::text[], ${uses.map(({ entry }) => entry)}::bigint[])`.execute(
      db,
    )
  return ids
}

export interface Erased {
  kind: string
  entries: bigint
  /** Of the deeds up to this instant. */
  until: string
}

/** Erases the personal parts whose time has passed on the day told, never later than the database's own clock. */
export const eraseExpired = (db: Database, now: Date, by: Doer): Promise<Erased[]> =>
  db.transaction().execute(async (transaction) => {
    const erased = await sql<Erased>`
      select kind, entries, to_jsonb(until) #>> '{}' as until from erase_expired(${now})`.execute(transaction)
    for (const { kind, entries, until } of erased.rows)
      await note(transaction, by, { did: 'journal.erased', about: kind, now: { entries: Number(entries), until } })
    return erased.rows
  })

/** An entry that is not as it was written, and what is wrong with it. */
export interface BrokenLink {
  id: bigint
  at: Date
  /** Erased: its personal part is gone, and no entry says that its time had passed. */
  why: 'altered' | 'erased' | 'unchained' | 'missing-before'
}

export interface Verification {
  entries: bigint
  /** Hash of the last entry, to be kept elsewhere; nothing while the journal is empty. */
  last: string | null
  broken: BrokenLink[]
}

/** Recomputes every hash and every link, from this text and the rows alone. */
export async function verifyJournal(db: Database): Promise<Verification> {
  const state = await sql<{ entries: bigint; last: string | null }>`
    select count(*) as entries, (select hash from journal order by id desc limit 1) as last from journal`.execute(db)
  const broken = await sql<BrokenLink>`
    with erasing as (
      select about as kind, max((now ->> 'until')::timestamptz) as until
        from journal where did = 'journal.erased' group by about),
    entry as (
      select id, at,
             case when hash <> ${hashOfEntry} or personal_hash <> ${hashOfPersonal}
                    or (personal is null) <> (salt is null)                                 then 'altered'
                  when personal is null and not exists (
                         select from erasing where kind = kind_of_deed(did) and until >= at) then 'erased'
                  when id <> coalesce(lag(id) over (order by id), 0) + 1                     then 'missing-before'
                  when previous <> coalesce(lag(hash) over (order by id), repeat('0', 64))   then 'unchained'
             end as why
        from journal)
    select id, at, why from entry where why is not null order by id`.execute(db)
  return { ...state.rows[0]!, broken: broken.rows }
}

const hashOfEntry = sql`encode(sha256(convert_to(jsonb_build_array(
  previous, id, at at time zone 'UTC', who, did, about, before, now, personal_hash)::text, 'UTF8')), 'hex')`

const hashOfPersonal = sql`encode(sha256(convert_to(salt || personal::text, 'UTF8')), 'hex')`

/** Whether an entry with this hash is still in the journal: tells that its end was not cut off. */
export async function hasEntry(db: Database, hash: string): Promise<boolean> {
  const found = await sql`select 1 from journal where hash = ${hash}`.execute(db)
  return found.rows.length > 0
}

/** A deed as the journal tells it. */
export interface PastDeed {
  id: bigint
  who: string
  did: string
  now: Readonly<Record<string, unknown>>
}

/** What was done to one thing, in order; a noun says of which kind it is: «invoice». */
export async function deedsOn(db: Database, noun: string, about: string): Promise<PastDeed[]> {
  const found = await sql<PastDeed>`
    select id, who, did, now from journal
     where about = ${about} and starts_with(did, ${`${noun}.`}) order by id`.execute(db)
  return found.rows
}
