// SPDX-License-Identifier: EUPL-1.2
import type { Tally } from '#law/tally.ts'
import type { Database } from '#platform/database.ts'
import type { KeptPart } from './contributions.ts'
import { settleFigures } from './fold.ts'
import { type CreditorsAsked, creditorSums, type SumAsked, sums } from './store/read.ts'

/** One sum for each question, in the same order: always that of the rows as they are now. */
export async function keptTallies(db: Database, asked: readonly SumAsked[]): Promise<Tally<KeptPart>[]> {
  await settleFigures(db)
  return sums(db, asked)
}

/** How many creditors are owed something on each day asked, in the same order. */
export async function keptCreditors(db: Database, asked: readonly CreditorsAsked[]): Promise<number[]> {
  await settleFigures(db)
  return creditorSums(db, asked)
}
