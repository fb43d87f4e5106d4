// SPDX-License-Identifier: EUPL-1.2
import { yearOf } from '#kernel/period.ts'
import { annualDelay } from '#law/annual-delay.ts'
import { commercialDebt } from '#law/commercial-debt.ts'
import { type Debt, paymentsUpTo } from '#law/debt.ts'
import { meanParts } from '#law/mean-days.ts'
import { paymentTime } from '#law/payment-time.ts'
import { paymentTimeliness } from '#law/payment-timeliness.ts'
import { sum, type Tally } from '#law/tally.ts'
import { type Figure, figures } from '#modules/registers/invoices/figures/figures.ts'

/** The last whole year, seen from its end. */
const year = yearOf(2025)
const when = { period: year, on: year.to }

export type Sum = Tally<'amount' | 'weightedDays'>

interface Question {
  name: string
  figure: Figure
  contribution(debt: Debt): Sum
  /** Its amount and its weighted days in DuckDB’s words, over the tables `debt` and `paid`. */
  words: string
}

const suspended = (day: string) =>
  `case when paused is null then 0 else greatest(0, datediff('day', greatest(paused, received_on), least(resumed, ${day}))) end`
const late = (day: string) => `datediff('day', due_on, ${day}) - ${suspended(day)}`
const end = `date '${year.to}'`
/** Debts with what was left of each at the year’s end, not in dispute on that day. */
const open = `
  from debt
  left join (select id, sum(amount) as paid from paid where sent_on <= ${end} group by id) using (id)
 where owed > coalesce(paid, 0) and received_on <= ${end}
   and not coalesce(${end} >= paused and ${end} < resumed, false)`

/** Four figures: from the sums kept, from the rows through the law, and in SQL over the same rows. */
export const questions: readonly Question[] = [
  {
    name: 'timeliness of a year',
    figure: figures.tempestivita(when),
    contribution: (debt) => {
      const paid = paymentsUpTo(debt, year.to).filter(({ paidOn }) => paidOn >= year.from)
      return sum(meanParts, paid.map(paymentTimeliness.contribution))
    },
    words: `select sum(amount) as amount, sum(amount * (${late('sent_on')})) as days
              from paid join debt using (id) where year(sent_on) = 2025`,
  },
  {
    name: 'mean time of a year',
    figure: figures['tempo-medio'](when),
    contribution: paymentTime({ period: year, seenOn: when.on }).contribution,
    words: `select sum(amount) as amount,
                   sum(amount * (datediff('day', received_on, sent_on) - ${suspended('sent_on')})) as days
              from paid join debt using (id) where year(received_on) = 2025 and sent_on <= ${end}`,
  },
  {
    name: 'annual delay',
    figure: figures['ritardo-annuale'](when),
    contribution: annualDelay({ year: 2025, seenOn: when.on }).contribution,
    words: `with piece as (
              select amount, ${late('sent_on')} as days from paid join debt using (id)
               where sent_on <= ${end} and (year(due_on) = 2025 or (year(due_on) > 2025 and year(sent_on) = 2025))
               union all
              select owed - coalesce(paid, 0), ${late(end)} ${open} and year(due_on) = 2025 and ${late(end)} >= 0)
            select sum(amount) as amount, sum(amount * days) as days from piece`,
  },
  {
    name: 'overdue debt on a day',
    figure: figures['debito-scaduto'](when),
    contribution: (debt) => ({ ...commercialDebt({ on: when.on }).contribution(debt), weightedDays: 0n }),
    words: `select sum(owed - coalesce(paid, 0)) as amount, 0 as days ${open} and ${late(end)} > 0`,
  },
]
