// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { yearOf } from '#kernel/period.ts'
import { asSeen } from '#law/annual-delay.ts'
import { type Condition, debtReduction } from '#law/debt-reduction.ts'
import { type DelayRounding, type FundFacts, fundAmount, fundReleased, guaranteeFund } from '#law/guarantee-fund.ts'
import type { Database } from '#platform/database.ts'
import { settingsByDay } from '../../settings/store.ts'
import { keptTallies } from '../kept.ts'
import { upTo } from '../spans.ts'
import type { FundBudget } from './model.ts'
import { findBudget } from './store.ts'

/** The fund of a year, as decided by the year before. */
export interface Fund {
  year: number
  /** Nothing while nobody told it. */
  budget: FundBudget | undefined
  debt: Condition
  /** Percent to be set aside. */
  outcome: Outcome
  amount: Cents
  released: Cents
  /** How the days late become whole ones. */
  rounding: DelayRounding
  /** The year before is not over: this is how it would be if it ended today. */
  provisional: boolean
}

/** The first fund whose year before has both its debts on the register’s terms: the tiers begin with 2021. */
export const firstFund = 2022

/** The fund of a year, with what is known on a day of the year before it. */
export async function fundOf(db: Database, year: number, on: CivilDate): Promise<Fund> {
  const before = yearOf(year - 1)
  const day = on < before.to ? on : before.to
  const [budget, [stockBefore, stock, received, delay]] = await Promise.all([
    findBudget(db, year),
    keptTallies(db, [
      { figure: 'overdue-debt', days: upTo(yearOf(year - 2).to) },
      { figure: 'overdue-debt', days: upTo(day) },
      { figure: 'received', days: { from: before.from, to: day } },
      { figure: 'annual-delay', cohorts: [String(year - 1)], days: upTo(day) },
    ]),
  ])
  const rounding = (await settingsByDay(db))(day)['fund-rounding']
  const debt = debtReduction({
    yearEnd: before.to,
    before: stockBefore!.amount,
    after: stock!.amount,
    received: received!.amount,
  })
  const facts: FundFacts = {
    checkedOn: civilDate(`${year}-02-28`),
    debt,
    delay: asSeen(delay!, { year: year - 1, seenOn: day }),
    dutiesMet: budget?.dutiesMet ?? null,
    budgeted: budget?.budgeted ?? null,
    bound: budget?.bound ?? 0n,
    rounding,
  }
  return {
    year,
    budget,
    debt,
    rounding,
    outcome: guaranteeFund.apply(facts),
    amount: fundAmount(facts),
    released: fundReleased(budget?.setAside ?? 0n, facts),
    provisional: on < before.to,
  }
}
