// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { day, decimal, optional, wholeNumber, words } from '#kernel/fields.ts'
import { writtenNumber } from '#kernel/ratio.ts'
import {
  type Deliverable,
  directionNames,
  type Indicator,
  type Step,
  type Term,
  type Threshold,
} from '#modules/indicators/index.ts'
import type { Submission } from '#ui/form.ts'
import { type Body, filledRows, groupsIn, mapped, readPart, together } from './parts.ts'

/** What an indicator can be in the form: one step or several are the same there. */
export const kindChoices = [
  { value: 'steps', label: 'Scadenza, o fasi con scadenza' },
  { value: 'count_by_deadline', label: 'Quantità entro un termine' },
  { value: 'full_coverage', label: 'Copertura, in percento' },
  { value: 'value_threshold', label: 'Soglia da rispettare' },
  { value: 'days_from_event', label: 'Giorni da un evento' },
  { value: 'ongoing', label: 'Attività durante un periodo' },
  { value: 'to_be_specified', label: 'Da precisare' },
  { value: '', label: '— nessuno —' },
] as const

/** The field that only a form of that kind has. */
const ownFields: Record<Exclude<KindChoice, '' | 'to_be_specified'>, string> = {
  steps: 's1-what',
  count_by_deadline: 'atLeast',
  full_coverage: 'percent',
  value_threshold: 'direction',
  days_from_event: 'days',
  ongoing: 'from',
}

export type KindChoice = (typeof kindChoices)[number]['value']

export const choiceOf = ({ kind }: Indicator): KindChoice =>
  kind === 'deadline' || kind === 'milestones' ? 'steps' : kind

/** More than any objective has. */
export const most = { indicators: 30, steps: 60, deliverables: 12 }

const named = (complaint: string) => words(complaint).max(4000, 'usa al massimo 4000 caratteri')
const quantity = decimal.refine((value) => value >= 0, 'scrivi un numero non negativo')
const leastBy = {
  direction: z.enum(['at-least', 'over']).transform((direction) => (direction === 'over' ? { direction } : {})),
  by: optional(day),
}
const schemas = {
  kind: z.object({
    kind: z.enum(kindChoices.map(({ value }) => value)),
    condition: z.string().trim().max(1000, 'usa al massimo 1000 caratteri'),
  }),
  step: z.object({ what: named('scrivi che cosa va fatto'), by: optional(day) }),
  count: z.object({ of: named('scrivi che cosa si conta'), atLeast: quantity, ...leastBy }),
  coverage: z.object({ of: named('scrivi su quale totale si calcola'), percent: quantity, ...leastBy }),
  threshold: z.object({
    name: named('scrivi che cosa si misura'),
    direction: z.enum(['at-most', 'under', 'at-least', 'over']),
    value: decimal,
    quantity: z.union([z.literal('').transform(() => null), z.literal('payment-timeliness')]),
  }),
  days: z.object({
    event: named('scrivi da quale evento si contano i giorni'),
    days: wholeNumber,
    counting: z.enum(['calendar', 'working']),
  }),
  period: z.object({ from: day, to: day }).refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'il periodo finisce prima di cominciare',
  }),
  deliverable: z.object({
    what: named('scrivi che cosa si consegna'),
    every: z.enum(['week', 'month', 'quarter', 'half-year']),
  }),
}

type Understood = Indicator extends infer Each ? (Each extends Each ? Omit<Each, 'text' | 'condition'> : never) : never

/**
 * The indicators of a form, numbered from 1: «i1-kind», «i1-s2-by». What stays as it was keeps its words.
 * @param source the words of the plan, for an indicator that was not there.
 */
export function readIndicators(body: Body, now: readonly Indicator[], source: string): Submission<Indicator[]> {
  const count = groupsIn(body, (number) => `i${number}-kind`, most.indicators)
  const parts = Array.from({ length: count }, (_, index) => readIndicator(body, `i${index + 1}-`, now[index], source))
  return mapped(together(parts), (indicators) => indicators.flatMap((each) => each ?? []))
}

