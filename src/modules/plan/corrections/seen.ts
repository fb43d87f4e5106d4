// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import type { Plan } from '../approved.ts'
import { openDocument } from '../reading/containers/index.ts'
import { type Reading, readDocument } from '../reading/read-plan.ts'
import { findReading, type ReadingOfPlan } from '../store/reading.ts'
import { type CorrectedArea, correctAreas } from './areas/model.ts'
import type { Correction, RowCorrection } from './model.ts'
import { type CorrectedRow, correctRows, isReviewed, lostCorrections } from './rows.ts'
import { correctionsOf, reviewsOf } from './store.ts'

/** A plan as read, with what people put right of it so far. */
export interface SeenReading {
  plan: Plan
  reading: Reading
  corrections: readonly Correction[]
  areas: readonly CorrectedArea[]
  rows: readonly ReviewedRow[]
  /** Corrections of rows that the document has no longer. */
  lost: readonly RowCorrection[]
}

export interface ReviewedRow extends CorrectedRow {
  reviewed: boolean
}

export async function seeReading(db: Database, plan: Plan): Promise<SeenReading> {
  const reading = await readingOf(db, plan)
  const [corrections, reviews] = await Promise.all([correctionsOf(db, plan.id), reviewsOf(db, plan.id)])
  const { areas } = reading.plan
  return {
    ...{ plan, reading, corrections, areas: correctAreas(areas, corrections) },
    rows: correctRows(areas, corrections).map((row) => ({ ...row, reviewed: isReviewed(row, reviews) })),
    lost: lostCorrections(areas, corrections),
  }
}

/** The reading kept of a plan; of one imported before readings were kept, a new one. */
export const readingOf = async (
  db: Database,
  plan: Pick<Plan, 'id' | 'original' | 'year'>,
): Promise<ReadingOfPlan> => ({
  id: plan.id,
  ...((await findReading(db, plan.id)) ?? (await readAgain(db, plan))),
})

/** Reads the file of a plan as it is read now, which may be better than when it was handed in. */
async function readAgain(db: Database, { original, year }: Pick<Plan, 'original' | 'year'>): Promise<Reading> {
  const file = await findOriginal(db, original)
  if (!file) throw new Error(`The plan's original ${original} is missing`)
  const source = await openDocument(file.bytes)
  return { source, plan: readDocument(source, civilDate(`${year}-01-01`)) }
}
