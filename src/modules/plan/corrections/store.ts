// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { tables } from '../store/tables.ts'
import type { Correction, Review } from './model.ts'

/** Two people who correct the same plan wait for each other until the transaction ends. Says whether it is approved. */
export async function lockPlan(transaction: Database, planId: bigint): Promise<boolean> {
  const found = await sql<{ approved: boolean }>`
    select approved_year is not null as approved from plan where id = ${planId} for update`.execute(transaction)
  return found.rows[0]?.approved ?? false
}

export const correctionsOf = async (db: Database, planId: bigint): Promise<Correction[]> => {
  const rows = await tables(db)
    .selectFrom('planCorrection')
    .select(['place', 'field', 'words', 'was', 'now', 'reason'])
    .where('planId', '=', planId)
    .orderBy('at')
    .execute()
  return rows as Correction[]
}

export const reviewsOf = (db: Database, planId: bigint): Promise<Review[]> =>
  tables(db).selectFrom('planReview').select(['place', 'digest']).where('planId', '=', planId).execute()

interface By {
  id: string
  name: string
}

/** Writes corrections over those of the same fields. */
export async function saveCorrections(
  db: Database,
  planId: bigint,
  corrections: readonly Correction[],
  { id: by, name: byName }: By,
): Promise<void> {
  if (corrections.length === 0) return
  const rows = corrections.map(({ was, now, ...rest }) => ({
    ...{ ...rest, planId, by, byName },
    was: JSON.stringify(was),
    now: JSON.stringify(now),
  }))
  await tables(db)
    .insertInto('planCorrection')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['planId', 'place', 'field']).doUpdateSet((excluded) => ({
        words: excluded.ref('excluded.words'),
        was: excluded.ref('excluded.was'),
        now: excluded.ref('excluded.now'),
        reason: excluded.ref('excluded.reason'),
        at: sql<Date>`now()`,
        by: excluded.ref('excluded.by'),
        byName: excluded.ref('excluded.byName'),
      })),
    )
    .execute()
}

export async function dropCorrections(
  db: Database,
  planId: bigint,
  place: string,
  fields: readonly Correction['field'][],
): Promise<void> {
  if (fields.length === 0) return
  await tables(db)
    .deleteFrom('planCorrection')
    .where('planId', '=', planId)
    .where('place', '=', place)
    .where('field', 'in', fields)
    .execute()
}

export async function saveReview(db: Database, planId: bigint, review: Review, { id: by, name: byName }: By) {
  const row = { digest: review.digest, by, byName }
  await tables(db)
    .insertInto('planReview')
    .values({ planId, place: review.place, ...row })
    .onConflict((conflict) => conflict.columns(['planId', 'place']).doUpdateSet({ ...row, at: sql<Date>`now()` }))
    .execute()
}

/**
 * Brings corrections and reviews from a plan to another, or to other places of the same, corrections by their place
 * there. A review is of the words that were seen, which in another place are others.
 */
export async function moveMarks(
  transaction: Database,
  from: bigint,
  to: bigint,
  moved: ReadonlyMap<string, string>,
): Promise<void> {
  const [corrections, reviews] = await Promise.all([
    tables(transaction).selectFrom('planCorrection').selectAll().where('planId', '=', from).execute(),
    tables(transaction).selectFrom('planReview').selectAll().where('planId', '=', from).execute(),
  ])
  await tables(transaction).deleteFrom('planCorrection').where('planId', '=', to).execute()
  await tables(transaction).deleteFrom('planReview').where('planId', '=', to).execute()
  const written = corrections.map((row) => ({
    ...{ ...row, planId: to, place: moved.get(row.place) ?? row.place },
    was: JSON.stringify(row.was),
    now: JSON.stringify(row.now),
  }))
  if (written.length > 0) await tables(transaction).insertInto('planCorrection').values(written).execute()
  if (reviews.length > 0)
    await tables(transaction)
      .insertInto('planReview')
      .values(reviews.map((row) => ({ ...row, planId: to })))
      .execute()
}
