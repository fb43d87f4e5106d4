// SPDX-License-Identifier: EUPL-1.2
import { type Cents, centsOf, formatEuro } from '#kernel/money.ts'
import { formatNumber, formatSigned } from '#kernel/ratio.ts'
import type { PublishedFigure } from './model.ts'

const write: Record<string, (value: number) => string> = {
  days: (value) => `${formatSigned(value, 2)} giorni`,
  euro: (value) => formatEuro(BigInt(Math.round(value * 100))),
}

/** «−1,25 giorni», «0,00 €», «3»; why there is none where there is none. */
export const figureInWords = ({ value, unit, because }: PublishedFigure): string =>
  value === null ? because! : (write[unit] ?? formatNumber)(value)

/** «1234.56» as Italians read it. */
export const euroOf = (decimal: string): string => formatEuro(centsOf(decimal)!)

export const sumOf = (each: readonly { importo: string }[]): Cents =>
  each.reduce((total, { importo }) => total + centsOf(importo)!, 0n)
