// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { ratio } from '#kernel/ratio.ts'
import { effectOnYear, type OpenInvoice, weightOn } from '../../year-end/model.ts'
import { daysMovedBy } from '../stops.ts'
import type { Sheet } from './sheet.ts'

/** What paying an invoice on a day does to the year’s indicator; days with three decimals. */
export interface Weight {
  paidOn: CivilDate
  /** Below zero when early; days in dispute are taken away. */
  daysLate: number
  amount: Cents
  before: number
  after: number
  effect: number
  /** How much a day later costs. */
  perDay: number
}

/** Nothing when nothing is left to pay, in dispute, or when nothing was paid yet in the year. */
export function weightOf({ life, details, soFar, chosenOn }: Sheet, paidOn: CivilDate): Weight | undefined {
  const { outstanding: amount } = details
  const open = life.pauses.some(({ from, until }) => from <= paidOn && (until === null || paidOn < until))
  if (amount === 0n || life.dueOn === null || open) return undefined
  const { dueOn } = life
  const daysSuspended = daysMovedBy({ ...life, dueOn }, { paidOn, today: paidOn, chosenOn })
  const invoice: OpenInvoice = { id: life.id, amount, dueOn, daysSuspended }
  const effect = effectOnYear(soFar, invoice, paidOn)
  if (!effect) return undefined
  const whole = soFar.amount + amount
  return {
    ...{ paidOn, amount, daysLate: daysBetween(dueOn, paidOn) - daysSuspended },
    before: ratio(soFar.weightedDays, soFar.amount, 3),
    after: ratio(soFar.weightedDays + weightOn(invoice, paidOn), whole, 3),
    effect: ratio(effect.numerator, effect.denominator, 3),
    perDay: ratio(amount, whole, 3),
  }
}