function readIndicator(
  body: Body,
  prefix: string,
  now: Indicator | undefined,
  source: string,
): Submission<Indicator | null> {
  const asked = readPart(schemas.kind, body, prefix)
  if (!asked.ok) return asked
  const { kind, condition } = asked.value
  if (kind === '') return { ok: true, value: null }
  if (kind !== 'to_be_specified' && body[prefix + ownFields[kind]] === undefined)
    return missing(`${prefix}kind`, 'guarda i campi qui sotto, che sono cambiati, poi conferma')
  return mapped(
    understood(kind, body, prefix, now),
    (value) => ({ ...value, text: now?.text ?? source, condition: condition === '' ? null : condition }) as Indicator,
  )
}

function understood(
  kind: Exclude<KindChoice, ''>,
  body: Body,
  prefix: string,
  now: Indicator | undefined,
): Submission<Understood> {
  const was = now && 'by' in now ? now.by : null
  switch (kind) {
    case 'steps':
      return readSteps(body, prefix, now && 'steps' in now ? now.steps : [])
    case 'count_by_deadline':
      return mapped(readPart(schemas.count, body, prefix), ({ direction, ...value }) => ({
        ...{ kind, ...value, ...direction, by: termOf(value.by, was) },
      }))
    case 'full_coverage':
      return mapped(readPart(schemas.coverage, body, prefix), ({ direction, ...value }) => ({
        ...{ kind, ...value, ...direction, by: termOf(value.by, was) },
      }))
    case 'value_threshold':
      return mapped(readPart(schemas.threshold, body, prefix), (value) => ({
        ...{ kind, ...value },
        asWritten: comparisonOf(value, now?.kind === kind ? now : undefined),
      }))
    case 'days_from_event':
      return mapped(readPart(schemas.days, body, prefix), (value) => ({ kind, ...value }))
    case 'ongoing':
      return readOngoing(body, prefix)
    case 'to_be_specified':
      return { ok: true, value: { kind } }
  }
}

function readSteps(body: Body, prefix: string, was: readonly Step[]): Submission<Understood> {
  const rows = filledRows(body, `${prefix}s`, ['what', 'by'], most.steps)
  if (rows.length === 0) return missing(`${prefix}s1-what`, 'scrivi che cosa va fatto, e entro quando')
  const parts = rows.map((number) =>
    mapped(
      readPart(schemas.step, body, `${prefix}s${number}-`),
      ({ what, by }): Step => ({ what, by: termOf(by, was[number - 1]?.by ?? null) }),
    ),
  )
  return mapped(together(parts), (steps) => ({ kind: steps.length === 1 ? 'deadline' : 'milestones', steps }))
}

function readOngoing(body: Body, prefix: string): Submission<Understood> {
  const period = readPart(schemas.period, body, prefix)
  const rows = filledRows(body, `${prefix}d`, ['what'], most.deliverables)
  const deliverables = together<Deliverable>(
    rows.map((number) => readPart(schemas.deliverable, body, `${prefix}d${number}-`)),
  )
  if (!period.ok) return period
  return mapped(deliverables, (value) => ({ kind: 'ongoing', period: period.value, deliverables: value }))
}

const missing = (name: string, problem: string): Submission<never> => ({
  ...{ ok: false, typed: {} },
  problems: { [name]: problem },
})

/** A day that stays keeps the words it was read from. */
const termOf = (day: CivilDate | null, was: Term | null): Term | null =>
  day === null ? null : was?.day === day ? was : { day, asWritten: formatDayInFull(day), yearInferred: false }

const comparisonOf = ({ direction, value }: Pick<Threshold, 'direction' | 'value'>, was: Threshold | undefined) =>
  was?.direction === direction && was.value === value
    ? was.asWritten
    : `${directionNames[direction]} ${writtenNumber(value)}`
