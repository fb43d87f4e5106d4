// SPDX-License-Identifier: EUPL-1.2
import type { Threshold } from '#modules/indicators/index.ts'
import { figures, numberOf } from './numbers.ts'

const value = `(${figures})\\s?(%|giorni|gg\\.?|ore|mesi|€)?`
const fromTo = new RegExp(
  `^(?:[a-zà-ÿ]+\\s){0,3}(?:da|dal|dall[’'])\\s?${value}\\s(?:a|ad|al|all[’'])\\s?${value}(?:\\s[a-zà-ÿ][a-zà-ÿ ]{0,25})?\\.?$`,
  'i',
)

/** «da 60 gg a 20 gg», «dal 65 al 70%»: the value to be reached, and from which side. */
export function improvementIn(name: string, target: string): Threshold | undefined {
  const [, from, , to, unit = ''] = fromTo.exec(target.trim()) ?? []
  if (from === undefined || to === undefined || name === '') return undefined
  const [before, after] = [from, to].map(numberOf) as [number, number]
  const direction = after < before ? 'at-most' : 'at-least'
  const sign = direction === 'at-most' ? '≤' : '≥'
  return {
    kind: 'value_threshold',
    quantity: null,
    name,
    direction,
    value: after,
    asWritten: `${sign} ${to}${unit && ` ${unit}`}`,
  }
}
