// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Period } from '#kernel/period.ts'
import type { Fraction } from '#kernel/ratio.ts'
import { effectOf, type MeanDays, weigh } from '#law/mean-days.ts'
import { daysLate } from '#law/payment-timeliness.ts'

/** An invoice still to be paid this year; one in dispute is not here, since nobody may pay it. */
export interface OpenInvoice {
  id: bigint
  amount: Cents
  dueOn: CivilDate
  daysSuspended: number
}

/** An open invoice with the day on which it would be paid if nobody hurried. */
export interface PlannedInvoice extends OpenInvoice {
  plannedOn: CivilDate
}

/** What an invoice adds to the year when it is paid on a day: cents × days, above zero when late. */
export const weightOn = ({ amount, dueOn, daysSuspended }: OpenInvoice, paidOn: CivilDate): bigint =>
  BigInt(daysLate({ amount, dueOn, paidOn, daysSuspended })) * amount

/** The days by which paying an invoice on a day moves the year; nothing when it would be the first payment. */
export const effectOnYear = (soFar: MeanDays, invoice: OpenInvoice, paidOn: CivilDate): Fraction | undefined =>
  effectOf(weigh(invoice.amount, daysLate({ ...invoice, paidOn })), soFar)

const yearIfPaidOn = (soFar: MeanDays, open: readonly OpenInvoice[], paidOn: CivilDate): bigint =>
  open.reduce((sum, invoice) => sum + weightOn(invoice, paidOn), soFar.weightedDays)

/**
 * The fewest invoices, heaviest first, that push the year over zero if each is paid on its planned day: had they been
 * paid when due, the year would be at zero or under. None when it is so anyway; all the late ones when even that is not
 * enough.
 */
export function overZero(soFar: MeanDays, planned: readonly PlannedInvoice[]): PlannedInvoice[] {
  const weight = (invoice: PlannedInvoice) => weightOn(invoice, invoice.plannedOn)
  let excess = planned.reduce((sum, invoice) => sum + weight(invoice), soFar.weightedDays)
  const late = planned.filter((invoice) => weight(invoice) > 0n)
  return heaviestFirst(late, weight).filter((invoice) => {
    if (excess <= 0n) return false
    excess -= weight(invoice)
    return true
  })
}

/** The last day on which all can be paid together with the year at zero or under; nothing when it is too late. */
export function latestDayForAll(
  soFar: MeanDays,
  open: readonly OpenInvoice[],
  { from, to }: Period,
): CivilDate | undefined {
  const atOnce = yearIfPaidOn(soFar, open, from)
  if (atOnce > 0n) return undefined
  const total = open.reduce((sum, { amount }) => sum + amount, 0n)
  const room = BigInt(daysBetween(from, to))
  const days = total > 0n && -atOnce / total < room ? -atOnce / total : room // each day costs the total
  return addDays(from, Number(days))
}

/** An invoice to be paid before its planned day. */
export interface Advance {
  id: bigint
  payOn: CivilDate
  daysEarlier: number
}

export interface AdvancePlan {
  /** Cents × days by which the year would end over zero; nought when it would not. */
  needed: bigint
  advances: readonly Advance[]
  /** Cents × days that the advances take away. */
  gained: bigint
  /** The year ends at zero or under. */
  enough: boolean
}

/** Whether to touch as few invoices as possible, or to bring forward as few days in all. */
export type AdvanceAim = 'fewest-invoices' | 'fewest-days'

/**
 * What to pay early, and by how much, so that the year ends at zero or under. Both aims are met exactly by taking the
 * heaviest first: by all the days it can give, or by what one day of it gives. The last one is brought forward no more
 * than needed.
 */
export function planAdvances(
  soFar: MeanDays,
  planned: readonly PlannedInvoice[],
  earliest: CivilDate,
  aim: AdvanceAim = 'fewest-invoices',
): AdvancePlan {
  const end = planned.reduce((sum, invoice) => sum + weightOn(invoice, invoice.plannedOn), soFar.weightedDays)
  const needed = end > 0n ? end : 0n
  const room = ({ plannedOn }: PlannedInvoice) => BigInt(daysBetween(earliest, plannedOn))
  const movable = planned.filter((invoice) => invoice.amount > 0n && room(invoice) > 0n)
  const gain = (invoice: PlannedInvoice) => invoice.amount * (aim === 'fewest-invoices' ? room(invoice) : 1n)

  const advances: Advance[] = []
  let gained = 0n
  for (const invoice of heaviestFirst(movable, gain)) {
    if (gained >= needed) break
    const { id, amount, plannedOn } = invoice
    const wanted = (needed - gained + amount - 1n) / amount // rounded up
    const days = wanted < room(invoice) ? wanted : room(invoice)
    gained += days * amount
    advances.push({ id, payOn: addDays(plannedOn, -Number(days)), daysEarlier: Number(days) })
  }
  return { needed, advances, gained, enough: gained >= needed }
}

/** Of two as heavy, the first received: the one with the lower id. */
const heaviestFirst = <Invoice extends OpenInvoice>(
  invoices: readonly Invoice[],
  weight: (invoice: Invoice) => bigint,
): Invoice[] =>
  invoices.toSorted((a, b) => {
    const heavier = weight(b) - weight(a)
    return heavier === 0n ? Number(a.id - b.id) : heavier > 0n ? 1 : -1
  })
