// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, movingDays, onInvoices } from '../invoice-deed.ts'
import type { InvoiceLife } from '../model.ts'
import { loweredBy, setLowered } from '../store/accounting.ts'
import { findLives } from '../store/lives.ts'

/** Why a document cannot lower another. */
export const whyNotLowering = (life: Pick<InvoiceLife, 'kind'>): string | undefined =>
  life.kind === 'credit-note' ? undefined : 'Solo una nota di credito riduce una fattura'

/** Says which invoice a credit note lowers, of the same supplier; or none. */
export const linkCreditNote = (
  db: Database,
  { id, lowers }: { id: bigint; lowers: bigint | null },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission: 'invoices:check' },
    whyNot: whyNotLowering,
    make: async (transaction, life) => {
      const before = await loweredBy(transaction, id)
      if (before === lowers) return undefined
      const touched = await findLives(
        transaction,
        [before, lowers].filter((each) => each !== null),
      )
      const lowered = touched.find((invoice) => invoice.id === lowers)
      if (lowers !== null && (lowered?.kind !== 'invoice' || lowered.supplierId !== life.supplierId)) throw notTheirs
      await setLowered(transaction, id, lowers)
      const told = (invoice: bigint | null) => ({ lowers: invoice === null ? null : String(invoice) })
      return {
        ...{ did: 'invoice.credit-linked', before: told(before), now: told(lowers) },
        moves: touched.flatMap(movingDays),
      }
    },
  })

const notTheirs = new Refusal('conflict', 'Scegli una fattura dello stesso fornitore.')
