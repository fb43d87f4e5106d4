// SPDX-License-Identifier: EUPL-1.2

/** A ratio not divided yet, so that nothing is lost when it is added or compared. The denominator is above zero. */
export interface Fraction {
  numerator: bigint
  denominator: bigint
}

/** Divides exactly and rounds once, half away from zero: the one place where integers become a decimal. */
export function ratio(numerator: bigint, denominator: bigint, decimals = 2): number {
  if (denominator <= 0n) throw new RangeError('A ratio needs a positive denominator')
  const scaled = numerator * 10n ** BigInt(decimals)
  const half = scaled < 0n ? -denominator : denominator
  return Number((2n * scaled + half) / (2n * denominator)) / 10 ** decimals
}

/** Added exactly. */
export const sumOfFractions = (fractions: readonly Fraction[]): Fraction =>
  fractions.reduce(
    (a, b) =>
      a.denominator % b.denominator === 0n
        ? {
            numerator: a.numerator + b.numerator * (a.denominator / b.denominator),
            denominator: a.denominator,
          }
        : {
            numerator: a.numerator * b.denominator + b.numerator * a.denominator,
            denominator: a.denominator * b.denominator,
          },
    { numerator: 0n, denominator: 1n },
  )

/** Below zero when the first is smaller, above when it is greater. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

/** A share in percent with one decimal, rounded down: 999 of 1000 is 99,9 and nothing but the whole is 100. */
export function percent(part: bigint, whole: bigint): number {
  if (whole <= 0n) throw new RangeError('A share needs a positive whole')
  return Number((part * 1000n) / whole) / 10
}

/** The same with its sign always shown: «+2,00», «−2,00», «0,00». */
export const formatSigned = (value: number, decimals = 0): string =>
  `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`

/** «−1.234,56», with an Italian comma, a true minus sign and always these decimals. */
export const formatNumber = (value: number, decimals = 0): string => formatOf(decimals).format(value).replace('-', '−')

/** «1,5», «30»: with the decimals that it has. */
export const writtenNumber = (value: number): string => String(value).replace('.', ',')

/** By their decimals: making one takes as long as writing hundreds of numbers. */
const formats = new Map<number, Intl.NumberFormat>()

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals)
  if (known) return known
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const made = new Intl.NumberFormat('it-IT', { ...digits, useGrouping: 'always' })
  formats.set(decimals, made)
  return made
}
