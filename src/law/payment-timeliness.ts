// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { ratio } from '#kernel/ratio.ts'
import type { Rule } from './rule.ts'

/** What the norm asks to know of each payment made in the period, whatever the date of its invoice. */
export interface Payment {
  /** Of an invoice paid in parts, the sum due is the part paid. */
  amount: Cents
  dueOn: CivilDate
  /** The day the payment order was sent to the treasury. */
  paidOn: CivilDate
  /** Calendar days in which the sum could not be claimed: «contestazione o contenzioso». */
  daysSuspended: number
}

// comma 4, lett. b): «giorni effettivi», holidays included.
// comma 5: days in which the sum was «inesigibile» do not count.
export const daysLate = ({ dueOn, paidOn, daysSuspended }: Payment): number =>
  daysBetween(dueOn, paidOn) - daysSuspended

/** Average days late, weighted by amount. Below zero the municipality pays early. */
export const paymentTimeliness: Rule<readonly Payment[]> = {
  id: 'payment-timeliness',
  title: 'Indicatore di tempestività dei pagamenti',
  unit: 'days',
  words:
    'Per ogni pagamento si contano i giorni dalla scadenza alla trasmissione del mandato in tesoreria e si moltiplicano per l’importo; la somma si divide per il totale pagato nel periodo. Sotto zero si paga in anticipo.',
  cites: [{ act: 'dpcm-2014-09-22', place: 'art. 9, commi 3-5' }],

  apply(payments) {
    let weightedDays = 0n
    let amountPaid = 0n

    for (const payment of payments) {
      weightedDays += BigInt(daysLate(payment)) * payment.amount
      amountPaid += payment.amount
    }

    if (amountPaid === 0n) return { kind: 'not-measurable', because: 'Nel periodo non risultano pagamenti.' }
    return {
      kind: 'measured',
      value: ratio(weightedDays, amountPaid), // comma 3: «rapportata alla somma degli importi pagati»
      workings: [
        { label: 'Pagamenti nel periodo', value: payments.length },
        { label: 'Somma di giorni × importo', value: weightedDays },
        { label: 'Somma degli importi pagati', value: amountPaid },
      ],
    }
  },
}
