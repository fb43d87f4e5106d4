// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel/money.ts'

/** One line of an invoice's summary by tax rate. */
export interface TaxSummary {
  taxable: Cents
  tax: Cents
  /** The buyer pays the tax to the State, not to the supplier: «scissione dei pagamenti». */
  splitPayment: boolean
}

/**
 * What is owed to the supplier (D.P.C.M. 22/9/2014, art. 9, comma 4, lett. e): taxes are in it, the withholding too;
 * split-payment tax is not (D.P.R. 633/1972, art. 17-ter). The rounding is that of the whole document.
 */
export const amountDue = (summaries: readonly TaxSummary[], rounding: Cents): Cents =>
  summaries.reduce(
    (sum, { taxable, tax, splitPayment }) => sum + taxable + (splitPayment ? 0n : tax), // art. 17-ter, comma 1
    rounding,
  )

/** What the invoice comes to with every tax, to whomever it is paid. */
export const invoiceTotal = (summaries: readonly TaxSummary[], rounding: Cents): Cents =>
  summaries.reduce((sum, { taxable, tax }) => sum + taxable + tax, rounding)
