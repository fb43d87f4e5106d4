// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { DocumentKind } from '#law/document-kinds.ts'
import type { TermOfInvoice } from '../model.ts'

/** Accepted or refused by a person, or left in silence until the terms expired. */
export type Acceptance = 'accepted' | 'refused' | 'expired'

export interface Settlement {
  act: string
  settledOn: CivilDate
  /** To accounting; nothing when the day is not known. */
  sentOn: CivilDate | null
  returnedOn: CivilDate | null
  returnNote: string | null
  correctOn: CivilDate | null
}

/** Days in dispute. */
export interface Pause {
  from: CivilDate
  /** The day on which the sum can be claimed again, itself not counted; nothing while it lasts. */
  until: CivilDate | null
  reason: 'contested' | 'litigation'
  note: string | null
}

/** A question about the supplier before paying. */
export interface Check {
  id: bigint
  kind: 'tax-debt' | 'contribution'
  askedOn: CivilDate
  answeredOn: CivilDate | null
  outcome: 'clear' | 'owing' | null
  reference: string | null
}

/** A payment order, as far as each of its days is known. */
export interface Order {
  orderNumber: string
  amount: Cents
  settlementAct: string | null
  issuedOn: CivilDate | null
  sentOn: CivilDate | null
  executedOn: CivilDate | null
  /** By the treasury: it does not count as a payment. */
  returnedOn: CivilDate | null
  cancelledOn: CivilDate | null
}

/** Everything that happened to an invoice, each with its day. */
export interface InvoiceLife extends TermOfInvoice {
  id: bigint
  number: string
  supplierId: string
  kind: DocumentKind
  unit: string | null
  /** Below zero for a credit note. */
  amountDue: Cents
  /** Kept back until the contract ends. */
  retained: Cents
  /** By credit notes and by what is kept back. */
  lowered: Cents
  dueOn: CivilDate | null
  acceptance: Acceptance | null
  acceptanceOn: CivilDate | null
  /** In order of their days. */
  settlements: readonly Settlement[]
  pauses: readonly Pause[]
  checks: readonly Check[]
  orders: readonly Order[]
}

/** When it came: its own date when nobody knows better. */
export const arrivedOn = ({ receivedOn, datedOn }: Pick<InvoiceLife, 'receivedOn' | 'datedOn'>): CivilDate =>
  receivedOn ?? datedOn

/** The last settlement, unless it was sent back. */
export function standingSettlement({ settlements }: Pick<InvoiceLife, 'settlements'>): Settlement | undefined {
  const last = settlements.at(-1)
  return last?.returnedOn === null ? last : undefined
}

/** Issued, and neither cancelled nor sent back by the treasury. */
export const isStanding = ({ cancelledOn, returnedOn }: Order): boolean => cancelledOn === null && returnedOn === null

/** What is still to be paid. */
export function outstandingOf({ amountDue, lowered, orders }: InvoiceLife): Cents {
  const paid = orders.filter((order) => order.sentOn !== null && isStanding(order))
  const left = paid.reduce((rest, { amount }) => rest - amount, amountDue - lowered)
  return left > 0n ? left : 0n
}
