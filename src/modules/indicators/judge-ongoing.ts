// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, onDay } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Slice } from './slices.ts'
import type { Moment, StepVerdict, Verdict } from './verdict.ts'

/** An activity over a period: kept if each thing to hand in was handed in within its month, quarter or half-year. */
export function judgeOngoing(slices: readonly Slice[], outcomes: readonly Outcome[], moment: Moment): Verdict {
  if (slices.length === 0) return unmeasurable
  const steps = slices.map((slice, index) => judgeSlice(slice, outcomes[index], moment.on))
  const done = steps.filter(({ state }) => state === 'reached').length
  const missing = steps.filter(({ state }) => state === 'late')
  const target = `${slices.length} consegne nell’anno`
  return {
    ...stateOf(missing, done, slices.length, moment),
    value: `${done} su ${slices.length} consegne`,
    number: null,
    target,
    steps,
    workings: [],
  }
}

function stateOf(
  missing: readonly StepVerdict[],
  done: number,
  all: number,
  { on, year }: Moment,
): Pick<Verdict, 'state' | 'reason'> {
  if (missing.length > 0) {
    const which =
      missing.length === 1
        ? `Manca: ${missing[0]!.what}.`
        : `Mancano ${missing.length} consegne; la prima è ${missing[0]!.what}.`
    return { state: on > year.to ? 'missed' : 'late', reason: which }
  }
  if (done === all) return { state: 'reached', reason: 'Tutte le consegne dell’anno sono fatte.' }
  return {
    state: 'on-track',
    reason: done === 0 ? 'Nessuna consegna è ancora dovuta.' : 'Le consegne dovute finora sono fatte.',
  }
}

function judgeSlice({ what, period }: Slice, outcome: Outcome | undefined, on: CivilDate): StepVerdict {
  const doneOn = outcome?.kind === 'reached' ? outcome.on : null
  const step = { what, by: period.to, doneOn }
  if (doneOn) return { ...step, state: 'reached', reason: `Consegnato ${onDay(doneOn)}.` }
  if (on > period.to) return { ...step, state: 'late', reason: 'Il periodo è concluso e non c’è l’atto.' }
  return { ...step, state: 'not-started', reason: `Da consegnare entro ${onDay(period.to)}.` }
}

const unmeasurable: Verdict = {
  state: 'not-measurable',
  value: '—',
  number: null,
  target: 'il piano non lo dice',
  reason:
    'Il piano promette un’attività «per tutto l’anno» e non dice quanto o che cosa consegnare: va precisato un valore o una scadenza.',
  steps: [],
  workings: [],
}
