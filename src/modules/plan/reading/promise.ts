// SPDX-License-Identifier: EUPL-1.2
import { findTerms, isBareTerm } from './terms.ts'

/** The indicator with its term, where a column of its own holds the term; line by line when they are as many. */
export function promiseOf(indicator: string, deadline: string, planYear: number): string {
  if (indicator === '' || deadline === '') return indicator + deadline
  const [what, when] = [indicator.split('\n'), deadline.split('\n')]
  if (what.length !== when.length) return `${indicator}\n${deadline}`
  return what.map((text, index) => withTerm(text, when[index]!, planYear)).join('\n')
}

function withTerm(text: string, deadline: string, planYear: number): string {
  const [own, others] = [findTerms(text, planYear), findTerms(`entro ${deadline}`, planYear)]
  if (others.some(({ day }) => own.some((term) => term.day === day))) return text
  if (!isBareTerm(`entro ${deadline}`, others)) return `${text}\n${deadline}`
  return /^(?:entro|non oltre|dal?|fino)\b/i.test(deadline) ? `${text} ${deadline}` : `${text} entro ${deadline}`
}
