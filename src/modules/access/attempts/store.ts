// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Pace } from './model.ts'

/**
 * Counts one more try, and says whether it may be made: nothing, or the seconds to wait, in which case it is not counted.
 * One statement on one row: of many tries at the same moment each sees those before it.
 */
export async function countTry(db: Database, subject: Buffer, pace: Pace): Promise<number | undefined> {
  const wait = (tries: ReturnType<typeof sql>) => sql`make_interval(secs => case when ${tries} < ${pace.free} then 0
    else least(${pace.longest}, ${pace.first} * power(2, least(${tries} - ${pace.free}, 20))) end)`
  const tries = sql`(case when a.last_at < now() - make_interval(secs => ${pace.forget}) then 1 else a.tries + 1 end)`
  const counted = await sql`
    insert into attempt as a (subject, tries, last_at, open_at)
    values (${subject}, 1, now(), now() + ${wait(sql`1`)})
    on conflict (subject) do update set tries = ${tries}, last_at = now(), open_at = now() + ${wait(tries)}
     where a.open_at <= now()
    returning tries`.execute(db)
  if (counted.rows.length > 0) return undefined
  const closed = await sql<{ seconds: number }>`
    select ceil(extract(epoch from open_at - now()))::int as seconds from attempt where subject = ${subject}`.execute(
    db,
  )
  return Math.max(1, closed.rows[0]?.seconds ?? 1)
}

/** Forgets the tries of somebody who proved who they are. */
export async function forgetTries(db: Database, subject: Buffer): Promise<void> {
  await sql`delete from attempt where subject = ${subject}`.execute(db)
}

/** Takes away what no longer slows anybody down. */
export async function sweepTries(db: Database): Promise<void> {
  await sql`delete from attempt where last_at < now() - interval '2 days' and open_at < now()`.execute(db)
}
