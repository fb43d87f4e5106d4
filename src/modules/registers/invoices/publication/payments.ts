// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, monthOfDay, yearOfDay } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { publishedCategories, publishedPaymentKinds, type SpendingNature } from '#law/published-payments.ts'
import { type Payee, payeeOf, type Supplier } from './payee.ts'

/** A payment sent to the treasury, neither returned nor cancelled. */
export interface SentPayment extends Supplier {
  sentOn: CivilDate
  amount: Cents
  /** Nothing while nobody said it: it is taken as current. */
  nature: SpendingNature | null
}

/** What one payee got in a quarter for one kind of spending. */
export interface PaymentRow {
  year: number
  quarter: number
  category: string
  kind: string
  amount: Cents
  payee: Payee
}

/** One row for each payee, quarter and kind; who is not named has rows apart too, so that nobody is counted with others. */
export function paymentRows(payments: readonly SentPayment[]): PaymentRow[] {
  const rows = new Map<string, PaymentRow>()
  for (const payment of payments) {
    const { sentOn, nature, amount, supplierId } = payment
    const [year, quarter] = [yearOfDay(sentOn), Math.ceil(monthOfDay(sentOn) / 3)]
    const spent = nature ?? 'current'
    const key = JSON.stringify([year, quarter, spent, supplierId])
    const row = rows.get(key)
    if (row) row.amount += amount
    else
      rows.set(key, {
        ...{ year, quarter, amount },
        category: publishedCategories[spent],
        kind: publishedPaymentKinds.on(sentOn).value[spent],
        payee: payeeOf(payment),
      })
  }
  return [...rows.values()].toSorted(inOrder)
}

const inOrder = (a: PaymentRow, b: PaymentRow): number =>
  a.year - b.year ||
  a.quarter - b.quarter ||
  compare(b.category, a.category) ||
  compare(a.payee.name, b.payee.name) ||
  compare(b.amount, a.amount)

const compare = <Value extends string | bigint>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)
