// SPDX-License-Identifier: EUPL-1.2
import type { WeightScale } from '../../model.ts'
import { bare } from '../wording.ts'

/** «15 %», «15,5», «15/100», «30 p.», «50 punti su 100», «fino a 20 punti», «0,3 su 1», «15/40» or «× 1,5»; nothing when no number can be read. */
export function weightOf(written: string): number | null {
  const found =
    /^\D{0,12}?(\d{1,3}(?:[.,]\d{1,4})?)(?:\s?(?:%|punt[io]|pt\.?|p\.))?(?:\s?(?:\/|su)\s?[1-9]\d{0,2})?$/i.exec(
      written,
    )
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
  const marked = (mark: RegExp) => printed.some((written) => mark.test(written))
  if (/moltiplicator|coefficient|fattore/.test(head) || marked(/^[×x]\s?\d/i)) return 'multiplier'
  if (marked(/(?:\/|su)\s?1$/)) return 'share'
  if (marked(/(?:\/|su)\s?100$/)) return 'hundred'
  if (marked(/(?:\/|su)\s?\d+$|\bp(?:unt[io]|t|\.)/i)) return 'points'
  if (sum === 100 || /%|percent|centesim/.test(head) || marked(/%/)) return 'hundred'
  if (head.includes('punt')) return 'points'
  if (sum === 1) return 'share'
  return weights.every(nearOne) && !weights.every(Number.isInteger) ? 'multiplier' : 'hundred'
}

/** «1,2» or «0,8»: how much harder or easier than another, where the sum says that it is no share. */
const nearOne = (weight: number): boolean => weight >= 0.5 && weight <= 3
