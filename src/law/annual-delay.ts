// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate, daysBetween, yearOfDay } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { type Debt, daysOverdue, dueDayOn, isClaimableOn, openOn, paymentsUpTo, turningDays } from './debt.ts'
import { meanOutcome, weigh } from './mean-days.ts'
import { daysLate, dueDayOf } from './payment-timeliness.ts'
import { type AdditiveRule, additive, type Jump, jumpsOf, sum, type Tally } from './tally.ts'

/** The year of the indicator, and what is known of it. */
export interface DelayYear {
  year: number
  seenOn: CivilDate
  /** Unpaid invoices grow until the year ends; or, if so chosen, until the day asked, even after it. */
  countedTo?: 'year-end' | 'day-asked'
  /** DOUBT (docs/law/law-2018-145.md#2): paid before the year began, due in it: counted in both years. */
  paidBeforeYear?: 'counted' | 'left-out'
}

/** A part of a debt, inside one of the two indicators or both. */
export interface DelayPiece {
  kind: 'paid-in-year' | 'paid-outside' | 'unpaid'
  amount: Cents
  days: number
  /** Nothing for what is not paid. */
  paidOn: CivilDate | null
}

/** The unpaid are counted to the year’s end; for an earlier day `unpaid` says how much to take back. */
export const delayParts = ['count', 'amount', 'weightedDays', 'unpaid'] as const
export type DelayPart = (typeof delayParts)[number]

const yearEndOf = ({ year }: DelayYear): CivilDate => civilDate(`${year}-12-31`)

/** The day up to which facts count. */
export function lastDaySeen(scope: DelayYear): CivilDate {
  const { year, seenOn, countedTo } = scope
  return yearOfDay(seenOn) > year && countedTo !== 'day-asked' ? yearEndOf(scope) : seenOn
}

/**
 * The parts of a debt that the indicator of a year weighs: due in the year, paid or not, and paid in it before being due.
 * Each is due on the day to which disputes moved it: DOUBT (docs/law/law-2018-145.md#4).
 */
export function delayPieces(debt: Debt, scope: DelayYear): DelayPiece[] {
  const { year, paidBeforeYear = 'counted' } = scope
  const seenOn = lastDaySeen(scope)
  const pieces = paymentsUpTo(debt, seenOn).flatMap((payment): DelayPiece[] => {
    const paidYear = yearOfDay(payment.paidOn)
    const dueYear = yearOfDay(dueDayOf(payment))
    if (dueYear < year) return []
    const piece = { amount: payment.amount, days: daysLate(payment), paidOn: payment.paidOn }
    if (paidYear === year) return [{ kind: 'paid-in-year', ...piece }]
    if (dueYear > year || (paidYear < year && paidBeforeYear === 'left-out')) return []
    return [{ kind: 'paid-outside', ...piece }]
  })
  const unpaid = openOn(debt, seenOn)
  const isDueInYear = yearOfDay(dueDayOn(debt, seenOn)) === year
  const counts = unpaid > 0n && isDueInYear && isClaimableOn(debt, seenOn) && daysOverdue(debt, seenOn) >= 0
  return counts
    ? [
        ...pieces,
        {
          kind: 'unpaid',
          amount: unpaid,
          days: daysOverdue(debt, seenOn) + daysBetween(seenOn, yearEndOf(scope)),
          paidOn: null,
        },
      ]
    : pieces
}

/** Average days late of the invoices due in a year, weighted by amount; unpaid ones grow every day. */
export const annualDelay = (scope: DelayYear): AdditiveRule<Debt, DelayPart> =>
  additive({
    id: 'annual-delay',
    title: 'Indicatore di ritardo annuale dei pagamenti',
    unit: 'days',
    words:
      'Si prendono le fatture scadute nell’anno, pagate o no, e quelle pagate nell’anno prima di scadere. I giorni dalla scadenza al pagamento, o alla fine dell’anno se non sono pagate, si moltiplicano per l’importo; la somma si divide per il totale. I giorni di contestazione non contano.',
    cites: [
      { act: 'law-2018-145', place: 'art. 1, comma 859, lett. b)' },
      { act: 'law-2018-145', place: 'art. 1, comma 861' },
    ],
    parts: delayParts,

    contribution: (debt) =>
      sum(
        delayParts,
        delayPieces(debt, scope).map(({ kind, amount, days }) => ({
          ...weigh(amount, days),
          unpaid: kind === 'unpaid' ? amount : 0n,
        })),
      ),

    outcome: (tally) =>
      meanOutcome(asSeen(tally, scope), {
        count: 'Fatture e pagamenti considerati',
        amount: 'Somma degli importi',
        none: 'Nell’anno non risultano fatture scadute, né pagate prima di scadere.',
      }),
  })

/** The tally with its unpaid counted to the day asked instead of the year’s end. */
export function asSeen<Seen extends Tally<'weightedDays' | 'unpaid'>>(tally: Seen, scope: DelayYear): Seen {
  const early = BigInt(daysBetween(lastDaySeen(scope), yearEndOf(scope)))
  return { ...tally, weightedDays: tally.weightedDays - early * tally.unpaid }
}

/** How one debt changes the tally of a year, day after day: for the indicator as of any day of it. */
export const annualDelayJumps = (debt: Debt, scope: Omit<DelayYear, 'seenOn'>): Jump<DelayPart>[] =>
  jumpsOf(delayParts, turningDays(debt), (seenOn) => annualDelay({ ...scope, seenOn }).contribution(debt))
