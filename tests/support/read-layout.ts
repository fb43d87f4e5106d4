// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { directionSigns, type Indicator } from '#modules/indicators/index.ts'
import type { ReadPlan } from '../../src/modules/plan/model.ts'
import { textDocument } from '../../src/modules/plan/reading/containers/text.ts'
import { readDocument } from '../../src/modules/plan/reading/read-plan.ts'

/** A plan of 2026 whose tables are written with bars. */
export const readLayout = (text: string): ReadPlan =>
  readDocument(textDocument(`Piano degli obiettivi 2026\n${text}`), civilDate('2026-02-01'))

/** What was understood, as lines that a person can compare: the area, then number, weight, texts and promises. */
export const understood = ({ areas }: ReadPlan): string[] =>
  areas.flatMap(({ name, head, weightScale, objectives }) => [
    `${name} (${head ? `${head.given} ${head.family}`.trim() : 'nessuno'}, ${weightScale})`,
    ...objectives.map(
      ({ numberAsPrinted, weight, description, target, indicators }) =>
        `${numberAsPrinted} ${weight} ${description} > ${target}: ${indicators.map(promise).join(' + ')}`,
    ),
  ])

/** One promise in a few words: its kind, value and day, without names. */
export function promise(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return indicator.steps.map(({ by }) => by?.day ?? 'senza data').join(', ')
    case 'count_by_deadline':
      return `${indicator.direction === 'over' ? 'più di' : 'almeno'} ${indicator.atLeast}${indicator.by ? ` entro ${indicator.by.day}` : ''}`
    case 'full_coverage':
      return `${indicator.direction === 'over' ? 'oltre ' : ''}${indicator.percent}%`
    case 'value_threshold':
      return `${directionSigns[indicator.direction]} ${indicator.value}`
    case 'days_from_event':
      return `${indicator.days} giorni (${indicator.counting})`
    case 'ongoing':
      return `${indicator.period.from} – ${indicator.period.to}`
    case 'to_be_specified':
      return 'da precisare'
  }
}
