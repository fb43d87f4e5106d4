// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { day, optional, text, wholeNumber } from '#kernel/fields.ts'
import type { Provenance } from '#modules/originals/index.ts'

/** One act that proves a step of an objective, as a line of the register. */
export const act = z.object({
  year: wholeNumber,
  objective: text,
  /** 0 is the start of the work; from 1, the steps of the objective in order. */
  step: wholeNumber,
  doneOn: day,
  act: text,
  subject: text,
  eventOn: optional(day),
})

export type Act = z.infer<typeof act>

/** An act of the register, with where it came from. */
export type RecordedAct = Act & Required<Provenance>
