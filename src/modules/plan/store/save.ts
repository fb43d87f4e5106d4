// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { ReadPlan } from '../model.ts'
import { tables } from './tables.ts'

interface SavedFrom {
  sha256: string
  by: string
  /** The tables of the plan that are kept as read. */
  personnel: unknown
  projects: unknown
}

/** Two imports of plans wait for each other until the transaction ends. */
export async function lockPlans(transaction: Database): Promise<void> {
  await sql`lock table plan in exclusive mode`.execute(transaction)
}

/** The plan made from a file with these bytes, if one was imported already. */
export const planOfOriginal = (db: Database, sha256: string): Promise<{ id: bigint } | undefined> =>
  tables(db)
    .selectFrom('plan')
    .select('id')
    .where('originalSha256', '=', sha256)
    .where('copiedFrom', 'is', null)
    .executeTakeFirst()

/** Saves a plan as a document, without what it says; returns its identifier. */
export async function insertPlan(
  db: Database,
  { document }: ReadPlan,
  { sha256, by, personnel, projects }: SavedFrom,
): Promise<bigint> {
  const [firstYear, lastYear] = document.years ?? [document.planYear, document.planYear]
  const { entity, province, title, subsection, planYear } = document
  const row = await tables(db)
    .insertInto('plan')
    .values({
      ...{ originalSha256: sha256, entity, province, title, subsection, firstYear, lastYear, planYear, importedBy: by },
      personnel: personnel ? JSON.stringify(personnel) : null,
      projects: projects ? JSON.stringify(projects) : null,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from plan where plan_year = ${planYear})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
