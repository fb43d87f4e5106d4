// SPDX-License-Identifier: EUPL-1.2
import { directionSigns, type Threshold } from '#modules/indicators/index.ts'
import { months } from '../terms/term-spellings.ts'
import { figures, numberOf, unit } from './numbers.ts'
import { threshold } from './threshold.ts'

const value = `(${figures})\\s?(${unit})?`
const fromTo = new RegExp(
  `^(?:[a-zà-ÿ]+\\s){0,3}(?:da|dal|dall[’'])\\s?${value}\\s(?:a|ad|al|all[’'])\\s?${value}(?:\\s(?!${months})[a-zà-ÿ][a-zà-ÿ ]{0,25})?\\.?$`,
  'i',
)

/** «dal 1950 al 1980». */
const isCalendarYear = (written: string): boolean => /^(?:1[89]|20)\d\d$/.test(written)

/** «da 60 gg a 20 gg», «dal 65 al 70%»: the value to be reached, and from which side. */
export function improvementIn(name: string, target: string): Threshold | undefined {
  const [, from, , to, of = ''] = fromTo.exec(target.trim().replace(/\s?\(20\d\d\)/g, '')) ?? []
  if (from === undefined || to === undefined || name === '' || [from, to].every(isCalendarYear)) return undefined
  const direction = numberOf(to) < numberOf(from) ? 'at-most' : 'at-least'
  return threshold({
    ...{ name, direction, value: numberOf(to) },
    asWritten: `${directionSigns[direction]} ${to}${of && ` ${of}`}`,
  })
}
