// SPDX-License-Identifier: EUPL-1.2
import { type Cents, centsOf } from '#kernel/money.ts'

/** An amount as Italians write it: «€ 155.234,00», «19.824,74»; nothing when it is not one. */
export function amountOf(written: string): Cents | undefined {
  const plain = written.replace(/€|euro|eur/gi, '').replace(/[\s']/g, '')
  return /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$/.test(plain)
    ? centsOf(plain.replaceAll('.', '').replace(',', '.'))
    : undefined
}
