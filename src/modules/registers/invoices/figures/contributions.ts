// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate, monthOfDay, yearOfDay } from '#kernel/civil-date.ts'
import { annualDelayJumps } from '#law/annual-delay.ts'
import { commercialDebtJumps } from '#law/commercial-debt.ts'
import { type Debt, dueYears, paymentsUpTo, turningDays } from '#law/debt.ts'
import { delayDifference, differenceParts } from '#law/delay-difference.ts'
import { meanParts } from '#law/mean-days.ts'
import { amountInTime, invoicesInTime } from '#law/paid-in-time.ts'
import { paymentDelay, paymentTime } from '#law/payment-time.ts'
import { dueDayOf, paymentTimeliness } from '#law/payment-timeliness.ts'
import { jumpsOf } from '#law/tally.ts'
import { accountingClock, type ClockOf, complianceJumps, unitClock } from '../clocks.ts'
import { type SettingsOn, stepDaysOf } from '../settings/model.ts'
import { completedOn, type InvoiceFacts, passageOf } from './facts.ts'

/** The sums that are kept. Each is a sum of jumps: from its day on, the figure has that much more. */
export const keptFigures = [
  'payments',
  'completed',
  'payment-time',
  'payment-delay',
  'annual-delay',
  'due-earlier',
  'paid-outside',
  'overdue-debt',
  'all-debt',
  'received',
  'unit-clock',
  'accounting-clock',
] as const
export type KeptFigure = (typeof keptFigures)[number]

/** Every number that any of them adds up. */
export const keptParts = ['count', 'amount', 'weightedDays', 'unpaid', 'countInTime', 'amountInTime'] as const
export type KeptPart = (typeof keptParts)[number]

export interface Contribution {
  figure: KeptFigure
  /** Which invoices, for figures on those received or due in a time: «2026», «2026-3» for the third quarter. */
  cohort: string
  on: CivilDate
  tally: Partial<Record<KeptPart, bigint>>
}

/** All that one debt adds to every figure, day by day. */
export const contributionsOf = (facts: InvoiceFacts, chosenOn: SettingsOn): Contribution[] => [
  ...ofPayments(facts),
  ...ofCompletion(facts),
  ...ofPaymentTimes(facts, chosenOn),
  ...ofAnnualDelay(facts, chosenOn),
  ...ofDelayDifference(facts, chosenOn),
  ...made('overdue-debt', '', commercialDebtJumps(facts, 'overdue')),
  ...made('all-debt', '', commercialDebtJumps(facts, 'all')),
  ...ofReceipt(facts),
  ...ofClock('unit-clock', unitClock, facts, chosenOn),
  ...ofClock('accounting-clock', accountingClock, facts, chosenOn),
]

interface KeptJump {
  on: CivilDate
  change: Contribution['tally']
}

const made = (figure: KeptFigure, cohort: string, jumps: readonly KeptJump[]): Contribution[] =>
  jumps.map(({ on, change }) => ({ figure, cohort, on, tally: change }))

const lastDay = civilDate('9999-12-31')
const always = { from: civilDate('0001-01-01'), to: lastDay }

const ofPayments = (debt: Debt): Contribution[] =>
  paymentsUpTo(debt, lastDay).map((payment) => ({
    figure: 'payments',
    cohort: '',
    on: payment.paidOn,
    tally: { ...amountInTime.contribution(payment), ...paymentTimeliness.contribution(payment) },
  }))

function ofCompletion(debt: Debt): Contribution[] {
  const day = completedOn(debt)
  const last = day && paymentsUpTo(debt, day).at(-1)
  return last ? [{ figure: 'completed', cohort: '', on: last.paidOn, tally: invoicesInTime.contribution(last) }] : []
}

export const quarterOf = (day: CivilDate): string => `${yearOfDay(day)}-${Math.ceil(monthOfDay(day) / 3)}`

