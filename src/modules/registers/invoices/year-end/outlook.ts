// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { yearOf } from '#kernel/period.ts'
import { type Fraction, ratio } from '#kernel/ratio.ts'
import { effectOf, type MeanDays, meanParts, weigh } from '#law/mean-days.ts'
import { daysLate } from '#law/payment-timeliness.ts'
import { sum } from '#law/tally.ts'
import { type AdvancePlan, type PlannedInvoice, planAdvances } from './model.ts'

/** How an indicator’s year ends, if each office takes all the days it has left. */
export interface Outlook {
  year: number
  soFar: MeanDays
  /** Those to be paid in the year. */
  planned: readonly PlannedInvoice[]
  toPay: Cents
  end: MeanDays
  /** What to pay early to end at zero or under. */
  plan: AdvancePlan
}

/** The outlook from a day, itself the first on which something can still be paid. */
export function outlookOf(soFar: MeanDays, open: readonly PlannedInvoice[], today: CivilDate): Outlook {
  const year = yearOfDay(today)
  const planned = open.filter(({ plannedOn }) => plannedOn <= yearOf(year).to)
  const rest = together(planned)
  const plan = planAdvances(soFar, planned, today)
  return { year, soFar, planned, toPay: rest.amount, end: sum(meanParts, [soFar, rest]), plan }
}

/** What some invoices weigh when each is paid on its planned day. */
const together = (planned: readonly PlannedInvoice[]): MeanDays =>
  sum(
    meanParts,
    planned.map((each) => weigh(each.amount, daysLate({ ...each, paidOn: each.plannedOn }))),
  )

/** The days by which some invoices move the year together; nothing before its first payment. */
export const effectTogether = (soFar: MeanDays, planned: readonly PlannedInvoice[]): Fraction | undefined =>
  effectOf(together(planned), soFar)

/** The indicator of a sum, in days with two decimals. */
export const daysOf = ({ weightedDays, amount }: MeanDays): number => ratio(weightedDays, amount)

/** The end of the year if everything left is paid on one day. */
export const ifAllPaidOn = ({ soFar, planned }: Outlook, day: CivilDate): MeanDays =>
  sum(meanParts, [soFar, together(planned.map((each) => ({ ...each, plannedOn: day })))])

/**
 * What of the open invoices the annual delay weighs (L. 145/2018, art. 1, c. 859, lett. b): those due in the year, the
 * unpaid too, counted to its last day; and those paid in it before they are due.
 */
export function inAnnualDelay(open: readonly PlannedInvoice[], year: number): PlannedInvoice[] {
  const { to } = yearOf(year)
  return open.flatMap((each) => {
    const dueYear = yearOfDay(each.dueOn)
    if (dueYear < year) return []
    return dueYear === year && each.plannedOn > to ? { ...each, plannedOn: to } : each
  })
}
