// SPDX-License-Identifier: EUPL-1.2

/** Money is whole cents. TypeScript refuses to mix a bigint with a number, so no float slips in. */
export type Cents = bigint

const inThousands = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })

/** «1.234,56 €», as Italians read it; exact at any size. */
export const formatEuro = (amount: Cents): string => `${formatHundredths(amount)} €`

/** Hundredths of anything: «1.234,56». */
export const formatHundredths = (amount: bigint): string => {
  const { sign, euro, cents } = parts(amount)
  return `${sign === '-' ? '−' : ''}${inThousands.format(BigInt(euro))},${cents}`
}

/** «1234.56», as files and open data want it. */
export const decimalEuro = (amount: Cents): string => {
  const { sign, euro, cents } = parts(amount)
  return `${sign}${euro}.${cents}`
}

/** Cents of a decimal text such as «1234.5» or «-0.07»; nothing when it is not one, has more than two decimals that are not zeros, or is past any sum of money. */
export function centsOf(decimal: string): Cents | undefined {
  const written = decimal.trim()
  if (!/^[+-]?\d{1,15}(?:\.\d{1,2}0*)?$/.test(written)) return undefined
  const point = written.indexOf('.')
  if (point < 0) return BigInt(`${written}00`)
  return BigInt(written.slice(0, point) + written.slice(point + 1, point + 3).padEnd(2, '0'))
}

/** So many percent, or per thousand, of an amount, to the cent; half a cent goes up. */
export const portionOf = (amount: Cents, numerator: bigint, denominator: bigint): Cents =>
  (2n * amount * numerator + denominator) / (2n * denominator)

function parts(amount: Cents) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return { sign: amount < 0n ? '-' : '', euro: digits.slice(0, -2), cents: digits.slice(-2) }
}
