// SPDX-License-Identifier: EUPL-1.2
import { yearOfDay } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { type Fraction, ratio } from '#kernel/ratio.ts'
import { asSeen, type DelayYear, delayPieces, lastDaySeen } from './annual-delay.ts'
import { type Debt, paymentsUpTo } from './debt.ts'
import { daysLate, dueDayOf } from './payment-timeliness.ts'
import { type AdditiveRule, additive, sum, type Tally } from './tally.ts'

/** Why an amount is in one of the two indicators and not in the other. */
export const differenceReasons = {
  unpaid: 'Scadute nell’anno e non pagate: solo nel ritardo annuale',
  dueEarlier: 'Pagate nell’anno ma scadute in un anno precedente: solo nella tempestività',
  paidOutside: 'Scadute nell’anno ma pagate in un altro: solo nel ritardo annuale',
} as const
export type DifferenceReason = keyof typeof differenceReasons

export const differenceParts = [
  'timelinessAmount',
  'timelinessDays',
  'unpaidAmount',
  'unpaidDays',
  'dueEarlierAmount',
  'dueEarlierDays',
  'paidOutsideAmount',
  'paidOutsideDays',
] as const
export type DifferencePart = (typeof differenceParts)[number]
type DifferenceTally = Tally<DifferencePart>

const nothing = Object.fromEntries(differenceParts.map((part) => [part, 0n])) as DifferenceTally

/** What makes the annual delay of a year differ from its payment timeliness: reason by reason, to the last cent and day. */
export const delayDifference = (scope: DelayYear): AdditiveRule<Debt, DifferencePart> =>
  additive({
    id: 'delay-difference',
    title: 'Differenza tra ritardo annuale e tempestività',
    unit: 'days',
    words:
      'La tempestività pesa ciò che si paga nell’anno; il ritardo annuale pesa ciò che scade nell’anno, anche se non è pagato. La differenza si divide tra le fatture che stanno in uno solo dei due.',
    cites: [
      { act: 'law-2018-145', place: 'art. 1, comma 859, lett. b)' },
      { act: 'dpcm-2014-09-22', place: 'art. 9, commi 3-5' },
    ],
    parts: differenceParts,
    contribution: (debt) => sum(differenceParts, [...paidInYear(debt, scope), ...onlyInDelay(debt, scope)]),
    outcome: (tally) => differenceOutcome(tally, scope),
  })

/** Every payment of the year is in the timeliness; one due before it is not in the delay, so it is taken from there. */
const paidInYear = (debt: Debt, scope: DelayYear): DifferenceTally[] =>
  paymentsUpTo(debt, lastDaySeen(scope))
    .filter(({ amount, paidOn }) => amount > 0n && yearOfDay(paidOn) === scope.year)
    .map((payment) => {
      const { amount } = payment
      const weightedDays = BigInt(daysLate(payment)) * amount
      const paid = { ...nothing, timelinessAmount: amount, timelinessDays: weightedDays }
      if (yearOfDay(dueDayOf(payment)) >= scope.year) return paid
      return { ...paid, dueEarlierAmount: -amount, dueEarlierDays: -weightedDays }
    })

const onlyInDelay = (debt: Debt, scope: DelayYear): DifferenceTally[] =>
  delayPieces(debt, scope)
    .filter(({ kind, amount }) => kind !== 'paid-in-year' && amount > 0n)
    .map(({ kind, amount, days }) => {
      const weightedDays = BigInt(days) * amount
      return kind === 'unpaid'
        ? { ...nothing, unpaidAmount: amount, unpaidDays: weightedDays }
        : { ...nothing, paidOutsideAmount: amount, paidOutsideDays: weightedDays }
    })

type Weighted = Record<'amount' | 'weightedDays', bigint>

/** The two indicators before division, and what each reason adds: timeliness plus all reasons is the delay, exactly. */
export function explainDifference(tally: DifferenceTally, scope: DelayYear) {
  const timeliness = { amount: tally.timelinessAmount, weightedDays: tally.timelinessDays }
  const { weightedDays: unpaidDays } = asSeen({ weightedDays: tally.unpaidDays, unpaid: tally.unpaidAmount }, scope)
  const reasons: Record<DifferenceReason, Weighted> = {
    unpaid: { amount: tally.unpaidAmount, weightedDays: unpaidDays },
    dueEarlier: { amount: tally.dueEarlierAmount, weightedDays: tally.dueEarlierDays },
    paidOutside: { amount: tally.paidOutsideAmount, weightedDays: tally.paidOutsideDays },
  }
  const delay = sum(['amount', 'weightedDays'], [timeliness, ...Object.values(reasons)])
  return { timeliness, delay, reasons }
}

/**
 * The days of the difference that a part of it makes, exactly; the parts sum to the whole difference.
 * With timeliness N/D and delay N′/D′, N′/D′ − N/D = Σ (n·D − N·d) / (D·D′) over the parts n, d of N′−N, D′−D.
 */
export function shareOfDifference(part: Weighted, timeliness: Weighted, delay: Weighted): Fraction | undefined {
  if (timeliness.amount <= 0n || delay.amount <= 0n) return undefined
  return {
    numerator: part.weightedDays * timeliness.amount - timeliness.weightedDays * part.amount,
    denominator: timeliness.amount * delay.amount,
  }
}

function differenceOutcome(tally: DifferenceTally, scope: DelayYear): Outcome {
  const { timeliness, delay, reasons } = explainDifference(tally, scope)
  const whole = { amount: delay.amount - timeliness.amount, weightedDays: delay.weightedDays - timeliness.weightedDays }
  const difference = shareOfDifference(whole, timeliness, delay)
  if (!difference) return { kind: 'not-measurable', because: 'Manca almeno uno dei due indicatori.' }
  const rounded = ({ numerator, denominator }: Fraction) => ratio(numerator, denominator)
  const lines = Object.entries(differenceReasons).map(([reason, label]) => ({
    label,
    value: rounded(shareOfDifference(reasons[reason as DifferenceReason], timeliness, delay)!),
  }))
  return {
    kind: 'measured',
    value: rounded(difference),
    workings: [
      { label: 'Indicatore di tempestività', value: ratio(timeliness.weightedDays, timeliness.amount) },
      ...lines,
      { label: 'Indicatore di ritardo annuale', value: ratio(delay.weightedDays, delay.amount) },
    ],
  }
}
