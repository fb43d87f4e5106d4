// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import type { Indicator } from '#modules/indicators/index.ts'
import type { PlanArea, PlanObjective } from '../approved.ts'
import { ownIndicators } from '../phases.ts'
import { readIndicators } from '../reading/indicators/index.ts'
import { besidePhases } from '../reading/objective/phases.ts'
import { participantsIn } from '../reading/people/cell.ts'
import { shortWeight } from '../weights.ts'
import { inFull } from './in-full.ts'

/** Never empty: a row without a number could be taken for the rest of the one above. */
export const numberCell = ({ numberAsPrinted, ordinal }: PlanObjective): string => numberAsPrinted ?? String(ordinal)

/** On the scale of its area; «X» for what is to be met before the others count. */
export const weightCell = ({ weight, prerequisite }: PlanObjective, { area }: { area: PlanArea }): string =>
  prerequisite ? 'X' : shortWeight(weight, area.weightScale)

/** Who takes part, as the plan wrote it; one a line where that no longer says the same. */
export const peopleCell = ({ peopleText, participants }: PlanObjective): string =>
  isDeepStrictEqual(participantsIn(peopleText), participants)
    ? peopleText
    : participants.map(({ text }) => text).join('\n')

/** The indicator as the plan wrote it; in full where it was understood from something else too, or corrected. */
export function indicatorCell(objective: PlanObjective, { year }: { year: number }): string {
  const { description, target, indicatorText, phases } = objective
  const own = ownIndicators(objective)
  const read = besidePhases(readIndicators({ description, target, indicator: indicatorText }, year), phases)
  return isDeepStrictEqual(read.map(promiseOf), own.map(promiseOf)) ? indicatorText : inFull(own)
}

/** The words an indicator was understood from are not what it promises. */
const promiseOf = ({ text: _, ...promise }: Indicator) => promise
