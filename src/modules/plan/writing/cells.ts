// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import type { Indicator } from '#modules/indicators/index.ts'
import type { PlanObjective } from '../approved.ts'
import { readIndicators } from '../reading/indicators/index.ts'
import { participantsIn } from '../reading/people/cell.ts'
import { inFull } from './in-full.ts'

/** Never empty: a row without a number could be taken for the rest of the one above. */
export const numberCell = ({ numberAsPrinted, ordinal }: PlanObjective): string => numberAsPrinted ?? String(ordinal)

/** The number alone, since not every plan counts in hundredths. */
export const weightCell = ({ weight }: PlanObjective): string =>
  weight === null ? '' : String(weight).replace('.', ',')

/** Who takes part, as the plan wrote it; one a line where that no longer says the same. */
export const peopleCell = ({ peopleText, participants }: PlanObjective): string =>
  isDeepStrictEqual(participantsIn(peopleText), participants)
    ? peopleText
    : participants.map(({ text }) => text).join('\n')

/** The indicator as the plan wrote it; in full where it was understood from something else too, or corrected. */
export function indicatorCell({ description, target, indicatorText, indicators }: PlanObjective, planYear: number) {
  const read = readIndicators({ description, target, indicator: indicatorText }, planYear)
  return isDeepStrictEqual(read.map(promiseOf), indicators.map(promiseOf)) ? indicatorText : inFull(indicators)
}

/** The words an indicator was understood from are not what it promises. */
const promiseOf = ({ text: _, ...promise }: Indicator) => promise
