// SPDX-License-Identifier: EUPL-1.2
import type { Outcome } from '#kernel/outcome.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { notMeasured } from './judge-quantity.ts'
import type { Moment, Verdict } from './verdict.ts'

/** Of the events recorded, all must have been followed in time. */
export function judgeEvents(days: number, outcome: Outcome, { on, year }: Moment): Verdict {
  const target = `ogni volta entro ${days} giorni dall’evento`
  if (outcome.kind !== 'measured') return notMeasured(outcome, target)
  const kept = outcome.value === 100
  const over = on > year.to
  return {
    state: kept ? (over ? 'reached' : 'on-track') : over ? 'missed' : 'at-risk',
    value: `${formatNumber(outcome.value, Number.isInteger(outcome.value) ? 0 : 1)}% in tempo`,
    number: outcome.value,
    target,
    reason: kept
      ? 'Tutti gli eventi registrati sono stati seguiti in tempo.'
      : 'Qualche evento non è stato seguito in tempo.',
    steps: [],
    workings: outcome.workings,
  }
}
