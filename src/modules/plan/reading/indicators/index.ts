// SPDX-License-Identifier: EUPL-1.2
// What the indicator cell of an objective promises, understood kind by kind; what cannot be is left to be specified.
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import type { Indicator, Term } from '#modules/indicators/index.ts'
import type { ObjectivePart } from '../../model.ts'
import { itemsOf } from '../objective/items.ts'
import { recurringIn } from '../objective/recurring.ts'
import { findTerms, isBareTerm, isTerm, saidAsTerm, termOf } from '../terms/terms.ts'
import { withoutAsides } from './asides.ts'
import { type Clause, clausesIn } from './clause.ts'
import { withoutComparison } from './comparison.ts'
import { conditionIn } from './condition.ts'
import { countIn } from './count.ts'
import { coverageIn } from './coverage.ts'
import { daysFromEventIn } from './days-from-event.ts'
import { doneIn } from './done.ts'
import { goesOnAfterDay, ongoingPeriod } from './ongoing.ts'
import { named, stepsOf } from './steps.ts'
import { thresholdIn } from './threshold.ts'
import { countedBy, type Quantity, valueInTarget } from './value-in-target.ts'

type Understood = Indicator extends infer Each ? (Each extends Each ? Omit<Each, 'text' | 'condition'> : never) : never

/** The typed indicators of one part of an objective: those with a day first, then the others as written. */
export function readIndicators(written: ObjectivePart, planYear: number): Indicator[] {
  const part = { ...written, target: withoutAsides(written.target, planYear) }
  const paired = eachWithItsValue(part)
  if (paired) return paired.flatMap((each) => readIndicators(each, planYear))
  const condition = conditionIn(part.indicator) ?? conditionIn(part.target)
  const clauses = clausesIn(part.indicator, part.target, part.description, planYear)
  const read = clauses.map((clause) => ({ clause, understood: understand(clause) }))
  const steps = read.flatMap(({ clause, understood }) => (understood ? [] : [clause]))
  const others = read.flatMap(({ clause, understood }) =>
    understood ? [{ ...understood, text: clause.text, condition } as Indicator] : [],
  )
  const all = [...dated(steps, part, condition), ...others]
  if (all.length > 0) return all
  return completedByTarget(part, planYear) ?? [{ kind: 'to_be_specified', text: part.indicator, condition }]
}

/** «1) Tempo medio» and «2) Fatture pagate» beside «1) 28 giorni» and «2) 95%»: as many indicators as values. */
function eachWithItsValue({ indicator, target, description }: ObjectivePart): ObjectivePart[] | undefined {
  const [names, values] = [itemsOf(indicator), itemsOf(target)]
  const isValue = (text: string) => text.length <= 40 && (/\d/.test(text) || /^(?:s[iì]|on)$/i.test(text))
  if (names.length < 2 || names.length !== values.length || !values.every(isValue)) return undefined
  return names.map((name, at) => ({ indicator: name, target: values[at]!, description }))
}

/** «ITP» beside «minore o uguale a 0»: an indicator that only names what is measured, and the target that says how much. */
function completedByTarget(
  { indicator, target, description }: ObjectivePart,
  planYear: number,
): Indicator[] | undefined {
  if (indicator === '' || target === '' || indicator === target) return undefined
  const said = saidAsTerm(target, planYear)
  const isDay = isTerm(said, planYear) && !isRatio(target)
  const joined = `${withoutComparison(indicator, planYear)} ${isDay ? said : target}`
  const read = readIndicators({ indicator: joined, target: '', description }, planYear)
  if (read.some(({ kind }) => kind === 'to_be_specified')) return undefined
  return read.map((each) => (each.kind === 'full_coverage' && each.of === '' ? { ...each, of: indicator } : each))
}

/** «4/5», «10/10»: as likely a ratio as a day. */
function isRatio(text: string): boolean {
  const [, part, whole] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text) ?? []
  return part !== undefined && Number(part) <= Number(whole)
}

