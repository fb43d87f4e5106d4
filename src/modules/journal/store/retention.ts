// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Retention } from '../retention.ts'

/** How long the personal part of each kind of deed is kept, and how many have outlived it by an instant. */
export async function retentions(db: Database, now: Date): Promise<Retention[]> {
  const found = await sql<Retention>`
    select kind, nouns, months, at_least, source, unverified,
           (select count(*)::int from journal
             where personal is not null and at <= least(${now}, now()) - make_interval(months => months)
               and kind_of_deed(did) = retention.kind) as due
      from retention order by months, kind`.execute(db)
  return found.rows
}

/** Changes the months of a kind; returns what they were. */
export async function keepFor(db: Database, kind: string, months: number): Promise<number> {
  const changed = await sql<{ before: number }>`
    with old as (select months from retention where kind = ${kind} for update)
    update retention set months = ${months} from old where kind = ${kind} returning old.months as before`.execute(db)
  return changed.rows[0]!.before
}
