// SPDX-License-Identifier: EUPL-1.2
import type { Outcome } from '#kernel/outcome.ts'
import type { Database } from '#platform/database.ts'
import type { Catalogue } from './catalogue.ts'
import type { Measure, Scope } from './measure.ts'
import type { Indicator } from './model.ts'
import { slicesOf } from './slices.ts'
import { numberSteps, type ProvableStep } from './steps.ts'
import type { Moment } from './verdict.ts'

/** A promise to be measured: its indicators, and what their facts are recorded under. */
export interface Promised {
  /** Key of the objective. */
  key: string
  /** Code of the area; absent when the whole municipality promises it. */
  unit?: string
  indicators: readonly Indicator[]
}

/** What a measure is asked, to judge one indicator. */
export interface Question {
  key: string
  indicator: Indicator
  /** Nothing when none of ours can tell. */
  measure: Measure | null
  scopes: readonly Scope[]
}

export function questionsOf(
  { key, unit, indicators }: Promised,
  measures: Catalogue,
  { on, year }: Moment,
): Question[] {
  const steps = numberSteps(indicators)
  const base: Scope = { period: year, on, objective: key, ...(unit === undefined ? {} : { unit }) }
  return indicators.map((indicator, index) => {
    const id = measureFor(indicator)
    return {
      key,
      indicator,
      measure: (id && measures.find(id)) || null,
      scopes: scopesOf(indicator, base, steps[index]!),
    }
  })
}

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

/** Of deadlines and milestones the first asks for any act of the objective (step 0): has the work begun? */
function scopesOf(indicator: Indicator, base: Scope, steps: readonly ProvableStep[]): Scope[] {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return [{ ...base, step: 0 }, ...steps.map(({ number }) => ({ ...base, step: number }))]
    case 'ongoing':
      return indicator.deliverables.flatMap((deliverable, index) =>
        slicesOf(deliverable, indicator.period).map(({ period }) => ({ ...base, step: steps[index]!.number, period })),
      )
    case 'days_from_event':
      return steps.map(({ number }) => ({
        ...base,
        step: number,
        daysAllowed: indicator.days,
        counting: indicator.counting,
      }))
    default:
      return [base]
  }
}

/** The outcomes of each question, in the order of its scopes; each measure is asked once, however many the questions. */
export async function answers(
  db: Database,
  questions: readonly Question[],
  measures: Catalogue,
): Promise<Map<Question, Outcome[]>> {
  const found = new Map<Question, Outcome[]>()
  for (const measure of measures.all) {
    const mine = questions.filter((question) => question.measure === measure)
    const taken = await measure.take(
      db,
      mine.flatMap(({ scopes }) => scopes),
    )
    for (const question of mine) found.set(question, taken.splice(0, question.scopes.length))
  }
  return found
}
