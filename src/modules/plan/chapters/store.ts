// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { tables } from '../store/tables.ts'
import type { Chapter } from './model.ts'

/** The chapters of a plan, by section and then as they came. */
export async function chaptersOf(db: Database, planId: bigint): Promise<Chapter[]> {
  const rows = await tables(db)
    .selectFrom('planChapter')
    .select(['originalSha256 as original', 'section', 'name', 'addedAt', 'byName'])
    .where('planId', '=', planId)
    .orderBy('section')
    .orderBy('addedAt')
    .execute()
  return rows
}

interface Added extends Pick<Chapter, 'original' | 'section' | 'name' | 'byName'> {
  by: string
}

/** Adds a chapter; the same file again only changes its section. */
export async function saveChapter(db: Database, planId: bigint, { original, ...chapter }: Added): Promise<void> {
  await tables(db)
    .insertInto('planChapter')
    .values({ planId, originalSha256: original, ...chapter })
    .onConflict((conflict) => conflict.columns(['planId', 'originalSha256']).doUpdateSet({ section: chapter.section }))
    .execute()
}

export async function dropChapter(db: Database, planId: bigint, original: string): Promise<void> {
  await tables(db)
    .deleteFrom('planChapter')
    .where('planId', '=', planId)
    .where('originalSha256', '=', original)
    .execute()
}

/** The chapters of a plan are those of its variation too, until somebody changes them. */
export async function copyChapters(transaction: Database, from: bigint, to: bigint): Promise<void> {
  const rows = await tables(transaction).selectFrom('planChapter').selectAll().where('planId', '=', from).execute()
  if (rows.length === 0) return
  await tables(transaction)
    .insertInto('planChapter')
    .values(rows.map((row) => ({ ...row, planId: to })))
    .execute()
}
