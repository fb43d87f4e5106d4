// SPDX-License-Identifier: EUPL-1.2
import type { WeightScale } from '../model.ts'
import { bare } from './wording.ts'

/** «15 %», «15,5», «15/100» or «fino a 20 punti»; nothing when no number can be read. */
export function weightOf(written: string): number | null {
  const found = /^\D{0,12}?(\d{1,3}(?:[.,]\d{1,4})?)(?:\s?(?:%|punti|(?:\/|su)\s?100))?$/i.exec(written)
  return found ? Number(found[1]!.replace(',', '.')) : null
}

/** Exact to the four decimals that weights are read with. */
export const sumOfWeights = (weights: readonly (number | null)[]): number =>
  weights.reduce<number>((sum, weight) => sum + Math.round((weight ?? 0) * 10_000), 0) / 10_000

/** «X» where a weight should be: an objective to be met before the others count. */
export const isPrerequisite = (written: string): boolean => /^(?:x|prerequisito|condizione)$/i.test(written.trim())

/** How the weights of a table count, by the name of their column, their marks and their sum. */
export function scaleOf(columnName: string, printed: readonly string[]): WeightScale | null {
  const weights = printed.flatMap((written) => weightOf(written) ?? [])
  if (weights.length === 0) return null
  const sum = sumOfWeights(weights)
  const head = bare(columnName)
  if (/moltiplicator|coefficient|fattore/.test(head)) return 'multiplier'
  if (sum === 100 || head.includes('%') || head.includes('percent') || printed.some((written) => written.includes('%')))
    return 'hundred'
  if (head.includes('punt') || printed.some((written) => /punti/i.test(written))) return 'points'
  return sum === 1 ? 'share' : 'hundred'
}
