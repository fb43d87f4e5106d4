// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from './ratio.ts'

/** «1 area», «6 aree»: a number with its noun in agreement. */
export const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`
