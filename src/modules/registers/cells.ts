// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay, isCivilDate } from '#kernel/civil-date.ts'
import { formatHundredths } from '#kernel/money.ts'
import type { Register } from './register.ts'

/** The cells of a row in the order of the labels, written as its CSV is read back. */
export const cellsOf = (register: Register, row: Record<string, unknown>): string[] =>
  Object.keys(register.labels).map((key) => cellOf(row[key]))

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'bigint') return formatHundredths(value).replace('−', '-')
  if (typeof value === 'string' && isCivilDate(value)) return formatDay(value as CivilDate)
  return String(value)
}
