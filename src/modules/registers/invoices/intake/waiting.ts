// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Doer } from '#platform/journal.ts'
import { largestBatch, type PlacedFile } from './batches.ts'
import type { Way } from './model.ts'

/** Keeps files until they are imported. */
export async function keepWaiting(db: Database, intake: bigint, files: readonly PlacedFile[]): Promise<void> {
  for (const file of files)
    await sql`
      insert into waiting_file (intake_id, position, name, bytes, problem)
      values (${intake}, ${file.position}, ${file.name}, ${'bytes' in file ? Buffer.from(file.bytes) : null},
              ${'problem' in file ? file.problem.message : null})`.execute(db)
}

interface WaitingRow {
  position: number
  name: string
  bytes: Uint8Array | null
  problem: string | null
}

/** The next files that wait, as many as a batch takes. */
export async function nextWaiting(db: Database, intake: bigint): Promise<PlacedFile[]> {
  const found = await sql<WaitingRow>`
    select position, name, bytes, problem
      from (select *, coalesce(sum(octet_length(bytes)) over (order by position), 0)
                      - coalesce(octet_length(bytes), 0) as before
              from (select * from waiting_file where intake_id = ${intake}
                     order by position limit ${largestBatch.files}) as next) as placed
     where before < ${largestBatch.bytes} order by position`.execute(db)
  return found.rows.map(({ position, name, bytes, problem }) =>
    bytes === null ? { position, name, problem: { message: problem! } } : { position, name, bytes },
  )
}

/** Takes files out of those that wait; returns the places of those that still did. */
export async function takeWaiting(
  transaction: Database,
  intake: bigint,
  files: readonly PlacedFile[],
): Promise<Set<number>> {
  const taken = await sql<{ position: number }>`
    delete from waiting_file
     where intake_id = ${intake} and position = any(${files.map(({ position }) => position)}::int[])
    returning position`.execute(transaction)
  return new Set(taken.rows.map(({ position }) => position))
}

/** An import that goes on, and in whose name. */
export interface UnfinishedIntake {
  id: bigint
  origin: Way
  by: Doer
}

/** The imports whose files wait, the oldest first. */
export async function unfinishedIntakes(db: Database): Promise<UnfinishedIntake[]> {
  const found = await sql<{ id: bigint; origin: Way; broughtBy: string; handedFrom: string }>`
    select id, origin, brought_by, handed_from from intake
     where ended_at is null and expected is not null order by id`.execute(db)
  return found.rows.map(({ id, origin, broughtBy, handedFrom }) => ({
    ...{ id, origin, by: { id: broughtBy, from: handedFrom } },
  }))
}
