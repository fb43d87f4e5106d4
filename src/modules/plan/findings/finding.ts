// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Objective, ReadPlan } from '../model.ts'
import { bare } from '../reading/wording.ts'

/** What a plan says, before anything is found about it. */
export type PlanContent = Omit<ReadPlan, 'findings'>

/** One rule of the check: the plan and the lines it was read from in, what is wrong out. */
export type Check = (plan: PlanContent, lines: readonly string[]) => Finding[]

export const objectivesOf = ({ areas }: PlanContent): Objective[] => areas.flatMap(({ objectives }) => objectives)

type Place = Pick<Finding, 'lines' | 'quote' | 'objectives'>

const baredOnce = new WeakMap<readonly string[], readonly string[]>()

/** The lines of a document bare, worked out once however many rules ask. */
export function bareLines(lines: readonly string[]): readonly string[] {
  const known = baredOnce.get(lines) ?? lines.map(bare)
  baredOnce.set(lines, known)
  return known
}

/** Where an objective says something: the lines that hold the words, or all of its lines. */
export function placeOf(objective: Objective, quote: string, lines: readonly string[]): Place {
  const words = bare(quote)
  const bared = bareLines(lines)
  const holding = objective.sourceLines.filter((line) => words !== '' && bared[line - 1]?.includes(words))
  return { lines: holding.length > 0 ? holding : objective.sourceLines, quote, objectives: [objective.key] }
}

/** The keys of the objectives read from any of these lines. */
export const keysOn = (plan: PlanContent, lines: readonly number[]): string[] =>
  objectivesOf(plan).flatMap(({ key, sourceLines }) => (sourceLines.some((line) => lines.includes(line)) ? [key] : []))

/** The lines on which each wording of a pattern occurs. */
export function wordings(lines: readonly string[], pattern: RegExp): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    for (const [written] of line.matchAll(pattern)) {
      const places = found.get(written)
      if (places) places.push(index + 1)
      else found.set(written, [index + 1])
    }
  }
  return found
}

/** «1, 2 e 3». */
export const listed = (items: readonly (string | number)[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} e ${items.at(-1)}`
