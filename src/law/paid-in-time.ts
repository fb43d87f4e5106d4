// SPDX-License-Identifier: EUPL-1.2
import { percent } from '#kernel/ratio.ts'
import { daysLate, type Payment } from './payment-timeliness.ts'
import type { RuleCard } from './rule.ts'
import { type AdditiveRule, additive, type Tally } from './tally.ts'

export const inTimeParts = ['count', 'countInTime', 'amount', 'amountInTime'] as const
export type InTimePart = (typeof inTimeParts)[number]

/** Percent of the sums paid by their due day; the rest is the «importo dei pagamenti dopo la scadenza». */
export const amountInTime: AdditiveRule<Payment, InTimePart> = shareInTime(
  {
    id: 'amount-in-time',
    title: 'Importi pagati entro la scadenza',
    unit: 'percent',
    words:
      'La somma dei pagamenti fatti entro la scadenza, divisa per tutti i pagamenti del periodo. Si arrotonda per difetto, così 100% vuol dire tutti.',
    cites: [{ act: 'decree-2014-66', place: 'art. 41, comma 1' }],
  },
  ({ amount, amountInTime }) => [
    { label: 'Importi pagati entro la scadenza', value: amountInTime },
    { label: 'Importi pagati dopo la scadenza', value: amount - amountInTime },
    { label: 'Somma degli importi pagati', value: amount },
  ],
  ({ amount, amountInTime }) => percent(amountInTime, amount),
)

/** Percent of the invoices paid by their due day. Each comes once, with the payment that completed it. */
export const invoicesInTime: AdditiveRule<Payment, InTimePart> = shareInTime(
  {
    id: 'invoices-in-time',
    title: 'Fatture pagate entro la scadenza',
    unit: 'percent',
    words:
      'Le fatture il cui ultimo pagamento è fatto entro la scadenza, divise per tutte quelle pagate nel periodo. Si arrotonda per difetto, così 100% vuol dire tutte.',
    cites: [{ act: 'decree-2014-66', place: 'art. 41, comma 1' }],
  },
  ({ count, countInTime }) => [
    { label: 'Fatture pagate entro la scadenza', value: Number(countInTime) },
    { label: 'Fatture pagate', value: Number(count) },
  ],
  ({ count, countInTime }) => percent(countInTime, count),
)

function shareInTime(
  card: RuleCard,
  workings: (tally: Tally<InTimePart>) => { label: string; value: bigint | number }[],
  share: (tally: Tally<InTimePart>) => number,
): AdditiveRule<Payment, InTimePart> {
  return additive({
    ...card,
    parts: inTimeParts,
    contribution(payment) {
      const { amount } = payment
      if (amount <= 0n) return { count: 0n, countInTime: 0n, amount: 0n, amountInTime: 0n }
      return daysLate(payment) <= 0
        ? { count: 1n, countInTime: 1n, amount, amountInTime: amount }
        : { count: 1n, countInTime: 0n, amount, amountInTime: 0n }
    },
    outcome: (tally) =>
      tally.count > 0n
        ? { kind: 'measured', value: share(tally), workings: workings(tally) }
        : { kind: 'not-measurable', because: 'Nel periodo non risultano pagamenti.' },
  })
}
