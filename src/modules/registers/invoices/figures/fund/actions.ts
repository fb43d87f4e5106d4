// SPDX-License-Identifier: EUPL-1.2
import { decimalEuro } from '#kernel/money.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import type { FundBudget } from './model.ts'
import { findBudget, keepBudget } from './store.ts'

/** Keeps what is told of a year, in the place of what was. */
export const tellBudget = (db: Database, year: number, budget: FundBudget, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const before = await findBudget(transaction, year)
    await keepBudget(transaction, year, budget)
    await note(transaction, by, {
      did: 'fund.told',
      about: String(year),
      ...(before && { before: inWords(before) }),
      now: inWords(budget),
    })
  })

const inWords = ({ budgeted, bound, setAside, dutiesMet }: FundBudget) => ({
  budgeted: decimalEuro(budgeted),
  bound: decimalEuro(bound),
  setAside: decimalEuro(setAside),
  dutiesMet: dutiesMet ? 'sì' : 'no',
})
