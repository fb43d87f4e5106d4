// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { type Debt, paymentsUpTo } from '#law/debt.ts'
import { type MeanDays, meanParts } from '#law/mean-days.ts'
import { paymentTimeliness } from '#law/payment-timeliness.ts'
import { sumBy } from '#law/tally.ts'

/** How late a supplier was paid in a year. */
export interface YearOfWaiting {
  year: number
  paid: MeanDays
}

/** Year by year up to a day, the last first. */
export function waitsOf(debts: readonly Debt[], on: CivilDate): YearOfWaiting[] {
  const payments = debts.flatMap((debt) => paymentsUpTo(debt, on))
  const byYear = sumBy(meanParts, payments, ({ paidOn }) => yearOfDay(paidOn), paymentTimeliness.contribution)
  return [...byYear].map(([year, paid]) => ({ year, paid })).toSorted((a, b) => b.year - a.year)
}
