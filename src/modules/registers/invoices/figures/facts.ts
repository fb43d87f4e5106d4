// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { acceptanceOf } from '#law/acceptance.ts'
import type { Debt } from '#law/debt.ts'
import { type Suspension, stopsOf } from '#law/suspension.ts'
import type { Passage } from '../clocks.ts'
import { type SettingsOn, suspensionReadingsOf } from '../settings/model.ts'

/** Of which area, spending and supplier an invoice is; empty where it is not known. */
export interface Facets {
  unit: string
  nature: string
  supplierKind: string
}

/** What every figure needs to know of one debt. */
export interface InvoiceFacts extends Facets, Debt {
  /** By a person, a settlement or silence; it may still have to come. */
  acceptedOn: CivilDate
  termDays: number
  /** In order of sending. */
  settlements: Passage['settlements']
}

/** The same as the database keeps it: whole cents, all of them below what a number holds exactly. */
export interface KeptFacts extends Omit<InvoiceFacts, 'amount' | 'payments' | 'acceptedOn' | 'suspensions'> {
  answeredOn: CivilDate | null
  amount: number
  payments: readonly { amount: number; paidOn: CivilDate }[]
  /** Days in dispute. */
  suspensions: readonly Suspension[]
  /** Days waiting for a check on the supplier; absent where there were none. */
  checks?: readonly Suspension[]
}

/** The facts of a debt, with what stops its clock as chosen when it came. */
export const factsOf = ({ answeredOn, checks = [], ...kept }: KeptFacts, chosenOn: SettingsOn): InvoiceFacts => ({
  ...kept,
  suspensions: stopsOf(
    { disputes: kept.suspensions, checks, termDays: kept.termDays },
    suspensionReadingsOf(chosenOn(kept.receivedOn)),
  ),
  acceptedOn: acceptanceOf({ ...kept, arrivedOn: kept.receivedOn, answeredOn }).on,
  amount: BigInt(kept.amount),
  payments: kept.payments.map(({ amount, paidOn }) => ({ amount: BigInt(amount), paidOn })),
})

/** The day of the payment that left nothing to pay; nothing while something is left. */
export const completedOn = ({ payments, amount }: Pick<Debt, 'payments' | 'amount'>): CivilDate | null => {
  let rest: Cents = amount
  for (const { amount: paid, paidOn } of payments) {
    rest -= paid
    if (rest <= 0n) return paidOn
  }
  return null
}

/** The way of the invoice to the treasury, for the clocks. */
export const passageOf = (facts: InvoiceFacts): Passage => ({ ...facts, orderedOn: completedOn(facts) })
