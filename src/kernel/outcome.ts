// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from './civil-date.ts'

/** What a measure found. "Not measurable" is an answer to be shown, not an error to be thrown. */
export type Outcome =
  | { kind: 'measured'; value: number; workings: readonly Working[] }
  | { kind: 'reached'; on: CivilDate; workings: readonly Working[] }
  | { kind: 'not-measurable'; because: string }

/** One line of the sum, so that whoever reads the result can do it again by hand. Money is in cents, as a bigint. */
export interface Working {
  label: string
  value: bigint | number | string
  /** Of a bigint that is not money: hundredths of days multiplied by euro. */
  unit?: 'days-by-euro'
}
