// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { tables } from '../store/tables.ts'
import type { PlanStep, Version } from './model.ts'

/** Every version of every year, the newest first. */
export async function allVersions(db: Database): Promise<Version[]> {
  const [plans, steps] = await Promise.all([
    sql<Omit<Version, 'steps'>>`
      select plan.id, plan_year as year, version, name as file
        from plan join original on sha256 = original_sha256
       order by plan_year desc, version desc`.execute(db),
    tables(db)
      .selectFrom('planStep')
      .select(['planId', 'step', 'doneOn', 'act', 'number', 'reason', 'byName'])
      .orderBy('at')
      .execute(),
  ])
  const byPlan = Map.groupBy(steps, ({ planId }) => planId)
  return plans.rows.map((plan) => ({
    ...plan,
    steps: (byPlan.get(plan.id) ?? []).map(({ planId: _, ...step }) => step),
  }))
}

export async function insertStep(db: Database, planId: bigint, step: PlanStep & { by: string }): Promise<void> {
  await tables(db)
    .insertInto('planStep')
    .values({ planId, ...step })
    .execute()
}

/** From now on the plan is in force, and the database refuses to change it. */
export async function markApproved(db: Database, planId: bigint): Promise<void> {
  await sql`update plan set approved_year = plan_year where id = ${planId}`.execute(db)
}

/** A new version of the same year with the same document; returns its identifier. */
export async function copyPlanRow(transaction: Database, planId: bigint, by: string): Promise<bigint> {
  const copied = await sql<{ id: bigint }>`
    insert into plan (original_sha256, entity, province, title, subsection, first_year, last_year, plan_year,
                      personnel, projects, imported_by, version, copied_from)
    select original_sha256, entity, province, title, subsection, first_year, last_year, plan_year,
           personnel, projects, ${by}, (select max(version) + 1 from plan as other where other.plan_year = plan.plan_year), id
      from plan where id = ${planId}
    returning id`.execute(transaction)
  return copied.rows[0]!.id
}
