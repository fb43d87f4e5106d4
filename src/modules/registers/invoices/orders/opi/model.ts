// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'

/** What the municipality declares of an invoice in an order, for the platform of commercial credits. */
export interface Declared {
  declaredCig: string | null
  /** Why there is no CIG, as a code of the treasury. */
  cigExemption: string | null
  declaredNature: 'current' | 'capital' | null
  declaredDueOn: CivilDate | null
  /** Where that due day comes from, as a code of the treasury. */
  dueReason: string | null
}

/** What an order pays of one invoice, as the file names it. */
export interface OrderPart extends Declared {
  /** Line of the file. */
  line: number
  /** Identifier of the Sistema di Interscambio; nothing for an invoice on paper. */
  lot: string | null
  invoiceNumber: string
  /** VAT number or fiscal code of who issued it. */
  supplier: string | null
  /** Of the invoice, when it is told. */
  invoiceYear: number | null
  /** Below zero for a credit note. */
  amount: Cents
}

export const flowOperations = ['INSERIMENTO', 'VARIAZIONE', 'ANNULLO', 'SOSTITUZIONE'] as const

/** An order of a flow to the treasury, with the commercial invoices that it pays. */
export interface FlowOrder {
  line: number
  operation: (typeof flowOperations)[number]
  orderNumber: string
  fiscalYear: number
  issuedOn: CivilDate
  /** The number of the order in whose place it comes. */
  replaces: string | null
  parts: readonly OrderPart[]
}

export interface Flow {
  kind: 'flow'
  /** The day the flow was made. */
  createdOn: CivilDate
  orders: readonly FlowOrder[]
  /** Parts that pay no invoice: not commercial, or tax for the State; and commercial ones that name none. */
  leftOut: { notCommercial: number; withoutInvoice: number }
}

export const movementOperations = ['ESEGUITO', 'REGOLARIZZATO', 'STORNATO', 'RIPRISTINATO'] as const

/** What the treasurer did of an order. */
export interface Movement {
  line: number
  operation: (typeof movementOperations)[number]
  orderNumber: string
  fiscalYear: number
  on: CivilDate
  amount: Cents
}

export interface CashJournal {
  kind: 'cash-journal'
  movements: readonly Movement[]
}

export interface Unreadable {
  kind: 'unreadable'
  problems: readonly Problem[]
}

/** What a file did to the register. */
export interface OrdersImport {
  /** Unchanged: the same file was there already. Rejected: nothing was saved. */
  outcome: 'imported' | 'unchanged' | 'rejected'
  /** Orders of an invoice added, completed, cancelled or sent back. */
  changed: number
  /** Kept apart until their invoice is there. */
  unmatched: number
  leftOut: Flow['leftOut']
  /** For a person to look at. */
  remarks: readonly Problem[]
  problems: readonly Problem[]
  /** Hash of the file, when it is kept. */
  original?: string
}
