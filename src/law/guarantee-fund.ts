// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { type Cents, portionOf } from '#kernel/money.ts'
import type { Working } from '#kernel/outcome.ts'
import { ratio } from '#kernel/ratio.ts'
import { dated } from './dated.ts'
import type { Condition } from './debt-reduction.ts'
import type { MeanDays } from './mean-days.ts'
import type { Rule } from './rule.ts'

/** Percent to be set aside, by days late; the first tier that is passed applies. */
export const fundTiers = dated('Aliquote del fondo di garanzia debiti commerciali', [
  {
    from: civilDate('2021-01-01'),
    cites: { act: 'law-2018-145', place: 'art. 1, comma 862' },
    value: {
      whenDebtDidNotFall: 5n,
      whenDutiesMissed: 5n,
      byDelay: [
        { over: 60, percent: 5n },
        { over: 30, percent: 3n },
        { over: 10, percent: 2n },
        { over: 0, percent: 1n },
      ],
    },
  },
])

/** DOUBT (docs/law/law-2018-145.md#3): the tiers are whole days, the delay is not. */
export type DelayRounding = 'half-up' | 'down'

export interface FundFacts {
  /** The day of the check, by 28 February of the year of the fund. */
  checkedOn: CivilDate
  debt: Condition
  /** The annual delay of the year before, not divided yet. */
  delay: Pick<MeanDays, 'amount' | 'weightedDays'>
  /** The publications of art. 33 and the payments sent to the platform; taken as met while nobody said. */
  dutiesMet: boolean | null
  /** Budgeted this year for goods and services: title 1, macroaggregate 03; nothing while nobody said. */
  budgeted: Cents | null
  /** The part of it paid with resources bound to a purpose, which comma 863 leaves out. */
  bound: Cents
  rounding?: DelayRounding
}

/** Percent of the budget for goods and services to be set aside in the fund that guarantees commercial debts. */
export const guaranteeFund: Rule<FundFacts> = {
  id: 'guarantee-fund',
  title: 'Fondo di garanzia debiti commerciali',
  unit: 'percent',
  words:
    'Chi paga in ritardo, non riduce il debito scaduto o non pubblica e trasmette i dati accantona una parte degli stanziamenti per beni e servizi: dall’1% al 5%, secondo la più grave delle condizioni.',
  cites: [
    { act: 'law-2018-145', place: 'art. 1, commi 859, 862 e 863' },
    { act: 'law-2018-145', place: 'art. 1, comma 868' },
  ],

  apply(facts) {
    const percent = percentOf(facts)
    const base = fundBase(facts)
    return {
      kind: 'measured',
      value: Number(percent),
      workings: [
        ...facts.debt.workings,
        ...delayWorkings(facts),
        { label: 'Pubblicazioni e trasmissioni in regola', value: dutiesInWords(facts) },
        { label: 'Stanziamenti per beni e servizi, senza quelli vincolati', value: base ?? 'non si sanno ancora' },
        {
          label: 'Fondo da accantonare',
          value: base === null ? 'non si sa: mancano gli stanziamenti' : portionOf(base, percent, 100n),
        },
      ],
    }
  },
}

/** What must be set aside, in euro and cents; zero while the budget is not known. */
export const fundAmount = (facts: FundFacts): Cents => portionOf(fundBase(facts) ?? 0n, percentOf(facts), 100n)

function dutiesInWords({ dutiesMet }: FundFacts): string {
  if (dutiesMet === null) return 'non si sa ancora: si conta come sì'
  return dutiesMet ? 'sì' : 'no'
}

function percentOf(facts: FundFacts): bigint {
  const { whenDebtDidNotFall, whenDutiesMissed, byDelay } = fundTiers.on(facts.checkedOn).value
  const days = delayForTiers(facts)
  const percents = [
    facts.debt.holds ? 0n : whenDebtDidNotFall,
    facts.dutiesMet === false ? whenDutiesMissed : 0n, // comma 868
    byDelay.find(({ over }) => days > over)?.percent ?? 0n,
  ]
  return percents.reduce((most, each) => (each > most ? each : most))
}

/** Without invoices due in the year there is no delay. */
function delayForTiers({ delay: { amount, weightedDays }, rounding = 'half-up' }: FundFacts): number {
  if (amount <= 0n) return 0
  return rounding === 'half-up' ? ratio(weightedDays, amount, 0) : Number(weightedDays / amount)
}

function delayWorkings(facts: FundFacts): Working[] {
  const { amount, weightedDays } = facts.delay
  if (amount <= 0n) return [{ label: 'Indicatore di ritardo annuale', value: 'nessuna fattura da considerare' }]
  return [
    { label: 'Indicatore di ritardo annuale', value: ratio(weightedDays, amount) },
    { label: 'Giorni usati per l’aliquota', value: delayForTiers(facts) },
  ]
}

// comma 863: «non riguarda gli stanziamenti di spesa che utilizzano risorse con specifico vincolo di destinazione».
function fundBase({ budgeted, bound }: FundFacts): Cents | null {
  if (budgeted === null) return null
  return budgeted > bound ? budgeted - bound : 0n
}

/** What was set aside in earlier years is freed in the year after one in which every condition holds (comma 863). */
export const fundReleased = (setAside: Cents, nextYear: FundFacts): Cents =>
  percentOf(nextYear) === 0n ? setAside : 0n
