// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, onInvoices, whyNotOn } from '../invoice-deed.ts'
import { type InvoiceLife, isStanding, standingSettlement } from '../model.ts'
import { setVerdict } from '../store/steps.ts'

const permission = 'invoices:check'

/** Why accounting cannot judge the settlement on a day: somebody issued an order on it, or it cannot be judged at all. */
export function whyNotJudged(life: InvoiceLife, on: CivilDate, today: CivilDate): string | undefined {
  if (life.orders.some(isStanding)) return 'C’è già un mandato di pagamento: annulla prima quello'
  const standing = standingSettlement(life)
  if (!standing) return life.settlements.length > 0 ? 'È già stata resa all’area' : 'Non è ancora liquidata'
  const { sentOn, correctOn } = standing
  if (sentOn === null) return 'Non si sa quando è arrivata in Ragioneria: va prima scritto il giorno d’invio'
  if (correctOn !== null) return `È già stata riconosciuta corretta, il ${formatDay(correctOn)}`
  return whyNotOn(on, today, sentOn, 'dell’invio in Ragioneria')
}

/** Sends the settlement back to the area: accounting’s days start again when it returns. */
export const sendBack = (
  db: Database,
  { id, on, note }: { id: bigint; on: CivilDate; note: string },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => whyNotJudged(life, on, doing.today),
    make: async (transaction, life) => {
      const { act } = standingSettlement(life)!
      await setVerdict(transaction, id, {
        act,
        returnedOn: on,
        returnNote: note,
        correctOn: null,
        judgedBy: doing.by.id,
      })
      return { did: 'invoice.sent-back', now: { act, on, note }, moves: [on] }
    },
  })

/** Finds the settlement correct: a payment order may follow. */
export const findCorrect = (
  db: Database,
  { id, on }: { id: bigint; on: CivilDate },
  doing: Doing,
): Promise<bigint[]> => {
  const isAlready = (life: InvoiceLife) => standingSettlement(life)?.correctOn === on
  return onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => (isAlready(life) ? undefined : whyNotJudged(life, on, doing.today)),
    make: async (transaction, life) => {
      if (isAlready(life)) return undefined
      const { act } = standingSettlement(life)!
      await setVerdict(transaction, id, {
        act,
        returnedOn: null,
        returnNote: null,
        correctOn: on,
        judgedBy: doing.by.id,
      })
      return { did: 'invoice.found-correct', now: { act, on }, moves: [on] }
    },
  })
}
