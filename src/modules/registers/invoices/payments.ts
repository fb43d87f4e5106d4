// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import { legalDueDay } from '#law/payment-term.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import type { Deed } from '#platform/journal.ts'
import { refuseClosedLines } from '../closed-lines.ts'
import type { Addition, Handed, Numbered } from '../register.ts'
import { type PaymentLine, paymentLabels } from './payment-line.ts'
import { findAgain, findInvoiceOf, type KnownInvoice, paidOf, pay, receive, settle, suspend } from './payments-store.ts'

/** Adds what the lines bring that was not known; the problems say what must be corrected before saving any. */
export async function addPaymentLines(
  db: Database,
  lines: readonly Numbered<PaymentLine>[],
  { original, closed }: Handed,
): Promise<Addition> {
  const problems: Problem[] = []
  const replaced: Deed[] = []
  const moved: { line: number; years: number[] }[] = []
  for (const { line, row } of lines) {
    const invoice = await findInvoiceOf(db, row)
    const problem = invoice ? refusalOf(invoice, row) : unknownInvoice(row)
    if (!invoice || problem) {
      problems.push({ line, ...problem! })
      continue
    }
    const days = await addLine(db, invoice, row, { original, line })
    if (days) moved.push({ line, years: days.map(yearOfDay) })
    replaced.push(...replacement(invoice, await findAgain(db, invoice.id)))
    const overpaid = await paymentProblem(db, invoice, row)
    if (overpaid) problems.push({ line, ...overpaid })
  }
  if (problems.length === 0) refuseClosedLines(moved, closed)
  return { added: moved.length, problems, replaced }
}

/** The days whose figures the line moves; nothing when all of it was known. */
async function addLine(
  db: Database,
  invoice: KnownInvoice,
  row: PaymentLine,
  from: Provenance,
): Promise<CivilDate[] | undefined> {
  const due =
    row.receivedOn && invoice.isDebt ? legalDueDay({ receivedOn: row.receivedOn, datedOn: invoice.datedOn }) : undefined
  const changes = [
    await receive(db, invoice.id, row, due),
    await suspend(db, invoice.id, row),
    await settle(db, invoice.id, row, from),
    await pay(db, invoice.id, row, from),
  ]
  const made = changes.filter((days) => days !== undefined)
  return made.length > 0 ? made.flat() : undefined
}

/** What a line put in the place of something that was known already, for the journal. */
function replacement(before: KnownInvoice, now: KnownInvoice): Deed[] {
  const corrected =
    (before.unit !== null && before.unit !== now.unit) ||
    (before.receivedOn !== null && before.receivedOn !== now.receivedOn) ||
    (before.suspended !== '{}' && before.suspended !== now.suspended)
  const told = ({ unit, receivedOn, dueOn, suspended }: KnownInvoice) => ({ unit, receivedOn, dueOn, suspended })
  return corrected ? [{ did: 'invoice.changed', about: String(now.id), before: told(before), now: told(now) }] : []
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
