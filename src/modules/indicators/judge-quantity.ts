// SPDX-License-Identifier: EUPL-1.2
import { daysBetween, formatDay } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { formatNumber, formatSigned } from '#kernel/ratio.ts'
import { directionSigns, keeps } from './direction.ts'
import type { Term, Threshold } from './model.ts'
import type { State } from './state.ts'
import type { Moment, Verdict } from './verdict.ts'

/** How many, or what percent, to reach by a day (the end of the year when the plan gives none). */
export interface Quantity {
  atLeast: number
  unit: '%' | string
  direction?: 'over' | undefined
  by: Term | null
}

/** A quantity grows with the year: behind the days gone by it is at risk, over the term it is late or missed. */
export function judgeQuantity({ atLeast, unit, direction, by }: Quantity, outcome: Outcome, moment: Moment): Verdict {
  const term = by?.day ?? moment.year.to
  const bare = (value: number) => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}${unit === '%' ? '%' : ''}`
  const named = (value: number) => (unit === '%' ? bare(value) : `${bare(value)} ${unit}`)
  const over = direction === 'over' ? 'più di ' : ''
  const target = `${over || 'almeno '}${named(atLeast)} entro il ${formatDay(term)}`
  if (outcome.kind !== 'measured') return notMeasured(outcome, target)

  const { value, workings } = outcome
  const gone = daysBetween(moment.year.from, moment.on) + 1
  const all = daysBetween(moment.year.from, term) + 1
  const reached = keeps(value, direction ?? 'at-least', atLeast)
  const state: State = reached
    ? 'reached'
    : moment.on > moment.year.to
      ? 'missed'
      : moment.on > term
        ? 'late'
        : value * all >= atLeast * gone
          ? 'on-track'
          : 'at-risk'
  const pace = bare(Math.ceil((atLeast * Math.min(gone, all)) / all))
  const reason = reached
    ? 'Il valore atteso è raggiunto.'
    : `Finora ${bare(value)}; ne servono ${over}${bare(atLeast)} entro il termine; al passo regolare oggi sarebbero ${pace}.`
  return { state, value: named(value), number: value, target, reason, steps: [], workings }
}

/** A value to keep at or under (or over) a limit: told for good when the year is over, until then as it goes. */
export function judgeThreshold(
  { direction, value: limit, asWritten }: Threshold,
  outcome: Outcome,
  { on, year }: Moment,
): Verdict {
  const target = `${directionSigns[direction]} ${formatNumber(limit, 2)} giorni (nel piano: «${asWritten}»)`
  if (outcome.kind !== 'measured') return notMeasured(outcome, target)

  const kept = keeps(outcome.value, direction, limit)
  const over = on > year.to
  const state: State = kept ? (over ? 'reached' : 'on-track') : over ? 'missed' : 'at-risk'
  const value = `${formatSigned(outcome.value, 2)} giorni`
  return {
    state,
    value,
    number: outcome.value,
    target,
    reason: reasonOf(outcome.value, kept, over),
    steps: [],
    workings: outcome.workings,
  }
}

function reasonOf(value: number, kept: boolean, over: boolean): string {
  const when =
    value === 0
      ? 'in media alla scadenza'
      : `in media ${formatNumber(Math.abs(value), 2)} giorni ${value < 0 ? 'prima della' : 'dopo la'} scadenza`
  const verb = over ? 'Nell’anno si è pagato' : 'Finora si paga'
  return `${verb} ${when}: ${kept ? 'la soglia è rispettata' : 'la soglia è superata'}.`
}

export const notMeasured = (outcome: Exclude<Outcome, { kind: 'measured' }>, target: string): Verdict => ({
  state: 'not-measurable',
  value: '—',
  number: null,
  target,
  reason: outcome.kind === 'not-measurable' ? outcome.because : 'C’è una data dove serve un valore.',
  steps: [],
  workings: [],
})
