// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { isDebt } from '#law/document-kinds.ts'
import { legalDueDay } from '#law/payment-term.ts'
import type { Database } from '#platform/database.ts'
import type { TermOfInvoice } from '../../model.ts'
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
      if (isDeepStrictEqual(before, described)) return undefined
      await setDescription(transaction, id, described)
      return { did: 'invoice.described', before, now: described, moves: movingDays(life) }
    },
  })

/** Why nothing can be said of its term: nothing is to be paid within it. */
export function whyNoTerm(life: InvoiceLife): string | undefined {
  const refused = life.acceptance === 'refused'
  return isDebt({ ...life, refused }) ? undefined : 'Non chiede pagamenti: non ha una scadenza'
}

interface TermTold extends Pick<TermOfInvoice, 'suppliedOn' | 'verifiedOn'> {
  id: bigint
  /** In writing; nothing where the law’s own days hold. */
  agreed: { days: number; title: string } | null
}

/** Says how long the term is, and from when it runs where that is not the receipt; the due day follows. */
export const tellTerm = (
  db: Database,
  { id, agreed, suppliedOn, verifiedOn }: TermTold,
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => whyNoTerm(life) ?? whyToCome([suppliedOn, verifiedOn], doing.today),
    make: async (transaction, life) => {
      const { receivedOn, datedOn } = life
      const { dueOn, days, presumed } = legalDueDay({ receivedOn, datedOn, suppliedOn, acceptedOn: verifiedOn, agreed })
      const before = termTold(life)
      const now = { termDays: days, termTitle: agreed?.title ?? null, suppliedOn, verifiedOn, dueOn }
      if (isDeepStrictEqual(before, now)) return undefined
      await setTerm(transaction, id, { ...now, duePresumed: presumed })
      return { did: 'invoice.term-agreed', before, now, moves: [dueOn, ...movingDays(life)] }
    },
  })

const termTold = ({ termDays, termTitle, suppliedOn, verifiedOn, dueOn }: InvoiceLife) => ({
  ...{ termDays, termTitle, suppliedOn, verifiedOn, dueOn },
})

const whyToCome = (days: readonly (CivilDate | null)[], today: CivilDate): string | undefined => {
  const toCome = days.find((day) => day !== null && day > today)
  return toCome ? `Il ${formatDay(toCome)} deve ancora venire: scrivilo quando è passato` : undefined
}
