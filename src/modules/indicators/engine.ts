// SPDX-License-Identifier: EUPL-1.2
import type { Outcome } from '#kernel/outcome.ts'
import type { Database } from '#platform/database.ts'
import type { Catalogue } from './catalogue.ts'
import { judgeOngoing } from './judge-ongoing.ts'
import { judgeQuantity, judgeThreshold, notMeasured } from './judge-quantity.ts'
import { judgeSteps } from './judge-steps.ts'
import type { Measure, Scope } from './measure.ts'
import type { Indicator } from './model.ts'
import { slicesOf } from './slices.ts'
import { worst } from './state.ts'
import type { Moment, Verdict } from './verdict.ts'

/** A promise to be measured: its indicators, and what their facts are recorded under. */
export interface Promised {
  /** Key of the objective. */
  key: string
  /** Code of the area; absent when the whole municipality promises it. */
  unit?: string
  indicators: readonly Indicator[]
}

/** One indicator judged, with the measure that told and what it was asked. */
export interface Judged {
  indicator: Indicator
  verdict: Verdict
  measure: Measure | null
  scopes: readonly Scope[]
}

/** Which measure tells whether an indicator is kept; nothing when none of ours can. */
function measureFor(indicator: Indicator): string | null {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return 'atti.fase'
    case 'ongoing':
      return indicator.deliverables.length > 0 ? 'atti.fase' : null
    case 'days_from_event':
      return 'atti.giorni-da-evento'
    case 'count_by_deadline':
      return 'rilevazioni.quantita'
    case 'full_coverage':
      return 'rilevazioni.copertura'
    case 'value_threshold':
      return indicator.quantity === 'payment-timeliness' ? 'fatture.tempestivita' : null
    case 'to_be_specified':
      return null
  }
}

/** Every indicator of every promise, judged on a day; the measures are asked once each, however many the promises. */
export async function judgeAll(
  db: Database,
  measures: Catalogue,
  promises: readonly Promised[],
  moment: Moment,
): Promise<Map<string, Judged[]>> {
  const asked = promises.flatMap((promise) => {
    const numbering = { next: 1 }
    return promise.indicators.map((indicator) => ask(promise, indicator, numbering, measures, moment))
  })
  const outcomes = await takeAll(db, asked, measures)

  const judged = new Map<string, Judged[]>(promises.map(({ key }) => [key, []]))
  for (const question of asked) {
    const verdict = judge(question, outcomes.get(question) ?? [], moment)
    judged
      .get(question.key)!
      .push({ indicator: question.indicator, verdict, measure: question.measure, scopes: question.scopes })
  }
  return judged
}

/** The state of a promise: the worst of its indicators that can be measured. */
export function stateOf(judged: readonly Judged[]) {
  const found = judged.map(({ verdict }) => verdict.state)
  const measurable = found.filter((state) => state !== 'not-measurable')
  return worst(measurable.length > 0 ? measurable : found)
}

interface Question {
  key: string
  indicator: Indicator
  measure: Measure | null
  scopes: readonly Scope[]
}

function ask(
  { key, unit }: Promised,
  indicator: Indicator,
  numbering: { next: number },
  measures: Catalogue,
  { on, year }: Moment,
): Question {
  const id = measureFor(indicator)
  const base: Scope = { period: year, on, objective: key, ...(unit === undefined ? {} : { unit }) }
  return { key, indicator, measure: (id && measures.find(id)) || null, scopes: scopesOf(indicator, base, numbering) }
}

/** Steps are numbered through the whole objective, from 1; step 0 is whatever was recorded for it. */
function scopesOf(indicator: Indicator, base: Scope, numbering: { next: number }): Scope[] {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return [{ ...base, step: 0 }, ...indicator.steps.map(() => ({ ...base, step: numbering.next++ }))]
    case 'ongoing':
      return indicator.deliverables.flatMap((deliverable) => {
        const step = numbering.next++
        return slicesOf(deliverable, indicator.period).map(({ period }) => ({ ...base, step, period }))
      })
    case 'days_from_event':
      return [{ ...base, step: numbering.next++, daysAllowed: indicator.days, counting: indicator.counting }]
    default:
      return [base]
  }
}

async function takeAll(
  db: Database,
  questions: readonly Question[],
  measures: Catalogue,
): Promise<Map<Question, Outcome[]>> {
  const outcomes = new Map<Question, Outcome[]>()
  for (const measure of measures.all) {
    const mine = questions.filter((question) => question.measure === measure)
    const taken = await measure.take(
      db,
      mine.flatMap(({ scopes }) => scopes),
    )
    for (const question of mine) outcomes.set(question, taken.splice(0, question.scopes.length))
  }
  return outcomes
}

function judge({ indicator, measure }: Question, outcomes: readonly Outcome[], moment: Moment): Verdict {
  const [first = nothingAsked] = outcomes
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return judgeSteps(indicator.steps, outcomes.slice(1), first.kind === 'reached', moment)
    case 'ongoing':
      return judgeOngoing(
        indicator.deliverables.flatMap((deliverable) => slicesOf(deliverable, indicator.period)),
        outcomes,
        moment,
      )
    case 'count_by_deadline':
      return judgeQuantity({ atLeast: indicator.atLeast, unit: indicator.of, by: indicator.by }, first, moment)
    case 'full_coverage':
      return judgeQuantity({ atLeast: indicator.percent, unit: '%', by: indicator.by }, first, moment)
    case 'value_threshold':
      return judgeThreshold(indicator, first, moment)
    case 'days_from_event':
      return judgeEvents(indicator.days, first, moment)
    case 'to_be_specified':
      return notMeasured(
        { kind: 'not-measurable', because: 'L’indicatore va precisato: dal testo non si capisce che cosa misurare.' },
        measure ? '' : 'da precisare',
      )
  }
}

/** Of the events recorded, all must have been followed in time. */
function judgeEvents(days: number, outcome: Outcome, { on, year }: Moment): Verdict {
  const target = `ogni volta entro ${days} giorni dall’evento`
  if (outcome.kind !== 'measured') return notMeasured(outcome, target)
  const kept = outcome.value === 100
  const over = on > year.to
  return {
    state: kept ? (over ? 'reached' : 'on-track') : over ? 'missed' : 'at-risk',
    value: `${outcome.value.toLocaleString('it-IT')}% in tempo`,
    number: outcome.value,
    target,
    reason: kept
      ? 'Tutti gli eventi registrati sono stati seguiti in tempo.'
      : 'Qualche evento non è stato seguito in tempo.',
    steps: [],
    workings: outcome.workings,
  }
}

const nothingAsked: Outcome = { kind: 'not-measurable', because: 'Nessun registro misura ancora questa quantità.' }
