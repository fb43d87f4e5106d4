// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { type MeanPart, meanOutcome, meanParts, weigh } from './mean-days.ts'
import { type AdditiveRule, additive } from './tally.ts'

/** What the norm asks to know of each payment made in the period, whatever the date of its invoice. */
export interface Payment {
  /** Of an invoice paid in parts, the sum due is the part paid. */
  amount: Cents
  dueOn: CivilDate
  /** The day the payment order was sent to the treasury. */
  paidOn: CivilDate
  /** Calendar days by which «contestazione o contenzioso» moved the due day. */
  daysSuspended: number
}

// comma 4, lett. b): «giorni effettivi», holidays included.
// comma 5: days in which the sum was «inesigibile» do not count.
export const daysLate = ({ dueOn, paidOn, daysSuspended }: Payment): number =>
  daysBetween(dueOn, paidOn) - daysSuspended

/** The day on which it was due, as disputes moved it. */
export const dueDayOf = ({ dueOn, daysSuspended }: Payment): CivilDate => addDays(dueOn, daysSuspended)

/** Average days late, weighted by amount. Below zero the municipality pays early. */
export const paymentTimeliness: AdditiveRule<Payment, MeanPart> = additive({
  id: 'payment-timeliness',
  title: 'Indicatore di tempestività dei pagamenti',
  unit: 'days',
  words:
    'Per ogni pagamento si contano i giorni dalla scadenza alla trasmissione del mandato in tesoreria e si moltiplicano per l’importo; la somma si divide per il totale pagato nel periodo. Sotto zero si paga in anticipo.',
  cites: [{ act: 'dpcm-2014-09-22', place: 'art. 9, commi 3-5' }],
  parts: meanParts,

  contribution: (payment) => weigh(payment.amount, daysLate(payment)),

  outcome: (tally) =>
    // comma 3: «rapportata alla somma degli importi pagati»
    meanOutcome(tally, {
      count: 'Pagamenti nel periodo',
      amount: 'Somma degli importi pagati',
      none: 'Nel periodo non risultano pagamenti.',
    }),
})
