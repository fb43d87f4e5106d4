// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import type { Order } from '../life/model.ts'
import {
  completed,
  daysOf,
  findSameOrder,
  type OrderDay,
  orderDays,
  type Payable,
  whyNotAmounts,
  whyNotDays,
  whyNotPayable,
  whyOtherAmount,
} from './model.ts'
import { insertOrder, ordersOf, replaceOrder, type Source } from './store/order.ts'

/** Why an order cannot be put, and which of its parts is wrong. */
export interface OrderProblem {
  part: 'orderNumber' | 'amount' | OrderDay
  why: string
}

/** What putting an order changed: the days whose figures move, and the order as the journal tells it. */
export interface Put {
  moves: readonly CivilDate[]
  now: object
  /** When something known was corrected. */
  before?: object
}

/** Adds an order to an invoice, or completes the one already there; nothing when all of it was known. */
export async function putOrder(
  db: Database,
  invoice: Payable & { id: bigint },
  given: Order,
  from: Source,
  { correctsAmount = false } = {},
): Promise<Put | OrderProblem | undefined> {
  const orders = await ordersOf(db, invoice.id)
  const known = findSameOrder(orders, given)
  const completing = known ? completed(known, given) : given
  const now = correctsAmount ? { ...completing, amount: given.amount } : completing
  const problem = whyNotOrder(invoice, orders, now, given)
  if (problem) return problem
  if (!known) {
    await insertOrder(db, invoice.id, now, from)
    return { moves: daysOf(now), now: told(now) }
  }
  if (isSame(known, now)) return undefined
  await replaceOrder(db, invoice.id, known, now)
  const moves = [...daysOf(known), ...daysOf(now)]
  return { moves, now: told(now), ...(isCorrection(known, now) && { before: told(known) }) }
}

/** Why an invoice with these orders cannot have this one as it becomes now. */
export function whyNotOrder(
  invoice: Payable,
  orders: readonly Order[],
  now: Order,
  given = now,
): OrderProblem | undefined {
  const known = findSameOrder(orders, given)
  const unpayable = whyNotPayable(invoice)
  if (unpayable) return { part: 'orderNumber', why: `${unpayable}; togli il mandato dalla riga` }
  if (now.amount !== given.amount) return { part: 'amount', why: whyOtherAmount(now) }
  const misplaced = whyNotDays(now)
  if (misplaced) return { part: misplaced.day, why: misplaced.why }
  const tooMuch = whyNotAmounts(invoice, [...orders.filter((each) => each !== known), now])
  return tooMuch === undefined ? undefined : { part: 'amount', why: tooMuch }
}

const isSame = (before: Order, now: Order): boolean =>
  before.settlementAct === now.settlementAct &&
  before.amount === now.amount &&
  orderDays.every((day) => before[day] === now[day])

const isCorrection = (before: Order, now: Order): boolean =>
  before.amount !== now.amount || orderDays.some((day) => before[day] !== null && before[day] !== now[day])

const told = ({ orderNumber, amount, issuedOn, sentOn, executedOn, returnedOn, cancelledOn }: Order) => ({
  ...{
    order: orderNumber,
    amount: formatEuro(amount),
    issuedOn,
    orderSentOn: sentOn,
    executedOn,
    returnedOn,
    cancelledOn,
  },
})
