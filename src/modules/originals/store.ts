// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { FileNames, KeptFile, OriginalFilter, Use, UsedFile } from './model.ts'

export const originalsPerPage = 50

/** A page of the files that match, from 1, newest first. */
export async function findOriginals(db: Database, filter: OriginalFilter, page: number): Promise<UsedFile[]> {
  const found = await sql<UsedFile>`
    select ${facts}, case when first.did is not null then jsonb_build_object('did', first.did, 'now', first.now) end as use
      from original ${firstUse}
     where ${matches(filter)}
     order by received_at desc, sha256 limit ${originalsPerPage} offset ${(page - 1) * originalsPerPage}`.execute(db)
  return found.rows
}

export async function countOriginals(db: Database, filter: OriginalFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from original ${firstUse} where ${matches(filter)}`.execute(db)
  return found.rows[0]!.count
}

export async function findKept(db: Database, sha256: string): Promise<KeptFile | undefined> {
  const found = await sql<KeptFile>`select ${facts} from original where sha256 = ${sha256}`.execute(db)
  return found.rows[0]
}

/** The deeds that used a file, oldest first. */
export async function usesOf(db: Database, sha256: string): Promise<Use[]> {
  const found = await sql<Use>`
    select id as entry, at, who, did, about, now
      from original_use join journal on id = entry where original = ${sha256} order by id`.execute(db)
  return found.rows
}

export async function fileNames(db: Database, hashes: Iterable<string | null>): Promise<FileNames> {
  const asked = [...new Set(hashes)].filter((hash) => hash !== null)
  if (asked.length === 0) return new Map()
  const found = await sql<{ sha256: string; name: string }>`
    select sha256, name from original where sha256 = any(${asked})`.execute(db)
  return new Map(found.rows.map(({ sha256, name }) => [sha256, name]))
}

const facts = sql`sha256, name, octet_length(bytes) as size, received_at, kept_by, origin`

const firstUse = sql`left join lateral (
  select did, now from original_use join journal on id = entry where original = sha256 order by id limit 1) as first on true`

const matches = ({ name, did, origin }: OriginalFilter): RawBuilder<boolean> => sql`
  (${name} = '' or position(lower(${name}) in lower(name)) > 0)
  and (${did} = '' or first.did = ${did}) and (${origin} = '' or origin = ${origin})`
