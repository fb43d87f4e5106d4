// SPDX-License-Identifier: EUPL-1.2
import { type Fraction, formatNumber, ratio, writtenNumber } from '#kernel/ratio.ts'
import type { Objective, WeightScale } from './model.ts'
import { sumOfWeights } from './reading/objective/weights.ts'

type Weighed = Pick<Objective, 'weight' | 'prerequisite'>

interface WeighedArea {
  weightScale: WeightScale | null
  objectives: readonly Weighed[]
}

/** What weights make together, as they are written. */
export const sumOf = (objectives: readonly Weighed[]): number => sumOfWeights(objectives.map(({ weight }) => weight))

/** Weights have at most four decimals. */
const partsOfOne = 10_000

const inParts = (weight: number): bigint => BigInt(Math.round(weight * partsOfOne))

/** What the weights of an area are parts of: 100 or 1 whatever they make, all the points or multipliers together. */
const wholeOf = ({ weightScale, objectives }: WeighedArea): bigint =>
  inParts(weightScale === 'hundred' ? 100 : weightScale === 'share' ? 1 : sumOf(objectives))

/** How much of an area some of its objectives weigh; nothing of an area without weights. */
export function shareOf(area: WeighedArea, some: readonly Weighed[]): Fraction {
  const whole = wholeOf(area)
  return whole === 0n ? { numerator: 0n, denominator: 1n } : { numerator: inParts(sumOf(some)), denominator: whole }
}

/** «18,75»: a part of an area in points of its hundred, rounded once. */
export function pointsOfHundred({ numerator, denominator }: Fraction): string {
  const points = ratio(numerator * 100n, denominator)
  return formatNumber(points, Number.isInteger(points) ? 0 : 2)
}

/** How the weights of an area count, in words. */
export const scaleNames: Record<WeightScale, string> = {
  hundred: 'parti di 100',
  points: 'punti, sul totale dell’area',
  multiplier: 'moltiplicatori',
  share: 'parti di 1',
}

export const scales = Object.keys(scaleNames) as WeightScale[]

const short: Record<WeightScale, (weight: string) => string> = {
  hundred: (weight) => `${weight}%`,
  points: (weight) => (weight === '1' ? '1 punto' : `${weight} punti`),
  multiplier: (weight) => `× ${weight}`,
  share: (weight) => `${weight} su 1`,
}

/** «30%», «30 punti», «× 1,5», «0,3 su 1»; nothing without a weight. The reader of plans knows each of these. */
export const shortWeight = (weight: number | null, scale: WeightScale | null): string =>
  weight === null ? '' : short[scale ?? 'hundred'](writtenNumber(weight))

/** What the weights of an area make together: «100%», «120 punti»; nothing without weights. */
export const summedWeight = ({ weightScale, objectives }: WeighedArea): string =>
  shortWeight(weightScale && sumOf(objectives), weightScale)

/** A weight as lists show it: «30%», «prerequisito». */
export const listedWeight = ({ weight, prerequisite }: Weighed, scale: WeightScale | null): string =>
  prerequisite ? 'prerequisito' : shortWeight(weight, scale) || '—'

/** «peso 30 su 100», «30 punti su 120», «moltiplicatore 1,5», «peso 0,3 su 1», «prerequisito». */
export function weightInWords({ weight, prerequisite }: Weighed, area: WeighedArea): string {
  if (prerequisite) return 'prerequisito'
  if (weight === null) return 'peso non scritto'
  const written = writtenNumber(weight)
  switch (area.weightScale) {
    case 'points':
      return `${shortWeight(weight, 'points')} su ${writtenNumber(sumOf(area.objectives))}`
    case 'multiplier':
      return `moltiplicatore ${written}`
    case 'share':
      return `peso ${written} su 1`
    default:
      return `peso ${written} su 100`
  }
}
