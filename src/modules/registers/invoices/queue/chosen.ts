// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod'
import type { Refusal } from '#kernel/refusal.ts'
import { type Rejected, readForm, rejectedBy, typedIn } from '#ui/form.ts'
import { RefusedInvoices } from '../life/invoice-deed.ts'

/** The invoices chosen in the queue, and why their deed was not done, if so. */
export interface Chosen {
  ids: readonly bigint[]
  rejected?: Rejected | undefined
}

/** Those of a form or of an address; what cannot be the number of an invoice is left out. */
export const idsIn = (chosen: unknown): bigint[] =>
  [chosen].flat().flatMap((id) => (typeof id === 'string' && /^\d{1,18}$/.test(id) ? BigInt(id) : []))

/** Does one deed to all the invoices chosen in a form, or to none and says why of each. */
export async function onChosen<Fields extends z.ZodObject>(
  body: Record<string, unknown>,
  fields: Fields,
  deed: (invoiceIds: readonly bigint[], typed: z.infer<Fields>) => Promise<unknown>,
): Promise<Chosen> {
  const ids = idsIn(body.fattura)
  const typed = typedIn(fields, body)
  if (ids.length === 0)
    return { ids, rejected: { ok: false, typed, problems: { scelte: 'scegli almeno una fattura dell’elenco' } } }
  const form = readForm(fields, body)
  if (!form.ok) return { ids, rejected: form }
  const problems = (refusal: Refusal) =>
    refusal instanceof RefusedInvoices
      ? Object.fromEntries(refusal.reasons.map(({ id, number, why }) => [`f${id}`, `${number}: ${why}`]))
      : { scelte: refusal.message }
  return { ids, rejected: await rejectedBy(deed(ids, form.value), typed, problems) }
}
