// SPDX-License-Identifier: EUPL-1.2
import type { Threshold } from '#modules/indicators/index.ts'
import { withoutEnding } from '../wording.ts'
import { figures, numberOf } from './numbers.ts'

type Direction = Threshold['direction']

const value = `(?:€\\s?)?(zero|[-–−+]?\\s?(?:${figures}))(?![.,]?\\d|\\s*/)\\s*(?:%|giorni|gg\\.?|€|euro)?`
const comparisons: readonly { words: string; direction: Direction | 'equal' }[] = [
  { words: 'non inferiore a(?:l)?|maggiore o uguale a|superiore o uguale a|≥|>=', direction: 'at-least' },
  {
    words: 'non superiore a(?:l)?|minore o uguale a|inferiore o uguale a|non oltre|al massimo|massimo|≤|<=',
    direction: 'at-most',
  },
  { words: '(?<!non )(?:inferiore a(?:l)?|minore di|meno di)|<', direction: 'at-most' },
  { words: '(?<!non )(?:superiore a(?:l)?|maggiore di|più di|oltre)|>', direction: 'at-least' },
  { words: 'pari a(?:l)?|uguale a|=', direction: 'equal' },
]
const spelt = comparisons.map(({ words, direction }) => ({
  direction,
  pattern: new RegExp(`(?<![a-zà-ÿ])(?:${words})\\s*(?:n\\.\\s*)?${value}`, 'i'),
}))

const payments = /tempestivit[àa]\s+(?:dei|nei|di)\s+pagament|\bITP\b/i
/** Whether «pari a» is the most allowed: less is better. */
export const isBetterLess = (name: string): boolean => payments.test(name) || lessIsBetter.test(name)

/** Quantities of which less is better, so that «pari a» is the most allowed. */
const lessIsBetter =
  /ritard|temp[oi] medi|temp[oi] di (?:pagamento|attesa|risposta)|reclam|error|contenzios|arretrat|scopert/i

/** A quantity kept under or over a value; nothing when the direction is not said and cannot be known. */
export function thresholdIn(text: string): Threshold | undefined {
  for (const { direction, pattern } of spelt) {
    const found = pattern.exec(text)
    if (!found) continue
    const name = withoutEnding(text.slice(0, found.index), ' \n,:;(–-').trim()
    const known = direction === 'equal' ? directionOf(name) : direction
    if (known === undefined || name === '') return undefined
    return {
      kind: 'value_threshold',
      quantity: payments.test(name) ? 'payment-timeliness' : null,
      name,
      direction: known,
      value: signed(found[1]!),
      asWritten: found[0].trim(),
    }
  }
  return undefined
}

const signed = (written: string): number => {
  const number = numberOf(written.replace(/[-–−+\s]/g, ''))
  return /^[-–−]/.test(written) ? -number : number
}

const directionOf = (name: string): Direction | undefined => (isBetterLess(name) ? 'at-most' : undefined)
