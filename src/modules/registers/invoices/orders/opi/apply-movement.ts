// SPDX-License-Identifier: EUPL-1.2
import type { Order } from '../../life/model.ts'
import { keepEarly } from '../store/early.ts'
import { findPaidBy, type PayableInvoice } from '../store/matching.ts'
import { setUnmatchedDay } from '../store/unmatched.ts'
import type { Applying } from './applying.ts'
import type { Movement } from './model.ts'

/** Tells the invoices that an order pays what the treasurer did of it. */
export async function applyMovement(applying: Applying, movement: Movement): Promise<void> {
  const { operation, on, line, ...which } = movement
  const { orderNumber, fiscalYear } = which
  const undone = operation === 'STORNATO' || operation === 'RIPRISTINATO'
  const day = undone ? { returnedOn: on } : { executedOn: on }
  const paid = await findPaidBy(applying.db, orderNumber, fiscalYear)
  const touched = undone ? undoneBy(movement, paid) : paid
  if (touched === undefined) {
    applying.remark(line, `il mandato ${orderNumber} è stornato solo in parte: scrivi sulla fattura giusta che è reso`)
    return
  }
  for (const { invoice, order } of touched) {
    const why = isNews(order, movement, undone)
      ? await applying.put(line, invoice, { ...order, returnedOn: null, ...day })
      : undefined
    if (why !== undefined) applying.remark(line, `mandato ${orderNumber}: ${why}`)
  }
  const waiting = await setUnmatchedDay(applying.db, which, day)
  if (paid.length === 0 && waiting === 0n) await keepEarly(applying.db, which, day)
}

/** Journals repeat themselves: the last movement of an order is what became of it. */
const isNews = ({ executedOn, returnedOn }: Order, { on }: Movement, undone: boolean): boolean =>
  undone ? returnedOn === null && (executedOn === null || on >= executedOn) : executedOn === null || on > executedOn

/** All that an order pays or, when the sum is less, the one invoice of that sum; nothing when it cannot be told. */
function undoneBy(
  { amount }: Movement,
  paid: readonly { invoice: PayableInvoice; order: Order }[],
): readonly { invoice: PayableInvoice; order: Order }[] | undefined {
  const whole = paid.reduce((sum, { order }) => sum + order.amount, 0n)
  if (paid.length <= 1 || amount >= whole) return paid
  const same = paid.filter(({ order }) => order.amount === amount)
  return same.length === 1 ? same : undefined
}
