// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import type { CivilDate } from '#kernel/civil-date.ts'
import { day, text } from '#kernel/fields.ts'

/** Why an invoice can be refused. */
export interface RefusalReason {
  code: string
  words: string
  /** The norm, or the act that added it. */
  source: string
  unverified: boolean
  /** One of those that the law lists: it cannot be taken away. */
  byLaw: boolean
  /** From this day on nobody may choose it; nothing while it stays. */
  retiredOn: CivilDate | null
}

export const isInForce = ({ retiredOn }: Pick<RefusalReason, 'retiredOn'>, on: CivilDate): boolean =>
  retiredOn === null || on < retiredOn

export const reasonForm = z.object({
  reasonWords: text.max(200, 'al massimo 200 caratteri'),
  reasonSource: text.max(200, 'al massimo 200 caratteri'),
})

export const retirementForm = z.object({
  retiredReason: z.string().min(1, 'scegli la ragione da ritirare'),
  retiredOn: day,
})
