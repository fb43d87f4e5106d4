// SPDX-License-Identifier: EUPL-1.2
import type { Rejected } from '#ui/form.ts'

interface Rows {
  count: number
  most: number
  rejected: Rejected | undefined
}

/** The numbers of repeated rows of a form, «s1-what», «s2-what»: one more than there are, an emptied one is taken away. */
export function rowsToShow(prefix: string, { count, most, rejected }: Rows): number[] {
  const isRow = (name: string) => name.startsWith(prefix) && name.endsWith('-what')
  const typed = Object.keys(rejected?.typed ?? {}).filter(isRow).length
  return Array.from({ length: Math.min(Math.max(count + 1, typed), most) }, (_, index) => index + 1)
}
