// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import { legalDueDay } from '#law/payment-term.ts'
import type { Database } from '#platform/database.ts'
import type { Numbered } from '../register.ts'
import { type PaymentLine, paymentLabels } from './payment-line.ts'
import { findInvoiceOf, type KnownInvoice, paidOf, pay, receive, settle, suspend } from './payments-store.ts'

/** Adds what the lines bring that was not known; the problems say what must be corrected before saving any. */
export async function addPaymentLines(
  db: Database,
  lines: readonly Numbered<PaymentLine>[],
): Promise<{ added: number; problems: Problem[] }> {
  const problems: Problem[] = []
  let added = 0
  for (const { line, row } of lines) {
    const invoice = await findInvoiceOf(db, row)
    const problem = invoice ? refusalOf(invoice, row) : unknownInvoice(row)
    if (!invoice || problem) {
      problems.push({ line, ...problem! })
      continue
    }
    if (await addLine(db, invoice, row)) added++
    const overpaid = await paymentProblem(db, invoice, row)
    if (overpaid) problems.push({ line, ...overpaid })
  }
  return { added, problems }
}

async function addLine(db: Database, invoice: KnownInvoice, row: PaymentLine): Promise<boolean> {
  const due = row.receivedOn && invoice.isDebt ? legalDueDay(row.receivedOn, invoice.datedOn) : undefined
  const changes = [
    await receive(db, invoice.id, row, due),
    await suspend(db, invoice.id, row),
    await settle(db, invoice.id, row),
    await pay(db, invoice.id, row),
  ]
  return changes.includes(true)
}

const unknownInvoice = ({ number, datedOn }: PaymentLine): Problem => ({
  field: paymentLabels.number,
  message: `nessuna fattura ${number} del ${formatDay(datedOn)} di questo fornitore: importa prima il suo file, o correggi la riga`,
})

function refusalOf(invoice: KnownInvoice, { orderNumber }: PaymentLine): Problem | undefined {
  if (orderNumber === null || invoice.isDebt) return undefined
  const message =
    invoice.kind === 'credit-note' ? 'è una nota di credito: non si paga' : 'questo documento non chiede pagamenti'
  return { field: paymentLabels.orderNumber, message: `${message}; togli il mandato dalla riga` }
}

async function paymentProblem(db: Database, invoice: KnownInvoice, row: PaymentLine): Promise<Problem | undefined> {
  if (row.orderNumber === null) return undefined
  const { all, byThisOrder } = await paidOf(db, invoice.id, row)
  const field = paymentLabels.amount
  if (byThisOrder !== row.amount) {
    return { field, message: `lo stesso mandato è già nel registro per ${formatEuro(byThisOrder)}: correggi l’importo` }
  }
  if (all > invoice.amountDue) {
    return {
      field,
      message: `in tutto risultano pagati ${formatEuro(all)}, ma sono dovuti ${formatEuro(invoice.amountDue)}: togli l’IVA che va allo Stato, o correggi l’importo`,
    }
  }
  return undefined
}
