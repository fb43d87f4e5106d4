// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { RefusalReason } from './model.ts'

/** Every reason there has been, those of the law first. */
export async function refusalReasons(db: Database): Promise<RefusalReason[]> {
  const found = await sql<RefusalReason>`
    select code, words, source, unverified, by_law, retired_on from refusal_reason
     order by by_law desc, retired_on nulls first, source, words`.execute(db)
  return found.rows
}

/** Returns whether no reason in use had these words. */
export async function insertReason(db: Database, { words, source }: Pick<RefusalReason, 'words' | 'source'>) {
  const added = await sql`
    insert into refusal_reason (code, words, source, unverified)
    select gen_random_uuid(), ${words}, ${source}, false
     where not exists (select from refusal_reason where lower(words) = lower(${words}) and retired_on is null)`.execute(
    db,
  )
  return added.numAffectedRows === 1n
}

/** The words of a reason that is not of the law, once it is retired; nothing when there is none in use. */
export async function retireReason(db: Database, code: string, retiredOn: CivilDate): Promise<string | undefined> {
  const retired = await sql<{ words: string }>`
    update refusal_reason set retired_on = ${retiredOn}
     where code = ${code} and not by_law and retired_on is null returning words`.execute(db)
  return retired.rows[0]?.words
}
