// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { BilledInvoice } from '../model.ts'
import type { Intake, IntakeFile, Outcome, Way } from './model.ts'

export async function openIntake(db: Database, origin: Way, by: string): Promise<bigint> {
  const added = await sql<{ id: bigint }>`
    insert into intake (origin, brought_by) values (${origin}, ${by}) returning id`.execute(db)
  return added.rows[0]!.id
}

export const endIntake = (db: Database, id: bigint): Promise<unknown> =>
  sql`update intake set ended_at = clock_timestamp() where id = ${id}`.execute(db)

interface Written extends Omit<IntakeFile, 'invoices'> {
  /** As the file writes them. */
  invoices: readonly BilledInvoice[]
}

/** Writes what became of a file, with the rows that its invoices have in the register. */
export async function addIntakeFile(db: Database, intake: bigint, file: Written): Promise<void> {
  const column = <Key extends keyof BilledInvoice>(key: Key) => file.invoices.map((invoice) => invoice[key])
  await sql`
    insert into intake_file (intake_id, position, name, sha256, outcome, problems, invoices)
    select ${intake}, ${file.position}, ${file.name}, ${file.sha256}, ${file.outcome}, ${JSON.stringify(file.problems)},
           array(select distinct invoice.id
                   from unnest(${column('supplierId')}::text[], ${column('number')}::text[],
                               ${column('kind')}::text[], ${column('datedOn')}::date[])
                        as billed(supplier_id, number, kind, dated_on)
                   join invoice on invoice.supplier_id = billed.supplier_id and invoice.kind = billed.kind
                    and upper(invoice.number) = upper(billed.number)
                    and extract(year from invoice.dated_on) = extract(year from billed.dated_on)
                  order by invoice.id)`.execute(db)
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
  select id, started_at, ended_at, origin, brought_by,
         (select json_build_object(
                   'accepted', count(*) filter (where outcome = 'accepted'),
                   'remarks', count(*) filter (where outcome = 'remarks'),
                   'duplicate', count(*) filter (where outcome = 'duplicate'),
                   'refused', count(*) filter (where outcome = 'refused'))
            from intake_file where intake_id = intake.id) as totals
    from intake`

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
