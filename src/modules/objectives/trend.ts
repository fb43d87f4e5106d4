// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { type Period, partsOfYear, yearOf } from '#kernel/period.ts'
import type { Indicator, Judged } from '#modules/indicators/index.ts'
import type { Database } from '#platform/database.ts'
import type { SeenYear } from './year.ts'

/** A value as it was at the end of each month, and what the plan asks: a level to keep, or an amount to grow to. */
export interface Trend {
  year: Period
  on: CivilDate
  /** What the values count: «giorni», «%», «pratiche». */
  unit: string
  points: readonly { day: CivilDate; value: number }[]
  target: { value: number; grows: boolean; by: CivilDate }
}

/** The way of a measured indicator up to the day it is seen from; nothing when it is no number, or has none yet. */
export async function trendOf(
  db: Database,
  { indicator, measure, scopes }: Judged,
  { plan, on }: SeenYear,
): Promise<Trend | null> {
  const [scope] = scopes
  const year = yearOf(plan.year)
  const asked = targetOf(indicator, year)
  if (!measure || !scope || !asked) return null
  const days = [
    ...partsOfYear(plan.year, 12)
      .map(({ to }) => to)
      .filter((day) => day < on),
    on < year.to ? on : year.to,
  ]
  const outcomes = await measure.take(
    db,
    days.map((day) => ({ ...scope, on: day })),
  )
  const points = outcomes.flatMap((outcome, index) =>
    outcome.kind === 'measured' ? [{ day: days[index]!, value: outcome.value }] : [],
  )
  return points.length < 2 ? null : { year, on, points, ...asked }
}

function targetOf(indicator: Indicator, year: Period): Pick<Trend, 'unit' | 'target'> | null {
  switch (indicator.kind) {
    case 'count_by_deadline':
      return { unit: indicator.of, target: { value: indicator.atLeast, grows: true, by: indicator.by?.day ?? year.to } }
    case 'full_coverage':
      return { unit: '%', target: { value: indicator.percent, grows: true, by: indicator.by?.day ?? year.to } }
    case 'value_threshold':
      return { unit: 'giorni', target: { value: indicator.value, grows: false, by: year.to } }
    default:
      return null
  }
}
