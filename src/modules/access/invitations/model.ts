// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { text } from '#kernel/fields.ts'
import { fiscalCodeIn } from '#kernel/fiscal-code.ts'

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'la e-mail è troppo lunga')
  .regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, 'scrivi una e-mail, come nome.cognome@comune.example.it')

const name = text.max(100, 'usa al massimo 100 caratteri')

/** The names and the e-mail of somebody. */
export const whoItIs = z.object({ given: name, family: name, email })

/** The same, for somebody invited: with the fiscal code, who will enter with SPID or CIE. */
export const invited = whoItIs.extend({
  fiscalCode: z.string().transform((written, context) => {
    const code = fiscalCodeIn(written)
    if (written.trim() !== '' && code === undefined)
      context.addIssue({ code: 'custom', message: 'controlla il codice fiscale: sono 16 lettere e cifre' })
    return code ?? null
  }),
})
