// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { FundBudget } from './model.ts'

const tables = (db: Database) => db.withTables<{ fundBudget: FundBudget & { year: number } }>()

/** What was told of a year; nothing when nobody did. */
export const findBudget = (db: Database, year: number): Promise<FundBudget | undefined> =>
  tables(db)
    .selectFrom('fundBudget')
    .select(['budgeted', 'bound', 'setAside', 'dutiesMet'])
    .where('year', '=', year)
    .executeTakeFirst()

export async function keepBudget(db: Database, year: number, budget: FundBudget): Promise<void> {
  await tables(db)
    .insertInto('fundBudget')
    .values({ year, ...budget })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(budget))
    .execute()
}