/** The kinds that a day only completes; nothing when the clause is a step to be done by a day, or says no kind. */
function understand(clause: Clause): Understood | undefined {
  const { target, terms, planYear } = clause
  const by = termOfQuantity(clause)
  const quantity = statedIn(clause)
  if (quantity) return withTerm(quantity, by)
  const days = terms.length === 0 && !isMeasured(clause.text) ? daysFromEventIn(clause.text) : undefined
  if (days) return { kind: 'days_from_event', ...days }
  const name = withoutComparison(clause.text.slice(0, terms[0]?.from), planYear)
  const done = doneIn(name, clause)
  if (done) return { kind: 'deadline', steps: [{ what: done, by }] }
  const [, own = '', ...values] = (terms.length < 2 && ownValue.exec(name)) || []
  const value = values.find((each) => each !== undefined) ?? ''
  const named = valueInTarget(name, untilTerm(target, planYear)) ?? valueInTarget(own, value)
  return named ? withTerm(named, by) : ongoing(clause)
}

/** «% di atti pubblicati entro 3 gg dall’adozione»: how many they are, and not the days, is what is promised. */
const isMeasured = (text: string): boolean => /^(?:%|percentuale|(?:n[.°]|nr\.?|numero)\s[a-zà-ÿ])/i.test(text)

/** The quantity that the words of a clause give, without those of the target. */
function statedIn({ text: written, terms, target, planYear }: Clause): Quantity | undefined {
  const text = withoutComparison(written, planYear)
  // A cell that holds a date alone says when; what, and how much, is in the target.
  const wording = isBareTerm(written, terms) ? target : text
  const threshold = thresholdIn(text)
  const count = countIn(wording)
  // «Digitalizzati almeno 1.000 fascicoli» counts, and compares nothing.
  if (threshold && count?.atLeast !== threshold.value) return countedBy(threshold) ?? threshold
  return coverageIn(wording, target) ?? count
}

const withTerm = (quantity: Quantity, by: Term | null): Understood =>
  quantity.kind === 'value_threshold' ? quantity : { ...quantity, by }

/** «Tempo medio: 25 gg», «Aggiornamenti trasmessi (4)», «N. eventi 10»: the name and its value in one cell. */
const ownValue =
  /^([^:=(\d]{3,60}?)(?:\s?[:=]\s?(.+)|\s?\(([^()]{1,30})\)|(?<=^(?:n\.|nr\.?|numero)\s[^:=\d]{3,60})\s([\d.]+))$/i

/** «n. 12 entro il 31/12» without its term. */
const untilTerm = (target: string, planYear: number): string => {
  const [first, another] = findTerms(target, planYear)
  return first && !another && first.from > 0 ? target.slice(0, first.from).trim() : target
}

/** The only day of the clause, or of the target. */
function termOfQuantity(clause: Clause): Term | null {
  const { terms, target, planYear } = clause
  const own = ongoingPeriod(clause) ? terms.slice(-1) : terms
  const ofTarget = { ...clause, text: target, terms: findTerms(target, planYear) }
  const [only, ...others] = own.length > 0 ? own : ofTarget.terms.slice(ongoingPeriod(ofTarget) ? -1 : 0)
  return only && others.length === 0 ? termOf(only) : null
}

function ongoing(clause: Clause): Understood | undefined {
  const period = ongoingPeriod(clause)
  if (period) return { kind: 'ongoing', period, deliverables: recurringIn(clause.target, clause.text) }
  const deliverables = clause.terms.length === 0 ? recurringIn(clause.text) : []
  return deliverables.length > 0 ? { kind: 'ongoing', period: yearOf(clause.planYear), deliverables } : undefined
}

/** More than a cell names: each may bear the whole target as its name. */
const mostSteps = 60

/** One day to meet is a deadline, several steps are milestones; what goes on after the day stands by itself. */
function dated(clauses: readonly Clause[], part: ObjectivePart, condition: string | null): Indicator[] {
  if (clauses.every(({ terms }) => terms.length === 0)) return []
  const text = clauses.map((clause) => clause.text).join('\n')
  const [only] = clauses
  const goesOn = clauses.length === 1 ? goesOnAfterDay(only!) : undefined
  const promised = goesOn ? [{ ...only!, text: goesOn.due }] : clauses
  const steps = named(promised.flatMap(stepsOf).slice(0, mostSteps), part)
  const kind = steps.length === 1 ? 'deadline' : 'milestones'
  const byDay: Indicator = { kind, steps, text, condition }
  return goesOn ? [byDay, after(only!.terms[0]!.day, goesOn.afterwards)] : [byDay]
}

const after = (day: CivilDate, text: string): Indicator => ({
  kind: 'ongoing',
  period: { from: day, to: civilDate(`${day.slice(0, 4)}-12-31`) },
  deliverables: recurringIn(text),
  text,
  condition: null,
})
