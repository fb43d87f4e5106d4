// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Doer } from '#platform/journal.ts'
import type { FileReport } from '../model.ts'
import type { Intake, IntakeFile, Outcome, Way } from './model.ts'

interface Opening {
  origin: Way
  by: Doer
}

/** Opens the log of an import; `expected` files, when they are kept before the first is read. */
export async function openIntake(db: Database, { origin, by }: Opening, expected?: number): Promise<bigint> {
  const added = await sql<{ id: bigint }>`
    insert into intake (origin, brought_by, handed_from, expected)
    values (${origin}, ${by.id}, ${expected === undefined ? null : by.from}, ${expected ?? null}) returning id`.execute(
    db,
  )
  return added.rows[0]!.id
}

/** Makes other imports wait until the transaction ends: two that bring the same invoices would stop each other. */
export const holdIntakes = (transaction: Database): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(2606, hashtext(current_schema()))`.execute(transaction)

export const endIntake = (db: Database, id: bigint): Promise<unknown> =>
  sql`update intake set ended_at = clock_timestamp(), handed_from = null
       where id = ${id} and ended_at is null`.execute(db)

interface Ended extends FileReport {
  position: number
  sha256: string | null
}

/** Writes what became of files. */
export async function addIntakeFiles(db: Database, intake: bigint, files: readonly Ended[]): Promise<void> {
  const rows = files.map(({ file: name, rows: invoices, position, sha256, outcome, problems }) => ({
    ...{ position, name, sha256, outcome, problems, invoices: invoices.map(String) },
  }))
  await sql`
    insert into intake_file (intake_id, position, name, sha256, outcome, problems, invoices)
    select ${intake}, * from json_to_recordset(${JSON.stringify(rows)})
                        as row(position int, name text, sha256 text, outcome text, problems jsonb, invoices bigint[])`.execute(
    db,
  )
}

export const intakesPerPage = 50

/** A page of imports, from 1, newest first. */
export async function listIntakes(db: Database, page: number): Promise<Intake[]> {
  const found = await sql<Intake>`
    ${intakes} order by id desc limit ${intakesPerPage} offset ${(page - 1) * intakesPerPage}`.execute(db)
  return found.rows
}

export async function countIntakes(db: Database): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from intake`.execute(db)
  return found.rows[0]!.count
}

export async function findIntake(db: Database, id: bigint): Promise<Intake | undefined> {
  const found = await sql<Intake>`${intakes} where id = ${id}`.execute(db)
  return found.rows[0]
}

const intakes: RawBuilder<Intake> = sql`
  select id, started_at, ended_at, expected, origin, brought_by,
         (select json_build_object(
                   'accepted', count(*) filter (where outcome = 'accepted'),
                   'remarks', count(*) filter (where outcome = 'remarks'),
                   'duplicate', count(*) filter (where outcome = 'duplicate'),
                   'refused', count(*) filter (where outcome = 'refused'))
            from intake_file where intake_id = intake.id) as totals
    from intake`

/** How many invoices of an import are of no area yet. */
export async function countUnassignedOf(db: Database, intake: bigint): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from invoice
     where unit is null and id in (select unnest(invoices) from intake_file where intake_id = ${intake})`.execute(db)
  return found.rows[0]!.count
}

interface FilesAsked {
  intake: bigint
  outcome: Outcome | undefined
  /** From 1; every file when absent. */
  page?: number
}

export const filesPerPage = 100

export async function intakeFiles(db: Database, { intake, outcome, page }: FilesAsked): Promise<IntakeFile[]> {
  const found = await sql<IntakeFile>`
    select position, name, sha256, outcome, problems, invoices
      from intake_file
     where intake_id = ${intake} and (${outcome ?? null}::text is null or outcome = ${outcome ?? null})
     order by position
     limit ${page === undefined ? null : filesPerPage} offset ${page === undefined ? 0 : (page - 1) * filesPerPage}`.execute(
    db,
  )
  return found.rows
}
