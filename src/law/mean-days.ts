// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { type Fraction, ratio } from '#kernel/ratio.ts'
import type { Tally } from './tally.ts'

/** A mean of days weighted by amount, not divided yet. */
export const meanParts = ['count', 'amount', 'weightedDays'] as const
export type MeanPart = (typeof meanParts)[number]
export type MeanDays = Tally<MeanPart>

/** An amount of nothing or below, as that of a credit note alone, makes no days. */
export const weigh = (amount: Cents, days: number): MeanDays =>
  amount > 0n ? { count: 1n, amount, weightedDays: BigInt(days) * amount } : { count: 0n, amount: 0n, weightedDays: 0n }

/** How the lines of the sum are called, and what is said when there is nothing to divide by. */
export interface MeanLabels {
  count: string
  amount: string
  none: string
}

export function meanOutcome({ count, amount, weightedDays }: MeanDays, labels: MeanLabels): Outcome {
  if (amount <= 0n) return { kind: 'not-measurable', because: labels.none }
  return {
    kind: 'measured',
    value: ratio(weightedDays, amount),
    workings: [
      { label: labels.count, value: Number(count) },
      { label: 'Somma di giorni × euro', value: weightedDays, unit: 'days-by-euro' },
      { label: labels.amount, value: amount },
    ],
  }
}

type Weighted = Pick<MeanDays, 'amount' | 'weightedDays'>

/**
 * The days by which a change moves a mean, exactly; nothing when there is no mean before or after.
 * (N+n)/(D+d) − N/D = (n·D − N·d) / (D·(D+d)).
 */
export function effectOf(change: Weighted, on: Weighted): Fraction | undefined {
  const after = on.amount + change.amount
  if (on.amount <= 0n || after <= 0n) return undefined
  return {
    numerator: change.weightedDays * on.amount - on.weightedDays * change.amount,
    denominator: on.amount * after,
  }
}
