// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween, yearOfDay } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Payment } from './payment-timeliness.ts'
import { daysSuspended, isSuspendedOn, movedDueDay, type Stop } from './suspension.ts'

/** A commercial debt and what was paid of it: what every figure on invoices is computed from. */
export interface Debt {
  /** VAT number or fiscal code of who is owed. */
  creditor: string
  receivedOn: CivilDate
  issuedOn: CivilDate
  dueOn: CivilDate
  /** What is owed, less its credit notes. */
  amount: Cents
  payments: readonly { amount: Cents; paidOn: CivilDate }[]
  /** Only those that stop the clock. */
  suspensions: readonly Stop[]
}

/** The payments made up to a day, each with its days. */
export const paymentsUpTo = (debt: Debt, day: CivilDate): Payment[] =>
  debt.payments
    .filter(({ paidOn }) => paidOn <= day)
    .map(({ amount, paidOn }) => ({ amount, paidOn, dueOn: debt.dueOn, daysSuspended: daysMoved(debt, paidOn) }))

/** What is still to be paid on a day, never below zero. */
export function openOn(debt: Debt, day: CivilDate): Cents {
  const open = debt.payments.reduce((rest, { amount, paidOn }) => (paidOn <= day ? rest - amount : rest), debt.amount)
  return open > 0n && debt.receivedOn <= day ? open : 0n
}

/** The sum can be claimed on this day: it is not in dispute. */
export const isClaimableOn = (debt: Debt, day: CivilDate): boolean => !isSuspendedOn(debt.suspensions, day)

/** Days from the due day to this one: above zero the debt is overdue. */
export const daysOverdue = (debt: Debt, day: CivilDate): number => daysBetween(dueDayOn(debt, day), day)

/** The day on which it is due, seen from this one: disputes move it. */
export const dueDayOn = (debt: Debt, day: CivilDate): CivilDate => addDays(debt.dueOn, daysMoved(debt, day))

/** Every year in which it has been due, as disputes moved it. */
export const dueYears = (debt: Debt): Set<number> =>
  new Set([...endsOf(debt), ...debt.payments.map(({ paidOn }) => paidOn)].map((day) => yearOfDay(dueDayOn(debt, day))))

/** The days on which the clock may stop or go on, from the receipt. */
const endsOf = ({ receivedOn, suspensions }: Debt): CivilDate[] => [
  receivedOn,
  ...suspensions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
]

/** Days by which what stops the clock has moved the due day, seen from this day. */
export const daysMoved = (
  { dueOn, receivedOn, suspensions }: Pick<Debt, 'dueOn' | 'receivedOn' | 'suspensions'>,
  day: CivilDate,
): number =>
  suspensions.length === 0 ? 0 : daysBetween(dueOn, movedDueDay(dueOn, suspensions, { from: receivedOn, until: day }))

/** Days from the receipt to this one in which the clock stood still. */
export const daysStopped = ({ receivedOn, suspensions }: Debt, day: CivilDate): number =>
  daysSuspended(suspensions, { from: receivedOn, until: day })

/** Every day on which the state of a debt may change: between two of them each figure of it stands still, or grows evenly. */
export function turningDays(debt: Debt): CivilDate[] {
  const ends = endsOf(debt)
  const due = ends.map((day) => dueDayOn(debt, day))
  const paid = debt.payments.map(({ paidOn }) => paidOn)
  return [...ends, ...paid, ...due.flatMap((day) => [day, addDays(day, 1)])]
}
