// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { Period } from '#kernel/period.ts'
import { type Debt, daysStopped, paymentsUpTo } from './debt.ts'
import { type MeanDays, type MeanPart, meanOutcome, meanParts, weigh } from './mean-days.ts'
import { daysLate, type Payment } from './payment-timeliness.ts'
import type { RuleCard } from './rule.ts'
import { type AdditiveRule, additive, sum } from './tally.ts'

/** Which invoices count: those that start in the period, with the payments known on a day. */
export interface StartedIn {
  period: Period
  seenOn: CivilDate
  /** DOUBT (docs/law/pnrr-reform-1-11.md#1): the platform is said to start from the issue; others from the receipt. */
  startsAt?: 'receipt' | 'issue'
}

/** Average days from receipt, or issue, to payment, weighted by amount. */
export const paymentTime = (scope: StartedIn): AdditiveRule<Debt, MeanPart> =>
  onStartedIn(
    scope,
    {
      id: 'payment-time',
      title: 'Tempo medio di pagamento',
      unit: 'days',
      words: `Per le fatture ${startedWords(scope)} nel periodo si contano i giorni ${scope.startsAt === 'issue' ? 'dall’emissione' : 'dal ricevimento'} alla trasmissione del mandato, meno quelli di contestazione, e si moltiplicano per l’importo pagato; la somma si divide per il totale pagato.`,
      cites: [{ act: 'pnrr-reform-1-11', place: 'M1C1' }],
    },
    ({ paidOn }, debt, start) => daysBetween(start, paidOn) - daysStopped(debt, paidOn),
  )

/** Average days late of the same payments, weighted by amount. */
export const paymentDelay = (scope: StartedIn): AdditiveRule<Debt, MeanPart> =>
  onStartedIn(
    scope,
    {
      id: 'payment-delay',
      title: 'Tempo medio di ritardo',
      unit: 'days',
      words: `Per le fatture ${startedWords(scope)} nel periodo si contano i giorni dalla scadenza alla trasmissione del mandato, meno quelli di contestazione, e si moltiplicano per l’importo pagato; la somma si divide per il totale pagato.`,
      cites: [{ act: 'pnrr-reform-1-11', place: 'M1C1' }],
    },
    daysLate,
  )

const startedWords = ({ startsAt }: StartedIn) => (startsAt === 'issue' ? 'emesse' : 'ricevute')

const onStartedIn = (
  { period, seenOn, startsAt = 'receipt' }: StartedIn,
  card: RuleCard,
  days: (payment: Payment, debt: Debt, start: CivilDate) => number,
) =>
  additive<Debt, MeanPart>({
    ...card,
    parts: meanParts,

    contribution(debt): MeanDays {
      const start = startsAt === 'receipt' ? debt.receivedOn : debt.issuedOn
      const counts = period.from <= start && start <= period.to
      const payments = counts ? paymentsUpTo(debt, seenOn) : []
      return sum(
        meanParts,
        payments.map((payment) => weigh(payment.amount, days(payment, debt, start))),
      )
    },

    outcome: (tally) =>
      meanOutcome(tally, {
        count: 'Pagamenti di fatture del periodo',
        amount: 'Somma degli importi pagati',
        none: 'Nessuna fattura del periodo risulta pagata.',
      }),
  })
