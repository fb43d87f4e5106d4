// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { isDebt } from '#law/document-kinds.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, movingDays, onInvoices, whyNotOn } from '../life/invoice-deed.ts'
import { arrivedOn, type InvoiceLife, type Order, standingSettlement } from '../life/model.ts'
import { completed, daysOf, findSameOrder, type OrderDay, orderDays, type Payable } from './model.ts'
import { putOrder, whyNotOrder } from './put.ts'

export type OrderByHand = Pick<Order, 'orderNumber' | 'amount' | OrderDay> & { id: bigint }

/** Records an order, or completes the one of the same number and fiscal year. @throws Refusal with the reason. */
export const recordOrder = (db: Database, { id, ...typed }: OrderByHand, doing: Doing): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission: 'payments:record' },
    whyNot: (life) => whyNotRecorded(life, { ...typed, settlementAct: null }, doing.today),
    make: async (transaction, life) => {
      const order = { ...typed, settlementAct: standingSettlement(life)?.act ?? null }
      const put = await putOrder(transaction, payableOf(life), order, {
        original: null,
        line: null,
        recordedBy: doing.by.id,
      })
      if (!put || 'why' in put) return undefined
      const { moves, ...told } = put
      const did = told.before ? 'invoice.order-corrected' : 'invoice.order-recorded'
      return { did, ...told, moves: [...moves, ...movingDays(life)] }
    },
  })

function whyNotRecorded(life: InvoiceLife, given: Order, today: CivilDate): string | undefined {
  if (daysOf(given).length === 0) return 'Scrivi almeno un giorno del mandato'
  for (const day of orderDays) {
    const on = given[day]
    const why = on === null ? undefined : whyNotOn(on, today, arrivedOn(life), 'dell’arrivo della fattura')
    if (why) return why
  }
  const known = findSameOrder(life.orders, given)
  const why = whyNotOrder(payableOf(life), life.orders, known ? completed(known, given) : given, given)?.why
  return why === undefined ? undefined : `${why[0]!.toUpperCase()}${why.slice(1)}`
}

const payableOf = (life: InvoiceLife): Payable & { id: bigint } => ({
  ...life,
  isDebt: isDebt({ ...life, refused: life.acceptance === 'refused' }),
})
