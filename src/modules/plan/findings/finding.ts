// SPDX-License-Identifier: EUPL-1.2
import type { Term } from '#modules/indicators/index.ts'
import type { Area, Finding, Objective, ReadPlan } from '../model.ts'
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

/** The secretary is named by the office, and pays no invoices. */
export const isOfSecretary = ({ name }: Area): boolean => /^segretari[oa](?: comunale| generale)?$/i.test(name)

/** The days on which something of an objective is due, as its indicators were understood. */
export const termsOf = ({ indicators }: Objective): Term[] =>
  indicators.flatMap((each) => {
    if ('steps' in each) return each.steps.flatMap(({ by }) => by ?? [])
    return 'by' in each && each.by ? [each.by] : []
  })

/** Whether a line of the document is in none of its tables of objectives, staff or projects. */
export function isText({ areas, personnel, projects }: PlanContent): (line: number) => boolean {
  const tables = [
    ...areas.map(({ tableLines }) => tableLines),
    ...(personnel?.tables ?? []).map(({ lines }) => lines),
    ...(projects ? [projects.lines] : []),
  ]
  return (line) => !tables.some(([from, to]) => line >= from && line <= to)
}

/** The keys of the objectives read from any of these lines. */
export function keysOn(plan: PlanContent, lines: readonly number[]): string[] {
  const wanted = new Set(lines)
  return objectivesOf(plan).flatMap(({ key, sourceLines }) =>
    sourceLines.some((line) => wanted.has(line)) ? [key] : [],
  )
}

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

/** The same words said of several objectives at once: where, of which, and the first of the words. */
export const placeOfAll = (
  said: readonly { objective: Objective; quote: string }[],
  lines: readonly string[],
): Place => ({
  lines: [...new Set(said.flatMap(({ objective, quote }) => placeOf(objective, quote, lines).lines))],
  quote: said[0]!.quote,
  objectives: [...new Set(said.map(({ objective }) => objective.key))],
})

/** «l’obiettivo PM-1», «gli obiettivi PM-1 e AG-3». */
export const theObjectives = (objectives: readonly Objective[]): string =>
  objectives.length === 1
    ? `l’obiettivo ${objectives[0]!.key}`
    : `gli obiettivi ${listed(objectives.map(({ key }) => key))}`

const pastBefore =
  /\b(?:ex|già|allora|un tempo|in precedenza|precedent|soppress|abrogat|cessat|previgent|sostitui|modific|riordin|riuni|assorb|(?:fino|sino|prima) (?:al|del)|avviat|a suo tempo)/i
const pastAfter = /\b(?:soppress|abrogat|cessat|confluit|sostituit|previgent|oggi|ora|(?:fino|sino) al)/i

/** The words of a line around some of them, no further than the sentence goes. */
export function sentenceAround(line: string, from: number, to: number, before = 120, after = 120): string {
  const ends = /[.;]\s+(?=\p{Lu})/u
  const opening = line
    .slice(Math.max(0, from - before), from)
    .split(ends)
    .at(-1)!
  return opening + line.slice(from, to) + line.slice(to, to + after).split(ends)[0]!
}

/** Words around say that what is named belongs to the past: «ex INPDAP», «d.lgs. 163/2006, ora abrogato». */
export const isSaidAsPast = (line: string, from: number, to: number): boolean =>
  pastBefore.test(sentenceAround(line, from, from, 60, 0)) || pastAfter.test(sentenceAround(line, to, to, 0, 50))

/** Where words stand in the document, and in which objectives. */
export const placeOn = (plan: PlanContent, lines: readonly number[], quote: string): Place => ({
  lines: [...new Set(lines)],
  quote,
  objectives: keysOn(plan, lines),
})

/** The same of words found on several lines: where, and the first of them. */
export const placeOnAll = (plan: PlanContent, found: readonly { written: string; line: number }[]): Place =>
  placeOn(
    plan,
    found.map(({ line }) => line),
    found[0]!.written,
  )
