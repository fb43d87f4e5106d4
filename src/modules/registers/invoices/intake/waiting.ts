// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Doer } from '#platform/journal.ts'
import { largestBatch, type PlacedFile } from './batches.ts'
import type { Way } from './model.ts'

interface WaitingRow {
  position: number
  name: string
  bytes: Uint8Array | null
  problem: string | null
}

/** Keeps the files of a batch until they are imported. */
export async function keepWaiting(db: Database, intakeId: bigint, batch: readonly PlacedFile[]): Promise<void> {
  const rows = batch.map((file) => ({
    ...{ intakeId, position: file.position, name: file.name },
    bytes: 'bytes' in file ? Buffer.from(file.bytes) : null,
    problem: 'problem' in file ? file.problem.message : null,
  }))
  await db
    .withTables<{ waitingFile: WaitingRow & { intakeId: bigint } }>()
    .insertInto('waitingFile')
    .values(rows)
    .execute()
}

/** The files that wait, in the order given and as many together as a batch takes. */
export async function* waitingBatches(db: Database, intake: bigint): AsyncGenerator<PlacedFile[]> {
  let batch = await waitingAfter(db, intake, 0)
  while (batch.length > 0) {
    yield batch
    batch = await waitingAfter(db, intake, batch.at(-1)!.position)
  }
}

async function waitingAfter(db: Database, intake: bigint, position: number): Promise<PlacedFile[]> {
  const found = await sql<WaitingRow>`
    select position, name, bytes, problem
      from (select *, coalesce(sum(octet_length(bytes)) over (order by position), 0)
                      - coalesce(octet_length(bytes), 0) as before
              from (select * from waiting_file where intake_id = ${intake} and position > ${position}
                     order by position limit ${largestBatch.files}) as next) as placed
     where before < ${largestBatch.bytes} order by position`.execute(db)
  return found.rows.map((row) =>
    row.bytes === null
      ? { position: row.position, name: row.name, problem: { message: row.problem! } }
      : { position: row.position, name: row.name, bytes: row.bytes },
  )
}

/** Takes files out of those that wait, by place; returns the places of those that still did. */
export async function takeWaiting(
  transaction: Database,
  intake: bigint,
  positions: readonly number[],
): Promise<Set<number>> {
  const taken = await sql<{ position: number }>`
    delete from waiting_file where intake_id = ${intake} and position = any(${positions}::int[])
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
