// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/** The last time a job was done for a municipality. */
export interface Run {
  startedAt: Date
  endedAt: Date | null
  outcome: 'under-way' | 'done' | 'failed'
  /** Why it failed, in words. */
  reason: string | null
}

export const noteStart = (db: Database, job: string, at: Date): Promise<unknown> =>
  sql`insert into job_run (job, started_at, outcome) values (${job}, ${at}, 'under-way')
      on conflict (job) do update
         set started_at = excluded.started_at, ended_at = null, outcome = 'under-way', reason = null`.execute(db)

export const noteEnd = (db: Database, job: string, failure: string | null): Promise<unknown> =>
  sql`update job_run set ended_at = greatest(started_at, clock_timestamp()), reason = ${failure},
             outcome = ${failure === null ? 'done' : 'failed'}
       where job = ${job}`.execute(db)

export async function lastRun(db: Database, job: string): Promise<Run | undefined> {
  const found = await sql<Run>`select started_at, ended_at, outcome, reason from job_run where job = ${job}`.execute(db)
  return found.rows[0]
}
