// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { Reading } from '../reading/read-plan.ts'
import { tables } from './tables.ts'

/** The reading of one plan. */
export interface ReadingOfPlan extends Reading {
  id: bigint
}

export async function saveReading(db: Database, { id: planId, source, plan }: ReadingOfPlan): Promise<void> {
  const row = { source: JSON.stringify(source), content: JSON.stringify(plan, withCents) }
  await tables(db)
    .insertInto('planReading')
    .values({ planId, ...row })
    .onConflict((conflict) => conflict.column('planId').doUpdateSet(row))
    .execute()
}

/** The reading kept of a plan; none of those imported before readings were kept. */
export async function findReading(db: Database, planId: bigint): Promise<Reading | undefined> {
  const row = await tables(db).selectFrom('planReading').selectAll().where('planId', '=', planId).executeTakeFirst()
  return row && { source: JSON.parse(row.source), plan: JSON.parse(row.content, toCents) }
}

const withCents = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? { cents: String(value) } : value)

const toCents = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'cents' in value && typeof value.cents === 'string'
    ? BigInt(value.cents)
    : value