/** From receipt, or from issue, where the quarter of that day counts from there. */
export const startsIn = ({ receivedOn, issuedOn }: Debt, chosenOn: SettingsOn) =>
  [{ startsAt: 'receipt', start: receivedOn } as const, { startsAt: 'issue', start: issuedOn } as const].filter(
    ({ startsAt, start }) => chosenOn(quarterEnd(start))['time-start'] === startsAt,
  )

function ofPaymentTimes(debt: Debt, chosenOn: SettingsOn): Contribution[] {
  const days = debt.payments.map(({ paidOn }) => paidOn)
  return startsIn(debt, chosenOn).flatMap(({ startsAt, start }) => {
    const jumps = (rule: typeof paymentTime) =>
      jumpsOf(meanParts, days, (seenOn) => rule({ period: always, seenOn, startsAt }).contribution(debt))
    const cohort = quarterOf(start)
    return [...made('payment-time', cohort, jumps(paymentTime)), ...made('payment-delay', cohort, jumps(paymentDelay))]
  })
}

const quarterEnd = (day: CivilDate): CivilDate => {
  const month = Math.ceil(monthOfDay(day) / 3) * 3
  return civilDate(`${yearOfDay(day)}-${String(month).padStart(2, '0')}-${month === 6 || month === 9 ? 30 : 31}`)
}

/** As chosen by the end of a year. */
export const paidBefore = (year: number, chosenOn: SettingsOn) =>
  chosenOn(civilDate(`${year}-12-31`))['paid-before-year']

/** In the years it is due, as disputes moved it, and in the earlier ones in which it was paid. */
function ofAnnualDelay(debt: Debt, chosenOn: SettingsOn): Contribution[] {
  const due = dueYears(debt)
  const lastDue = Math.max(...due)
  const paid = debt.payments.map(({ paidOn }) => yearOfDay(paidOn))
  const years = new Set([...due, ...paid.filter((year) => year < lastDue)])
  return [...years].flatMap((year) =>
    made('annual-delay', String(year), annualDelayJumps(debt, { year, paidBeforeYear: paidBefore(year, chosenOn) })),
  )
}

/** What is in one indicator and not in the other, for being paid in another year than the one in which it is due. */
function ofDelayDifference(debt: Debt, chosenOn: SettingsOn): Contribution[] {
  const years = new Set(
    paymentsUpTo(debt, lastDay).flatMap((payment) => {
      const [due, paid] = [yearOfDay(dueDayOf(payment)), yearOfDay(payment.paidOn)]
      return due === paid ? [] : [Math.max(due, paid)]
    }),
  )
  return [...years].flatMap((year) =>
    jumpsOf(differenceParts, turningDays(debt), (seenOn) =>
      delayDifference({ year, seenOn, paidBeforeYear: paidBefore(year, chosenOn) }).contribution(debt),
    ).flatMap(({ on, change }): Contribution[] => [
      ...weighed('due-earlier', String(year), on, change.dueEarlierAmount, change.dueEarlierDays),
      ...weighed('paid-outside', String(year), on, change.paidOutsideAmount, change.paidOutsideDays),
    ]),
  )
}

const weighed = (
  figure: KeptFigure,
  cohort: string,
  on: CivilDate,
  amount: bigint,
  weightedDays: bigint,
): Contribution[] =>
  amount === 0n && weightedDays === 0n ? [] : [{ figure, cohort, on, tally: { amount, weightedDays } }]

const ofReceipt = ({ receivedOn, amount }: Debt): Contribution[] =>
  amount > 0n ? [{ figure: 'received', cohort: '', on: receivedOn, tally: { count: 1n, amount } }] : []

/** Clocks of the invoices received in a year. */
const ofClock = (figure: KeptFigure, clock: ClockOf, facts: InvoiceFacts, chosenOn: SettingsOn): Contribution[] =>
  complianceJumps(passageOf(facts), clock, stepDaysOf(chosenOn(facts.receivedOn))).map(
    ({ on, change: { ended, kept } }) => ({
      figure,
      cohort: String(yearOfDay(facts.receivedOn)),
      on,
      tally: { count: ended, countInTime: kept },
    }),
  )
