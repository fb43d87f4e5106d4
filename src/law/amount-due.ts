// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { type Cents, portionOf } from '#kernel/money.ts'
import { dated } from './dated.ts'

/** One line of an invoice's summary by tax rate. */
export interface TaxSummary {
  taxable: Cents
  tax: Cents
  /** The buyer pays the tax to the State, not to the supplier: «scissione dei pagamenti». */
  splitPayment: boolean
}

/**
 * What is owed to the supplier (D.P.C.M. 22/9/2014, art. 9, comma 4, lett. e): taxes are in it, the withholding too;
 * split-payment tax is not (D.P.R. 633/1972, art. 17-ter). The rounding is that of the whole document. A stamp is owed
 * when it was billed, and then it is among the summaries.
 */
export const amountDue = (summaries: readonly TaxSummary[], rounding: Cents): Cents =>
  summaries.reduce(
    (sum, { taxable, tax, splitPayment }) => sum + taxable + (splitPayment ? 0n : tax), // art. 17-ter, comma 1
    rounding,
  )

/** What the invoice comes to with every tax, to whomever it is paid. */
export const invoiceTotal = (summaries: readonly TaxSummary[], rounding: Cents): Cents =>
  summaries.reduce((sum, { taxable, tax }) => sum + taxable + tax, rounding)

/** Kept back on each payment of a contract until the end of it, per ten thousand: not owed before. */
export const contractRetention = dated('Ritenuta a garanzia dello 0,50 per cento', [
  {
    from: civilDate('2016-04-19'),
    cites: { act: 'decree-2023-36', place: 'già art. 30 d.lgs. 50/2016' },
    value: 50n,
    unverified: true,
  },
  { from: civilDate('2023-07-01'), cites: { act: 'decree-2023-36', place: 'art. 11, comma 6' }, value: 50n },
])

/** The part kept back of a net amount, to the cent. DOUBT (docs/law/decree-2023-36.md#1): it is not in the amount due. */
export const retentionOf = (net: Cents, on: CivilDate): Cents => portionOf(net, contractRetention.on(on).value, 10_000n)

/** What reaches the supplier’s account of an amount due: the withholding is paid on their behalf. */
export const netToSupplier = (due: Cents, withheld: Cents): Cents => due - withheld

/** What credit notes leave to be paid of an invoice, and what they leave over for another: neither is below zero. */
export function lessCreditNotes(due: Cents, creditNotes: readonly Cents[]): { due: Cents; creditLeft: Cents } {
  // In the file a credit note is written above zero; some write it below: either way it takes away.
  const credit = creditNotes.reduce((sum, amount) => sum + (amount < 0n ? -amount : amount), 0n)
  return due > credit ? { due: due - credit, creditLeft: 0n } : { due: 0n, creditLeft: credit - (due > 0n ? due : 0n) }
}
