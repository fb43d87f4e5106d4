// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { type Period, yearOf } from '#kernel/period.ts'
import { annualDelay } from '#law/annual-delay.ts'
import { commercialDebt, type DebtDefinition } from '#law/commercial-debt.ts'
import { delayDifference } from '#law/delay-difference.ts'
import { amountInTime, invoicesInTime } from '#law/paid-in-time.ts'
import { paymentDelay, paymentTime } from '#law/payment-time.ts'
import { paymentTimeliness } from '#law/payment-timeliness.ts'
import type { RuleCard } from '#law/rule.ts'
import type { Tally } from '#law/tally.ts'
import type { Database } from '#platform/database.ts'
import { clockCompliance } from '../clocks.ts'
import { usual } from '../settings/model.ts'
import type { PaymentSettings } from '../settings/settings.ts'
import { type KeptFigure, type KeptPart, quarterOf } from './contributions.ts'
import type { Facets } from './facts.ts'
import { keptTallies } from './kept.ts'
import { upTo } from './spans.ts'
import type { SumAsked } from './store/read.ts'

/** A quarter or a year, and the day up to which facts are known. */
export interface When {
  period: Period
  on: CivilDate
}

/** A figure of a time: its rule, and how its outcome comes from sums that are kept. */
export interface Figure {
  rule: RuleCard
  asks: readonly SumAsked[]
  outcome(sums: readonly Tally<KeptPart>[]): Outcome
}

/** Every figure that the law publishes of payments, by the name of its page; the choices give the words of its rule. */
export const figures = {
  tempestivita: (when) => ofOne(paymentTimeliness, { figure: 'payments', days: known(when) }),
  'tempo-medio': ({ period, on }, { 'time-start': startsAt } = usual) =>
    ofOne(paymentTime({ period, seenOn: on, startsAt }), {
      figure: 'payment-time',
      cohorts: quartersOf(period),
      days: upTo(on),
    }),
  'ritardo-medio': ({ period, on }, { 'time-start': startsAt } = usual) =>
    ofOne(paymentDelay({ period, seenOn: on, startsAt }), {
      figure: 'payment-delay',
      cohorts: quartersOf(period),
      days: upTo(on),
    }),
  'ritardo-annuale': (when) =>
    ofOne(annualDelay({ year: yearOfWhen(when), seenOn: when.on }), ofYear('annual-delay', when)),
  differenza: difference,
  'debito-scaduto': (when) => debt('overdue', when),
  'debito-complessivo': (when) => debt('all', when),
  'importi-in-tempo': (when) => ofOne(amountInTime, { figure: 'payments', days: known(when) }),
  'fatture-in-tempo': (when) => ofOne(invoicesInTime, { figure: 'completed', days: known(when) }),
  'giorni-area': (when) => compliance('unit-clock', when),
  'giorni-ragioneria': (when) => compliance('accounting-clock', when),
} as const satisfies Record<string, (when: When, chosen?: PaymentSettings) => Figure>

export type FigureName = keyof typeof figures

/** Of a whole year, never of a quarter. */
export const isOfYears = (name: FigureName): boolean =>
  ['ritardo-annuale', 'differenza', 'giorni-area', 'giorni-ragioneria'].includes(name)

/** What a mean of days is divided by, in cents; nothing for other figures, or while there is nothing to divide by. */
export async function wholeOf(db: Database, figure: Figure, of: Partial<Facets>): Promise<Cents | null> {
  const [ask, ...others] = figure.asks
  if (figure.rule.unit !== 'days' || !ask || others.length > 0) return null
  const [sum] = await keptTallies(db, [{ ...ask, of }])
  return sum!.amount > 0n ? sum!.amount : null
}

/** One outcome for each figure asked, in the same order, with one reading. */
export async function takeFigures(
  db: Database,
  asked: readonly { figure: Figure; of?: Partial<Facets> }[],
): Promise<Outcome[]> {
  const sums = await keptTallies(
    db,
    asked.flatMap(({ figure, of }) => figure.asks.map((ask) => (of ? { ...ask, of } : ask))),
  )
  const next = sums.values()
  return asked.map(({ figure }) => figure.outcome(figure.asks.map(() => next.next().value!)))
}

const ofOne = (rule: RuleCard & { outcome(tally: Tally<KeptPart>): Outcome }, ask: SumAsked): Figure => ({
  rule,
  asks: [ask],
  outcome: ([tally]) => rule.outcome(tally!),
})

/** The last day of the period that is known. */
export const dayKnown = ({ period, on }: When): CivilDate => (on < period.to ? on : period.to)

const known = (when: When): Period => ({ from: when.period.from, to: dayKnown(when) })

const yearOfWhen = ({ period }: When): number => yearOfDay(period.to)

const ofYear = (figure: KeptFigure, when: When): SumAsked => ({
  figure,
  cohorts: [String(yearOfWhen(when))],
  days: upTo(when.on),
})

const quartersOf = ({ from, to }: Period): string[] => {
  const quarters = []
  for (let year = yearOfDay(from); year <= yearOfDay(to); year++)
    for (let quarter = 1; quarter <= 4; quarter++) quarters.push(`${year}-${quarter}`)
  return quarters.filter((quarter) => quarterOf(from) <= quarter && quarter <= quarterOf(to))
}

function debt(definition: DebtDefinition, when: When): Figure {
  const on = dayKnown(when)
  const figure = definition === 'overdue' ? 'overdue-debt' : 'all-debt'
  return ofOne(commercialDebt({ on, definition }), { figure, days: upTo(on) })
}

function compliance(figure: KeptFigure, when: When): Figure {
  return {
    rule: clockCompliance,
    asks: [ofYear(figure, when)],
    outcome: ([tally]) => clockCompliance.outcome({ ended: tally!.count, kept: tally!.countInTime }),
  }
}

/** The year’s timeliness and delay with what is in one alone; what remains of the delay is what nobody has paid. */
function difference(when: When): Figure {
  const rule = delayDifference({ year: yearOfWhen(when), seenOn: when.on })
  return {
    rule,
    asks: [
      { figure: 'payments', days: known({ ...when, period: yearOf(yearOfWhen(when)) }) },
      ofYear('annual-delay', when),
      ofYear('due-earlier', when),
      ofYear('paid-outside', when),
    ],
    outcome: ([paid, delay, dueEarlier, paidOutside]) =>
      rule.outcome({
        timelinessAmount: paid!.amount,
        timelinessDays: paid!.weightedDays,
        dueEarlierAmount: dueEarlier!.amount,
        dueEarlierDays: dueEarlier!.weightedDays,
        paidOutsideAmount: paidOutside!.amount,
        paidOutsideDays: paidOutside!.weightedDays,
        unpaidAmount: delay!.unpaid,
        unpaidDays: delay!.weightedDays - paid!.weightedDays - dueEarlier!.weightedDays - paidOutside!.weightedDays,
      }),
  }
}
