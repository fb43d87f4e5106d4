// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel/money.ts'

interface LumpSum {
  measure: string
  words: RegExp
  amount: Cents
  source: string
}

/** What PA digitale 2026 pays to every municipality alike, whatever its size. */
export const lumpSums: readonly LumpSum[] = [
  {
    measure: '1.4.4',
    words: /\bspid\b|\bcie\b/i,
    amount: 14_000_00n,
    source: 'dati aperti di PA digitale 2026: tutti i finanziamenti ai Comuni per questa misura',
  },
]
