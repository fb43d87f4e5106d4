// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Plan } from '../approved.ts'
import { findingsOf } from '../store/find.ts'
import { tables } from '../store/tables.ts'
import { type Dismissal, isOpen, type ListedFinding, withDismissals } from './model.ts'

/** Every finding of a plan, with what was decided of it. */
export async function listedFindings(db: Database, { id, year }: Pick<Plan, 'id' | 'year'>): Promise<ListedFinding[]> {
  const [findings, dismissals] = await Promise.all([findingsOf(db, id), dismissalsOf(db, year)])
  return withDismissals(findings, dismissals)
}

/** The findings of a plan that nobody decided to leave as they are. */
export const openFindings = async (db: Database, plan: Pick<Plan, 'id' | 'year'>): Promise<ListedFinding[]> =>
  (await listedFindings(db, plan)).filter(isOpen)

const dismissalsOf = (db: Database, planYear: number): Promise<Dismissal[]> =>
  tables(db)
    .selectFrom('dismissedFinding')
    .select(['fingerprint', 'reason', 'dismissedAt', 'byName'])
    .where('planYear', '=', planYear)
    .execute()

/** Two people who decide of findings wait for each other until the transaction ends. */
export async function lockDismissals(transaction: Database): Promise<void> {
  await sql`lock table dismissed_finding in exclusive mode`.execute(transaction)
}

export async function insertDismissal(
  db: Database,
  dismissal: { planYear: number; fingerprint: string; reason: string; by: string; byName: string },
): Promise<void> {
  await tables(db).insertInto('dismissedFinding').values(dismissal).execute()
}

export async function deleteDismissal(db: Database, planYear: number, fingerprint: string): Promise<void> {
  await tables(db)
    .deleteFrom('dismissedFinding')
    .where('planYear', '=', planYear)
    .where('fingerprint', '=', fingerprint)
    .execute()
}
