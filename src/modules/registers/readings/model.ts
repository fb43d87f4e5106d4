// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { day, optional, text, wholeNumber } from '#kernel/fields.ts'
import type { Provenance } from '#modules/originals/index.ts'

/** One count taken by a person, as a line of the register. */
export const reading = z.object({
  year: wholeNumber,
  objective: text,
  readOn: day,
  /** Since the beginning of the year. */
  done: wholeNumber,
  /** Of how many, when the promise is a share. */
  whole: optional(wholeNumber),
  source: text,
})

export type Reading = z.infer<typeof reading>

/** A reading of the register, with the line of the file it came from. */
export type RecordedReading = Reading & Pick<Provenance, 'original' | 'line'>
