// SPDX-License-Identifier: EUPL-1.2
import { withoutMark } from './items.ts'
import { findTerms, isBareTerm } from './terms.ts'

/** The indicator with its term, where a column of its own holds the term; line by line when they are as many, or one for a list. */
export function promiseOf(indicator: string, deadline: string, planYear: number): string {
  if (indicator === '' || deadline === '') return indicator + deadline
  const [what, when] = [indicator.split('\n'), deadline.split('\n')]
  const [only, another] = when
  if (another === undefined && what.every(isItem)) return what.map((text) => withTerm(text, only!, planYear)).join('\n')
  if (what.length !== when.length) return `${indicator}\n${deadline}`
  return what.map((text, index) => withTerm(text, when[index]!, planYear)).join('\n')
}

const isItem = (line: string): boolean => withoutMark(line) !== line

function withTerm(text: string, deadline: string, planYear: number): string {
  const opened = /^(?:entro|non oltre|dal?|fino)\b/i.test(deadline) ? deadline : `entro ${deadline}`
  const [own, others] = [findTerms(text, planYear), findTerms(opened, planYear)]
  if (others.some(({ day }) => own.some((term) => term.day === day))) return text
  return isBareTerm(opened, others) ? `${text} ${opened}` : `${text}\n${deadline}`
}
