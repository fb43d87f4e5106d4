// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import type { DocumentKind } from '#law/document-kinds.ts'
import { isStanding, type Order } from '../life/model.ts'

export const dayNames = {
  issuedOn: 'l’emissione',
  sentOn: 'la trasmissione in tesoreria',
  executedOn: 'il pagamento del tesoriere',
  returnedOn: 'la resa del tesoriere',
  cancelledOn: 'l’annullamento',
} as const
export type OrderDay = keyof typeof dayNames
export const orderDays = Object.keys(dayNames) as OrderDay[]

/** The days of an order that are known. */
export const daysOf = (order: Pick<Order, OrderDay>): CivilDate[] => orderDays.flatMap((day) => order[day] ?? [])

/** The year of its issue or, when that is not known, of the first day that is. */
export const fiscalYearOf = (order: Pick<Order, OrderDay>): number => yearOfDay(daysOf(order)[0]!)

/** The order that this one speaks of: same number and fiscal year, or sent on the same day. */
export const findSameOrder = (orders: readonly Order[], given: Order): Order | undefined =>
  orders.find(
    (each) =>
      each.orderNumber === given.orderNumber &&
      (fiscalYearOf(each) === fiscalYearOf(given) || (each.sentOn !== null && each.sentOn === given.sentOn)),
  )

/** What was known of an order, completed and corrected by what is told now; a new transmission, or execution, ends a return. */
export function completed(known: Order, given: Order): Order {
  const days = Object.fromEntries(orderDays.map((day) => [day, given[day] ?? known[day]])) as Pick<Order, OrderDay>
  const isAfterReturn = (day: CivilDate | null) => known.returnedOn !== null && day !== null && day > known.returnedOn
  const isUnderWayAgain = isAfterReturn(given.sentOn) || isAfterReturn(given.executedOn)
  return {
    ...known,
    ...days,
    settlementAct: given.settlementAct ?? known.settlementAct,
    returnedOn: isUnderWayAgain ? given.returnedOn : days.returnedOn,
  }
}

/** What an order leaves of the invoice it pays. */
export interface Payable {
  kind: DocumentKind
  isDebt: boolean
  amountDue: Cents
  /** By credit notes and by what is kept back to the end of a contract. */
  lowered: Cents
}

/** Why an invoice cannot be paid at all. */
export function whyNotPayable({ kind, isDebt }: Pick<Payable, 'kind' | 'isDebt'>): string | undefined {
  if (isDebt) return undefined
  return kind === 'credit-note' ? 'è una nota di credito: non si paga' : 'questo documento non chiede pagamenti'
}

/** Why the amounts of these orders cannot be: nothing above what is due, less what lowers it. */
export function whyNotAmounts({ amountDue, lowered }: Payable, orders: readonly Order[]): string | undefined {
  const all = orders.filter(isStanding).reduce((sum, { amount }) => sum + amount, 0n)
  const due = amountDue - lowered
  if (all <= due) return undefined
  return `in tutto risultano pagati ${formatEuro(all)}, ma sono dovuti ${formatEuro(due)}: togli l’IVA che va allo Stato, o correggi l’importo`
}

export const whyOtherAmount = ({ amount }: Order): string =>
  `lo stesso mandato è già nel registro per ${formatEuro(amount)}: correggi l’importo`

/** Which of two days cannot be before the other. */
const sequence: readonly (readonly [OrderDay, OrderDay])[] = [
  ['issuedOn', 'sentOn'],
  ['sentOn', 'executedOn'],
  ['sentOn', 'returnedOn'],
  ['issuedOn', 'cancelledOn'],
]

/** The first day of an order that cannot be, and why; nothing when all can. */
export function whyNotDays(order: Order): { day: OrderDay; why: string } | undefined {
  if (order.issuedOn === null && order.sentOn === null) {
    return { day: 'sentOn', why: 'del mandato non si sa né quando è emesso né quando è trasmesso: scrivi uno dei due' }
  }
  if (order.returnedOn !== null && order.sentOn === null) {
    return { day: 'sentOn', why: 'manca, e il mandato risulta reso dal tesoriere' }
  }
  for (const [earlier, later] of sequence) {
    const [first, then] = [order[earlier], order[later]]
    if (first !== null && then !== null && then < first) {
      return {
        day: later,
        why: `${dayNames[later]} (${formatDay(then)}) viene prima di ciò che precede (${dayNames[earlier]}, ${formatDay(first)}): correggi il giorno`,
      }
    }
  }
  return undefined
}
