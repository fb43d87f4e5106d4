// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween, yearOfDay } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { type DelayYear, delayPieces, lastDaySeen } from '#law/annual-delay.ts'
import { daysOverdue, daysStopped, isClaimableOn, openOn, paymentsUpTo } from '#law/debt.ts'
import { daysLate, dueDayOf, type Payment } from '#law/payment-timeliness.ts'
import { accountingClock, type ClockOf, unitClock } from '../clocks.ts'
import { type SettingsOn, stepDaysOf } from '../settings/model.ts'
import { paidBefore, startsIn } from './contributions.ts'
import { completedOn, type InvoiceFacts, passageOf } from './facts.ts'
import { dayKnown, type FigureName, type When } from './figures.ts'

/** A part of an invoice inside a figure. */
export interface Piece {
  amount: Cents
  /** Above zero when late. */
  days: number
  /** Nothing while it is not paid. */
  paidOn: CivilDate | null
}

/** Which invoices may be in a figure, for the query that looks for them. */
export type Among = 'paid' | 'received' | 'started' | 'due-or-paid' | 'overdue' | 'owed'

interface Pieces {
  among: Among
  of(facts: InvoiceFacts): Piece[]
}

/** What of each invoice is in a figure: the rows of its page. */
export const piecesOf = {
  tempestivita: (when) => ({ among: 'paid', of: (facts) => paidIn(facts, when).map(late) }),
  'importi-in-tempo': (when) => ({ among: 'paid', of: (facts) => paidIn(facts, when).map(late) }),
  'fatture-in-tempo': (when) => ({
    among: 'paid',
    of: (facts) =>
      paidIn(facts, when)
        .filter(({ paidOn }) => paidOn === completedOn(facts))
        .slice(-1)
        .map(late),
  }),
  'tempo-medio': (when, chosenOn) => ({
    among: 'started',
    of: (facts) =>
      startsOf(facts, when, chosenOn).flatMap((start) =>
        paymentsUpTo(facts, when.on).map(({ amount, paidOn }) => ({
          amount,
          paidOn,
          days: daysBetween(start, paidOn) - daysStopped(facts, paidOn),
        })),
      ),
  }),
  'ritardo-medio': (when, chosenOn) => ({
    among: 'started',
    of: (facts) => startsOf(facts, when, chosenOn).flatMap(() => paymentsUpTo(facts, when.on).map(late)),
  }),
  'ritardo-annuale': (when, chosenOn) => ({
    among: 'due-or-paid',
    of: (facts) => inDelay(facts, delayYear(when, chosenOn)),
  }),
  differenza: (when, chosenOn) => ({
    among: 'due-or-paid',
    of: (facts) => inOneAlone(facts, when, delayYear(when, chosenOn)),
  }),
  'debito-scaduto': (when) => ({
    among: 'overdue',
    of: (facts) => {
      const on = dayKnown(when)
      return isClaimableOn(facts, on) && daysOverdue(facts, on) > 0 ? unpaidOn(facts, on) : []
    },
  }),
  'debito-complessivo': (when) => ({ among: 'owed', of: (facts) => unpaidOn(facts, dayKnown(when)) }),
  'giorni-area': (when, chosenOn) => ({
    among: 'received',
    of: (facts) => clocked(facts, unitClock, when, chosenOn),
  }),
  'giorni-ragioneria': (when, chosenOn) => ({
    among: 'received',
    of: (facts) => clocked(facts, accountingClock, when, chosenOn),
  }),
} as const satisfies Record<FigureName, (when: When, chosenOn: SettingsOn) => Pieces>

const late = (payment: Payment): Piece => ({
  amount: payment.amount,
  days: daysLate(payment),
  paidOn: payment.paidOn,
})

/** The day from which its time is counted in the period; it may be none, or two where the choice changes. */
const startsOf = (facts: InvoiceFacts, { period: { from, to } }: When, chosenOn: SettingsOn): CivilDate[] =>
  startsIn(facts, chosenOn)
    .map(({ start }) => start)
    .filter((start) => from <= start && start <= to)

const paidIn = (facts: InvoiceFacts, when: When): Payment[] =>
  paymentsUpTo(facts, dayKnown(when)).filter(({ paidOn }) => paidOn >= when.period.from)

const unpaidOn = (facts: InvoiceFacts, on: CivilDate): Piece[] => {
  const amount = openOn(facts, on)
  return amount > 0n ? [{ amount, days: daysOverdue(facts, on), paidOn: null }] : []
}

const delayYear = ({ period, on }: When, chosenOn: SettingsOn): DelayYear => {
  const year = yearOfDay(period.to)
  return { year, seenOn: on, paidBeforeYear: paidBefore(year, chosenOn) }
}

/** What is not paid has its days up to the day asked. */
const inDelay = (facts: InvoiceFacts, scope: DelayYear): Piece[] =>
  delayPieces(facts, scope).map(({ amount, days, paidOn }) => ({
    amount,
    paidOn,
    days: paidOn === null ? daysOverdue(facts, lastDaySeen(scope)) : days,
  }))

/** What is in the timeliness of the year and not in its delay, or the other way round. */
function inOneAlone(facts: InvoiceFacts, when: When, scope: DelayYear): Piece[] {
  const dueEarlier = paidIn(facts, when).filter((payment) => yearOfDay(dueDayOf(payment)) < scope.year)
  const elsewhere = inDelay(facts, scope).filter(({ paidOn }) => paidOn === null || yearOfDay(paidOn) !== scope.year)
  return [...dueEarlier.map(late), ...elsewhere]
}

function clocked(facts: InvoiceFacts, clockOf: ClockOf, { on }: When, chosenOn: SettingsOn): Piece[] {
  const clock = clockOf(passageOf(facts), on, stepDaysOf(chosenOn(facts.receivedOn)))
  if (clock.state === 'not-started' || clock.state === 'running' || clock.state === 'suspended') return []
  return [{ amount: facts.amount, days: -clock.daysLeft, paidOn: clock.stoppedOn }]
}
