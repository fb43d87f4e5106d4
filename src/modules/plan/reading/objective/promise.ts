// SPDX-License-Identifier: EUPL-1.2
import { findTerms, isBareTerm, isTerm, saidAsTerm } from '../terms/terms.ts'
import { withoutMark } from './items.ts'

/** The indicator with its term, where a column of its own holds the term; line by line when they are as many, or one for a list. */
export function promiseOf(indicator: string, deadline: string, planYear: number): string {
  if (indicator === '' || deadline === '') return indicator + termIn(deadline, planYear)
  const [what, when] = [indicator.split('\n'), deadline.split('\n')]
  const [only, another] = when
  if (another === undefined && what.every(isItem)) return what.map((text) => withTerm(text, only!, planYear)).join('\n')
  if (what.length !== when.length) return `${indicator}\n${termIn(deadline, planYear)}`
  return what.map((text, index) => withTerm(text, when[index]!, planYear)).join('\n')
}

const isItem = (line: string): boolean => withoutMark(line) !== line

/** The text of the column of terms, said as a term where it would not be one by itself. */
function termIn(deadline: string, planYear: number): string {
  const opened = saidAsTerm(deadline, planYear)
  return findTerms(deadline, planYear).length === 0 && isTerm(opened, planYear) ? opened : deadline
}

/** «Semestrale» in the column of terms says how often. */
const rhythm = /^(?:settimanal|mensil|trimestral|semestral)[ei]$/i

function withTerm(text: string, deadline: string, planYear: number): string {
  if (rhythm.test(deadline)) return `${text} con cadenza ${deadline.toLowerCase()}`
  const opened = saidAsTerm(deadline, planYear)
  const [own, others] = [findTerms(text, planYear), findTerms(opened, planYear)]
  if (others.some(({ day }) => own.some((term) => term.day === day))) return text
  return isBareTerm(opened, others) ? `${text} ${opened}` : `${text}\n${deadline}`
}
