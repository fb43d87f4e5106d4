// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { type CivilDate, dayOf, isCivilDate } from './civil-date.ts'
import { type Cents, centsOf } from './money.ts'

// How people write values in forms and CSV files, the Italian way, and the complaint when they don't.

/** Words that must be there; the complaint says which. */
export const words = (complaint: string) => z.string().trim().min(1, complaint)

export const text = words('campo obbligatorio')

export const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, 'scrivi un numero intero, per esempio 12')
  .transform(Number)

/** The number of a row of a table, as a list to choose from has it. */
export const rowNumber = (complaint: string) =>
  z
    .string(complaint)
    .regex(/^\d{1,18}$/, complaint)
    .transform(BigInt)

/** «15» or «15,5»: at most two decimals. */
export const decimal = z
  .string()
  .trim()
  .regex(/^-?\d{1,9}(?:[.,]\d{1,2})?$/, 'scrivi un numero, per esempio 15 o 15,5')
  .transform((written) => Number(written.replace(',', '.')))

/** «1.250,00», «1250,5» or «1250»: the comma is the decimal mark. */
export const cents = z.string().transform((written, context): Cents => {
  const plain = written.replace(/\s?€\s?/g, '').trim()
  const amount = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$/.test(plain)
    ? centsOf(plain.replaceAll('.', '').replace(',', '.'))
    : undefined
  if (amount !== undefined) return amount
  context.addIssue({ code: 'custom', message: 'scrivi un importo come 1250,00' })
  return z.NEVER
})

/** «31/12/2025», with slashes, dots or hyphens, or «2025-12-31». */
export const day = z.string().transform((written, context): CivilDate => {
  const plain = written.trim()
  const italian = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(plain)
  const found = italian ? dayOf(Number(italian[4]), Number(italian[3]), Number(italian[1])) : plain
  if (found !== undefined && isCivilDate(found)) return found
  context.addIssue({ code: 'custom', message: 'scrivi una data che esiste, come 31/12/2025' })
  return z.NEVER
})

/** What is wrong with a value, in words: of an optional one, the last way of writing it is the one that was tried. */
export const complaintOf = (issue: z.core.$ZodIssue): string =>
  (issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0]?.message : undefined) ?? issue.message

/** An empty cell or box means "not yet". */
export const optional = <Field extends z.ZodType>(field: Field) => z.union([z.literal('').transform(() => null), field])
