// SPDX-License-Identifier: EUPL-1.2
import type { Outcome } from '#kernel/outcome.ts'
import type { Database } from '#platform/database.ts'
import type { Catalogue } from './catalogue.ts'
import { judgeEvents } from './judge-events.ts'
import { judgeOngoing } from './judge-ongoing.ts'
import { judgeQuantity, judgeThreshold, notMeasured } from './judge-quantity.ts'
import { judgeSteps } from './judge-steps.ts'
import { answers, type Promised, type Question, questionsOf } from './questions.ts'
import { slicesOf } from './slices.ts'
import { type State, worst } from './state.ts'
import type { Moment, Verdict } from './verdict.ts'

/** One indicator judged, with the measure that told and what it was asked. */
export interface Judged extends Omit<Question, 'key'> {
  verdict: Verdict
}

/** Every indicator of every promise, judged on a day, by the key of its objective. */
export async function judgeAll(
  db: Database,
  measures: Catalogue,
  promises: readonly Promised[],
  moment: Moment,
): Promise<Map<string, Judged[]>> {
  const questions = promises.flatMap((promise) => questionsOf(promise, measures, moment))
  const outcomes = await answers(db, questions, measures)

  const judged = new Map<string, Judged[]>(promises.map(({ key }) => [key, []]))
  for (const question of questions) {
    const { key, ...asked } = question
    judged.get(key)!.push({ ...asked, verdict: judge(question, outcomes.get(question) ?? [], moment) })
  }
  return judged
}

/** The state of a promise: the worst of its indicators that can be measured. */
export function stateOf(judged: readonly Judged[]): State {
  const found = judged.map(({ verdict }) => verdict.state)
  const measurable = found.filter((state) => state !== 'not-measurable')
  return worst(measurable.length > 0 ? measurable : found)
}

function judge({ indicator }: Question, outcomes: readonly Outcome[], moment: Moment): Verdict {
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
      return judgeQuantity({ ...indicator, unit: indicator.of }, first, moment)
    case 'full_coverage':
      return judgeQuantity({ ...indicator, atLeast: indicator.percent, unit: '%' }, first, moment)
    case 'value_threshold':
      return judgeThreshold(indicator, first, moment)
    case 'days_from_event':
      return judgeEvents(indicator.days, first, moment)
    case 'to_be_specified':
      return notMeasured(
        { kind: 'not-measurable', because: 'L’indicatore va precisato: dal testo non si capisce che cosa misurare.' },
        'da precisare',
      )
  }
}

const nothingAsked: Outcome = { kind: 'not-measurable', because: 'Nessun registro misura ancora questa quantità.' }
