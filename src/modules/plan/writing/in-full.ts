// SPDX-License-Identifier: EUPL-1.2
import { formatDay, yearOfDay } from '#kernel/civil-date.ts'
import type { Period } from '#kernel/period.ts'
import { writtenNumber } from '#kernel/ratio.ts'
import type { Deliverable, Indicator, Term } from '#modules/indicators/index.ts'

/** Indicators in plain words, one to a line, that read back as the same promises. */
export function inFull(indicators: readonly Indicator[]): string {
  const conditions = new Set(indicators.flatMap(({ condition }) => condition ?? []))
  return [indicators.map(promised).join('\n'), ...conditions].join(', ')
}

function promised(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return indicator.steps.map(({ what, by }) => what + within(by)).join('\n')
    case 'ongoing':
      return [during(indicator.period), ...indicator.deliverables.map(again)].join(', ')
    case 'count_by_deadline':
      return `${indicator.direction === 'over' ? 'più di' : 'n.'} ${indicator.atLeast} ${indicator.of}${within(indicator.by)}`
    case 'full_coverage':
      return `${indicator.direction === 'over' ? 'oltre il ' : ''}${writtenNumber(indicator.percent)}% di: ${indicator.of}${within(indicator.by)}`
    case 'value_threshold':
      return `${indicator.name} ${indicator.asWritten}`
    case 'days_from_event':
      return `Entro ${indicator.days} giorni${indicator.counting === 'working' ? ' lavorativi' : ''} da: ${indicator.event}`
    case 'to_be_specified':
      return indicator.text
  }
}

const within = (by: Term | null): string => (by === null ? '' : ` entro il ${by.asWritten}`)

const during = ({ from, to }: Period): string =>
  from.endsWith('-01-01') && to === `${yearOfDay(from)}-12-31`
    ? `Durante tutto l’anno ${yearOfDay(from)}`
    : `Dal ${formatDay(from)} al ${formatDay(to)}`

const rhythms: Record<Deliverable['every'], string> = {
  week: 'ogni settimana',
  month: 'ogni mese',
  quarter: 'ogni trimestre',
  'half-year': 'ogni semestre',
}

/** Most deliverables bear their rhythm in their name: «report mensile». */
const again = ({ what, every }: Deliverable): string =>
  /settiman|mes[ei]|mensil|trimestr|semestr|anno/i.test(what) ? what : `${what} ${rhythms[every]}`
