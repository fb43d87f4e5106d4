// SPDX-License-Identifier: EUPL-1.2
import type { Step } from '#modules/indicators/index.ts'
import { isBareTerm, termOf } from '../terms/terms.ts'
import type { Clause } from './clause.ts'
import { withoutCondition } from './condition.ts'

/** The steps a clause names, each with its day: «bozza entro marzo, approvazione entro giugno» has two. */
export function stepsOf(clause: Clause): Step[] {
  const { text, terms } = clause
  if (terms.length === 0) return [{ what: tidy(text), by: null }]
  if (isBareTerm(text, terms)) return terms.map((term) => ({ what: '', by: termOf(term) }))
  const gaps = [0, ...terms.map(({ to }) => to)].map((from, index) => tidy(text.slice(from, terms[index]?.from)))
  const daysFirst = gaps[0] === ''
  return terms.map((term, index) => ({ what: daysFirst ? after(gaps, index) : before(gaps, index), by: termOf(term) }))
}

/** «Entro il 30 giugno e il 30 settembre presentazione»: days in a row share what follows them. */
const after = (gaps: readonly string[], index: number): string =>
  withoutAnd(gaps.slice(index + 1).find((gap) => gap !== '') ?? '')

/** «Stesura entro marzo e approvazione entro giugno e pubblicazione»: what follows the last day belongs to it. */
function before(gaps: readonly string[], index: number): string {
  const own = gaps.slice(0, index + 1).findLast((gap) => gap !== '') ?? ''
  const tail = index === gaps.length - 2 ? gaps.at(-1)! : ''
  return [withoutAnd(own), tail].filter((part) => part !== '').join(' ')
}

/** Steps that are days alone take their names from the target: line by line when they are as many. */
export function named(steps: readonly Step[], { target, description }: Pick<Clause, 'target' | 'description'>): Step[] {
  const lines = target.split(/\n|;/).flatMap((line) => (line.trim() === '' ? [] : [tidy(line)]))
  const paired = steps.length > 1 && lines.length === steps.length
  const whole = tidy(target === '' ? description : target.replaceAll('\n', ' '))
  return steps.map((step, index) => (step.what === '' ? { ...step, what: paired ? lines[index]! : whole } : step))
}

const withoutAnd = (text: string): string => text.replace(/^ed?\s+/i, '')

const tidy = (text: string): string =>
  withoutCondition(text)
    .replace(/^[\s,;:.–—-]*(?:\be\b\s*(?=$))?|[\s,;:.–—-]+$/g, '')
    .replace(/^(?:ed?|o)?\s*(?:il|lo|la|al|entro)?$/i, '')
    .replace(/\s+/g, ' ')
