// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Working } from '#kernel/outcome.ts'
import { dated } from './dated.ts'

/** How much the overdue debt must fall in a year, and when it is too small to matter. */
export const debtReductionTerms = dated('Riduzione del debito commerciale residuo', [
  {
    from: civilDate('2021-01-01'),
    cites: { act: 'law-2018-145', place: 'art. 1, comma 859, lett. a)' },
    value: { leastPercentLess: 10n, smallPercentOfInvoices: 5n },
  },
])

export interface DebtAtYearEnds {
  /** The last day of the year before the one in which the check is made. */
  yearEnd: CivilDate
  /** Overdue at the end of the year before that. */
  before: Cents
  /** Overdue at the end of the year. */
  after: Cents
  /** All invoices received in the year. */
  received: Cents
}

/** Whether a condition of the law holds, and why, in words and figures. */
export interface Condition {
  holds: boolean
  because: string
  workings: readonly Working[]
}

/** The overdue debt fell enough in the year, or is small: compared in whole numbers, exactly at a limit it holds. */
export function debtReduction({ yearEnd, before, after, received }: DebtAtYearEnds): Condition {
  const { leastPercentLess, smallPercentOfInvoices } = debtReductionTerms.on(yearEnd).value
  const fell = after * 100n <= before * (100n - leastPercentLess)
  const small = after * 100n <= received * smallPercentOfInvoices
  const because = fell
    ? `Il debito scaduto è sceso almeno del ${leastPercentLess}%.`
    : small
      ? `Il debito scaduto non supera il ${smallPercentOfInvoices}% delle fatture ricevute nell’anno: la riduzione non è richiesta.`
      : `Il debito scaduto non è sceso del ${leastPercentLess}% e supera il ${smallPercentOfInvoices}% delle fatture ricevute nell’anno.`
  const workings = [
    { label: 'Debito scaduto alla fine dell’anno precedente', value: before },
    { label: 'Debito scaduto alla fine dell’anno', value: after },
    { label: 'Fatture ricevute nell’anno', value: received },
  ]
  return { holds: fell || small, because, workings }
}
