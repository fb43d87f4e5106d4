// SPDX-License-Identifier: EUPL-1.2
import type { Direction, Threshold } from '#modules/indicators/index.ts'
import { withoutEnding } from '../wording.ts'
import { isBetterLess, payments } from './better-less.ts'
import { isFromAnother } from './change.ts'
import { isYear, numberOf, plainNumber, unit } from './numbers.ts'
import { isEachTime } from './rate.ts'
import { comparison, isQualifying, restOf, senseOf } from './sense.ts'

const pattern = new RegExp(
  `(?<![a-zà-ÿ])${comparison}(?:n\\.\\s?|€\\s?|euro\\s)?([-–−+]?\\s?${plainNumber})(?![.,]?\\d|\\s*/)(?:\\s*(${unit}))?`,
  'i',
)

/** A quantity kept under or over a value; nothing when the direction is not said and cannot be known. */
export function thresholdIn(text: string): Threshold | undefined {
  const found = pattern.exec(text)
  if (!found) return undefined
  const [written = '', of] = restOf(found)
  const asWritten = found[0].trim()
  const name = withoutEnding(text.slice(0, found.index), ' \n,:;(–-').trim()
  const direction = known(senseOf(found), name)
  const promisesNothing =
    isQualifying(name, asWritten) || isFromAnother(text) || (isYear(written) && of === undefined) || /\d\s?%/.test(name)
  if (direction === undefined || name === '' || promisesNothing) return undefined
  const after = text.slice(found.index + found[0].length)
  if (goesOn.test(after) || isEachTime(after)) return undefined
  return threshold({ name, direction, value: signed(written), asWritten })
}

/** «Meno di 14 anni» says who, and of two comparisons neither is the whole promise. */
const goesOn = new RegExp(`^\\s?anni(?![a-zà-ÿ])|${pattern.source}`, 'i')

export const threshold = (said: Pick<Threshold, 'name' | 'direction' | 'value' | 'asWritten'>): Threshold => ({
  kind: 'value_threshold',
  quantity: payments.test(said.name) ? 'payment-timeliness' : null,
  ...said,
})

const signed = (written: string): number => {
  const number = numberOf(written.replace(/^[-–−+]\s?/, ''))
  return /^[-–−]/.test(written) ? -number : number
}

/** «Pari a» is the most allowed of what is better small. */
const known = (sense: Direction | 'equal' | undefined, name: string): Direction | undefined =>
  sense !== 'equal' ? sense : isBetterLess(name) ? 'at-most' : undefined
