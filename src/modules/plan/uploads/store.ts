// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Doer } from '#platform/journal.ts'
import type { ReceivedFile } from '#platform/originals.ts'
import type { PagesRead } from '../reading/containers/document.ts'
import type { Upload } from './model.ts'

/** One whose file is still to be read. */
interface WaitingUpload {
  id: bigint
  file: ReceivedFile
  /** When it was handed in, for a plan that names no year. */
  day: CivilDate
  by: Doer
  /** The plan whose file is read again; none for a file that was handed in. */
  againOf: bigint | null
}

/** Days for which the page of an upload that has ended can be looked at again. */
const daysSeen = 30

/**
 * Keeps a file until it is read and saved, or refused; returns what it is then asked by. What is known of uploads that
 * ended long ago goes: who brought a plan is in the journal.
 */
export async function keepUpload(db: Database, waiting: Omit<WaitingUpload, 'id'>): Promise<bigint> {
  const { file, day, by, againOf } = waiting
  await sql`delete from plan_upload where ended_at < now() - make_interval(days => ${daysSeen})`.execute(db)
  const kept = await sql<{ id: bigint }>`
    insert into plan_upload (name, bytes, on_day, handed_by, handed_from, again_of)
    values (${file.name}, ${Buffer.from(file.bytes)}, ${day}, ${by.id}, ${by.from}, ${againOf}) returning id`.execute(
    db,
  )
  return kept.rows[0]!.id
}

export async function findUpload(db: Database, id: bigint): Promise<Upload | undefined> {
  const found = await sql<Upload>`
    select id, name, pages, pages_read, again_of, plan_id, problem from plan_upload where id = ${id}`.execute(db)
  return found.rows[0]
}

/** Those whose file waits, the oldest first. */
export async function waitingUploads(db: Database): Promise<bigint[]> {
  const found = await sql<{ id: bigint }>`select id from plan_upload where ended_at is null order by id`.execute(db)
  return found.rows.map(({ id }) => id)
}

/** The file of one that still waits. */
export async function waitingUpload(db: Database, id: bigint): Promise<WaitingUpload | undefined> {
  const found = await sql<
    ReceivedFile & { day: CivilDate; handedBy: string; handedFrom: string; againOf: bigint | null }
  >`
    select name, bytes, on_day as day, handed_by, handed_from, again_of
      from plan_upload where id = ${id} and ended_at is null`.execute(db)
  const [row] = found.rows
  if (!row) return undefined
  const by: Doer = { id: row.handedBy, from: row.handedFrom }
  const { name, bytes, day, againOf } = row
  return { id, file: { name, bytes }, day, by, againOf }
}

export async function notePages(db: Database, id: bigint, { done, total }: PagesRead): Promise<void> {
  await sql`update plan_upload set pages_read = ${done}, pages = ${total} where id = ${id}`.execute(db)
}

/** Ends an upload, and lets its file go: the originals keep that of a plan. */
export async function endUpload(db: Database, id: bigint, end: { plan: bigint } | { problem: string }): Promise<void> {
  const [plan, problem] = 'plan' in end ? [end.plan, null] : [null, end.problem]
  await sql`
    update plan_upload set plan_id = ${plan}, problem = ${problem}, ended_at = now(), bytes = null, handed_from = null
     where id = ${id} and ended_at is null`.execute(db)
}
