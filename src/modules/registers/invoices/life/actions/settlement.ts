// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { isDebt } from '#law/document-kinds.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { onInvoices, whyNotOn } from '../invoice-deed.ts'
import {
  arrivedOn,
  type InvoiceLife,
  isStanding,
  outstandingOf,
  type Settlement,
  standingSettlement,
} from '../model.ts'
import { acceptedOn } from '../state.ts'
import { putSettlement } from '../store/steps.ts'

export interface SettlementAct {
  act: string
  settledOn: CivilDate
  /** To accounting. */
  sentOn: CivilDate
}

/** Why an invoice cannot be settled with an act; the same act again is no reason, nor one whose sending was not known. */
export function whyNotSettled(life: InvoiceLife, settlement: SettlementAct, today: CivilDate): string | undefined {
  const { settledOn, sentOn } = settlement
  return (
    whyNotToSettle(life, settlement, today) ??
    whyNotOn(settledOn, today, acceptedOn(life, today) ?? arrivedOn(life), 'dell’accettazione') ??
    whyNotOn(sentOn, today, settledOn, 'della liquidazione') ??
    whyNotOn(sentOn, today, life.settlements.at(-1)?.returnedOn ?? sentOn, 'della resa')
  )
}

function whyNotToSettle(life: InvoiceLife, settlement: SettlementAct, today: CivilDate): string | undefined {
  const refused = life.acceptance === 'refused'
  if (refused) return 'È stata rifiutata: non si liquida'
  if (!isDebt({ ...life, refused })) return 'Non chiede pagamenti: non si liquida'
  const known = life.settlements.find(({ act }) => act === settlement.act)
  if (known) return whyNotAgain(known, settlement)
  if (acceptedOn(life, today) === null) return 'Non è ancora accettata: accettala, poi liquidala'
  if (outstandingOf(life) === 0n) return 'Non resta niente da pagare'
  const standing = standingSettlement(life)
  return standing && !life.orders.some(isStanding)
    ? `È già liquidata con ${standing.act} del ${formatDay(standing.settledOn)}`
    : undefined
}

function whyNotAgain(known: Settlement, { settledOn, sentOn }: SettlementAct): string | undefined {
  if (known.returnedOn !== null) return 'Questo atto è stato reso: scrivi il numero di quello corretto'
  if (known.settledOn === settledOn && (known.sentOn === sentOn || known.sentOn === null)) return undefined
  const sent = known.sentOn === null ? '' : `, inviata il ${formatDay(known.sentOn)}`
  return `È già liquidata con lo stesso atto, del ${formatDay(known.settledOn)}${sent}: scrivi il numero di un altro`
}

/**
 * Settles these invoices with one act, all or none; returns those that changed, so the same act again changes nothing.
 * @throws Refusal that names each invoice that cannot be settled.
 */
export const settle = (
  db: Database,
  { invoiceIds, ...settlement }: SettlementAct & { invoiceIds: readonly bigint[] },
  by: User,
  today: CivilDate,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...{ by, today, ids: invoiceIds, permission: 'invoices:settle' },
    whyNot: (life) => whyNotSettled(life, settlement, today),
    make: async (transaction, { id, settlements }) => {
      const { act, settledOn, sentOn } = settlement
      if (settlements.some((each) => each.act === act && each.sentOn === sentOn)) return undefined
      await putSettlement(transaction, id, { ...settlement, settledBy: by.id })
      return { did: 'invoice.settled', now: { act, settledOn, sentOn }, moves: [settledOn, sentOn] }
    },
  })
