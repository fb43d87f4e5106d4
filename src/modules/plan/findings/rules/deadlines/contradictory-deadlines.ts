// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import type { Step, Term } from '#modules/indicators/index.ts'
import type { Objective } from '../../../model.ts'
import { clausesIn } from '../../../reading/indicators/clause.ts'
import { stepsOf } from '../../../reading/indicators/steps.ts'
import { findTerms } from '../../../reading/terms/terms.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** Target and indicator give one day for the same thing. */
export const contradictoryDeadlines: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) =>
    contradictions(objective, plan.document.planYear).map(([inTarget, inIndicator]) => ({
      code: 'contradictory-deadlines',
      severity: 'error',
      message: `Nell’obiettivo ${objective.key} il target dà tempo fino al ${formatDay(inTarget.day)} e l’indicatore fino al ${formatDay(inIndicator.day)}.`,
      ...placeOf(objective, inTarget.asWritten, lines),
      quote: `${inTarget.asWritten} / ${inIndicator.asWritten}`,
      remedy: 'Scegli una sola data e scrivila in tutti e due i punti.',
    })),
  )

function contradictions(
  { target, indicatorText, deadlineText, indicators }: Objective,
  planYear: number,
): [Term, Term][] {
  const promised = indicators.flatMap((each) => ('steps' in each ? each.steps : []))
  const isDayAlone = deadlineText !== undefined || /^[^a-zà-ÿ]*(?:entro[^a-zà-ÿ]*)?(?:il )?\d/i.test(indicatorText)
  const alone = promised.length === 1 && isDayAlone
  const asked = [...clausesIn(target, '', '', planYear).flatMap(stepsOf), ...justBefore(target, planYear)]
  const offered = promised.map(({ what, by }) => ({ words: contentWords(what), by }))
  const found = asked.flatMap((inTarget): [Term, Term][] => {
    const words = lastWords(inTarget)
    const clash = offered.find(({ by, words: others }) => {
      if (!inTarget.by || !by || inTarget.by.day === by.day) return false
      // Alone, the day of the indicator or of its column closes everything: a later day in the target cannot be met.
      return alone ? inTarget.by.day > by.day : areSameThing(words, others)
    })
    return clash ? [[inTarget.by!, clash.by!]] : []
  })
  return found.filter(([term], index) => found.findIndex(([other]) => other.day === term.day) === index)
}

/** What stands just before each day, when more words follow it. */
const justBefore = (target: string, planYear: number): Step[] =>
  findTerms(target, planYear).map((by) => ({ what: target.slice(0, by.from), by }))

/** The last words before the day: what the day is of. */
const lastWords = ({ what }: Step): string[] =>
  contentWords(
    what
      .split(/\sentro\s/)[0]!
      .split(/[,;]\s/)
      .at(-1)!,
  )

/** Nearly all the words of one are in the other. */
function areSameThing(words: readonly string[], others: readonly string[]): boolean {
  const common = words.filter((word) => others.includes(word)).length
  return common >= 2 && common >= 0.75 * words.length
}

const contentWords = (text: string): string[] =>
  bare(text)
    .split(' ')
    .filter((word) => word.length > 3 && !/^(?:dell|dall|alla|dalla|delle|della)$/.test(word))
