// SPDX-License-Identifier: EUPL-1.2
import { isDebt } from '#law/document-kinds.ts'
import { legalDueDay } from '#law/payment-term.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, movingDays, onInvoices } from '../invoice-deed.ts'
import type { InvoiceLife } from '../model.ts'
import { type Description, findDescription, setDescription, setTerm } from '../store/accounting.ts'

const permission = 'invoices:check'

/** Writes how accounting sees an invoice: commitment, nature of the expense, kind of supplier. */
export const describe = (
  db: Database,
  { id, ...described }: { id: bigint } & Description,
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: () => undefined,
    make: async (transaction, life) => {
      const before = await findDescription(transaction, id)
      if (JSON.stringify(before) === JSON.stringify(described)) return undefined
      await setDescription(transaction, id, described)
      return { did: 'invoice.described', before, now: described, moves: movingDays(life) }
    },
  })

/** Why no other term can be agreed: nothing is to be paid within it. */
export function whyNoTerm(life: InvoiceLife): string | undefined {
  const refused = life.acceptance === 'refused'
  return isDebt({ ...life, refused }) ? undefined : 'Non chiede pagamenti: non ha una scadenza'
}

/** Applies a term agreed in writing, or the law’s again when there is none; the due day follows. */
export const agreeTerm = (
  db: Database,
  { id, agreed }: { id: bigint; agreed: { days: number; title: string } | null },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: whyNoTerm,
    make: async (transaction, life) => {
      const { dueOn, days, presumed } = legalDueDay({ receivedOn: life.receivedOn, datedOn: life.datedOn, agreed })
      const now = { termDays: days, termTitle: agreed?.title ?? null, dueOn }
      if (life.termDays === now.termDays && life.termTitle === now.termTitle) return undefined
      await setTerm(transaction, id, { ...now, duePresumed: presumed })
      const before = { termDays: life.termDays, termTitle: life.termTitle, dueOn: life.dueOn }
      return { did: 'invoice.term-agreed', before, now, moves: [dueOn, ...movingDays(life)] }
    },
  })
