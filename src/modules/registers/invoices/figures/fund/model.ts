// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { cents } from '#kernel/fields.ts'
import type { Cents } from '#kernel/money.ts'

/** What a municipality tells of a year, for the fund of that year. */
export interface FundBudget {
  /** For goods and services: title 1, macroaggregate 03. */
  budgeted: Cents
  /** The part of it bound to a purpose. */
  bound: Cents
  /** In the years before, and not freed yet. */
  setAside: Cents
  /** Publications and transmissions of the year before. */
  dutiesMet: boolean
}

const amount = cents.refine((value) => value >= 0n, 'scrivi un importo, zero o più')

export const fundForm = z
  .object({
    budgeted: amount,
    bound: amount,
    setAside: amount,
    dutiesMet: z.enum(['sì', 'no'], 'scegli sì o no').transform((said) => said === 'sì'),
  })
  .refine(({ budgeted, bound }) => bound <= budgeted, {
    path: ['bound'],
    message: 'non può superare gli stanziamenti: correggi uno dei due',
  })
