// SPDX-License-Identifier: EUPL-1.2
import { type Cents, formatEuro } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, movingDays, onInvoices } from '../invoice-deed.ts'
import { type InvoiceLife, outstandingOf } from '../model.ts'
import { setRetained } from '../store/accounting.ts'
import { whyNoTerm } from './description.ts'

/** Why nothing of it can be kept back: nothing is owed, or all of it is already paid or lowered. */
export const whyNotRetained = (life: InvoiceLife): string | undefined =>
  whyNoTerm(life) ?? (mostRetained(life) === 0n ? 'Non resta niente da pagare' : undefined)

const mostRetained = (life: InvoiceLife): Cents => outstandingOf(life) + life.retained

/**
 * Says how much of an invoice is kept back until its contract ends (D.Lgs. 36/2023, art. 11, comma 6), so that it is
 * not due before; zero lets it go. Never what is already paid or lowered.
 */
export const retain = (db: Database, { id, amount }: { id: bigint; amount: Cents }, doing: Doing): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission: 'invoices:check' },
    whyNot: whyNotRetained,
    make: async (transaction, life) => {
      if (amount === life.retained) return undefined
      const most = mostRetained(life)
      if (amount > most)
        throw new Refusal('conflict', `Si possono trattenere al più ${formatEuro(most)}: è quanto si deve ancora.`)
      await setRetained(transaction, id, amount)
      return {
        ...{ did: 'invoice.retained', before: { retained: String(life.retained) }, now: { retained: String(amount) } },
        moves: movingDays(life),
      }
    },
  })
