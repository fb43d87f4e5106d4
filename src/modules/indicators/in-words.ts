// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { writtenNumber } from '#kernel/ratio.ts'
import { directionNames } from './direction.ts'
import type { Indicator, Step } from './model.ts'

/** How an indicator was understood, in a sentence a person can check against the plan. */
export function inWords(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return indicator.steps.map(stepInWords).join('; ')
    case 'ongoing':
      return `dal ${formatDay(indicator.period.from)} al ${formatDay(indicator.period.to)}`
    case 'count_by_deadline':
      return `${indicator.direction === 'over' ? 'più di' : 'almeno'} ${writtenNumber(indicator.atLeast)} ${indicator.of}${byDay(indicator)}`
    case 'full_coverage':
      return `${indicator.direction === 'over' ? 'oltre il ' : ''}${writtenNumber(indicator.percent)}% di ${indicator.of}${byDay(indicator)}`
    case 'value_threshold':
      return `${indicator.name}, ${directionNames[indicator.direction]} ${writtenNumber(indicator.value)}`
    case 'days_from_event':
      return `${indicator.days} giorni${indicator.counting === 'working' ? ' lavorativi' : ''} da: ${indicator.event}`
    case 'to_be_specified':
      return indicator.text === '' ? '(nessun testo)' : indicator.text
  }
}

const stepInWords = ({ what, by }: Step): string =>
  `${what.length > 90 ? `${what.slice(0, 90)}…` : what}${by ? byDay({ by }) : ', senza data'}`

const byDay = ({ by }: Pick<Step, 'by'>): string =>
  by === null ? '' : ` entro il ${formatDay(by.day)}${by.yearInferred ? ' (anno dedotto)' : ''}`
