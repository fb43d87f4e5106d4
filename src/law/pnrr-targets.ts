// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { dated } from './dated.ts'
import type { MeanDays } from './mean-days.ts'

/** What Italy promised for its local bodies: days at most, and on what share of the amounts received in the year. */
export const pnrrTargets = dated('Obiettivi PNRR sui tempi di pagamento', [
  {
    from: civilDate('2024-01-01'),
    cites: { act: 'pnrr-reform-1-11', place: 'M1C1, fatture ricevute nel 2024' },
    value: { longestTime: 30n, longestDelay: 0n, leastPercentPaid: 80n },
  },
  {
    from: civilDate('2025-01-01'),
    cites: { act: 'pnrr-reform-1-11', place: 'M1C1, fatture ricevute nel 2025' },
    value: { longestTime: 30n, longestDelay: 0n, leastPercentPaid: 95n },
  },
])

/** The figures of the invoices received in a year, as a rule seen on 31 March of the next. */
export interface ReceivedInvoices {
  yearEnd: CivilDate
  time: MeanDays
  delay: MeanDays
  /** What all of them come to, paid or not. */
  received: Cents
}

/** Which of the three targets hold; exactly at the limit they do, and where nothing was paid none does. */
export function pnrrOutcome({ yearEnd, time, delay, received }: ReceivedInvoices) {
  const { longestTime, longestDelay, leastPercentPaid } = pnrrTargets.on(yearEnd).value
  const within = ({ amount, weightedDays }: MeanDays, days: bigint) => amount > 0n && weightedDays <= days * amount
  return {
    time: within(time, longestTime),
    delay: within(delay, longestDelay),
    enoughPaid: time.amount > 0n && time.amount * 100n >= leastPercentPaid * received,
  }
}
