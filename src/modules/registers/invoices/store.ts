// SPDX-License-Identifier: EUPL-1.2
import { type Generated, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import { type BilledInvoice, dueDayOf } from './model.ts'
import { type Signature, signatureNote } from './reading/signature/signature.ts'

/** The file that invoices come in. */
interface InvoiceFile {
  original: string
  /** Its name for the Sistema di Interscambio. */
  sdiFile: string | null
  /** Nothing when it is not signed. */
  signature: Signature | undefined
}

interface InvoiceTable extends BilledInvoice, Omit<InvoiceFile, 'signature'> {
  id: Generated<bigint>
  signature: Signature['outcome'] | null
  signedBy: string | null
  signatureNote: string | null
  dueOn: CivilDate | null
  duePresumed: boolean
}

const tables = (db: Database) => db.withTables<{ invoice: InvoiceTable }>()

/** Adds the invoices of a file that are not there yet; returns their places in the lot. */
export async function addInvoices(
  db: Database,
  { signature, ...file }: InvoiceFile,
  invoices: readonly BilledInvoice[],
): Promise<Set<number>> {
  const rows = invoices.map((invoice) => {
    const due = dueDayOf(invoice, null)
    return {
      ...invoice,
      ...file,
      ...signedAs(signature, invoice.datedOn),
      dueOn: due?.dueOn ?? null,
      duePresumed: due !== undefined,
    }
  })
  const added = await tables(db)
    .insertInto('invoice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('position')
    .execute()
  return new Set(added.map(({ position }) => position))
}

const signedAs = (signature: Signature | undefined, on: CivilDate) => ({
  signature: signature?.outcome ?? null,
  signedBy: signature?.signers.map(({ name }) => name).join(', ') || null,
  signatureNote: signature ? signatureNote(signature, on) : null,
})

/** The invoice already in the register in this one's place, and the file it came from. */
export interface SameInvoice {
  original: string
  fileName: string | null
  position: number
  datedOn: CivilDate
  total: Cents
}

export async function findSame(db: Database, invoice: BilledInvoice): Promise<SameInvoice> {
  const found = await sql<SameInvoice>`
    select invoice.original, original.name as file_name, position, dated_on, total
      from invoice left join original on original.sha256 = invoice.original
     where supplier_id = ${invoice.supplierId} and upper(number) = upper(${invoice.number}) and kind = ${invoice.kind}
       and extract(year from dated_on) = extract(year from ${invoice.datedOn}::date)`.execute(db)
  return found.rows[0]!
}

/** Links the credit notes of a file, and those that waited for its invoices, to the invoice they say they lower. */
export async function linkCreditNotes(db: Database, original: string): Promise<void> {
  await sql`
    update invoice as credit set lowers = debt.id
      from invoice as debt
     where credit.lowers is null and credit.kind = 'credit-note' and debt.kind = 'invoice'
       and debt.supplier_id = credit.supplier_id and upper(debt.number) = upper(credit.lowers_number)
       and (debt.original = ${original} or credit.original = ${original})
       and debt.dated_on = coalesce(credit.lowers_dated_on, debt.dated_on)
       -- Without a day the same number may be of many years: then a person says which.
       and not exists (
         select from invoice as other
          where other.supplier_id = debt.supplier_id and upper(other.number) = upper(debt.number)
            and other.kind = 'invoice' and other.id <> debt.id and credit.lowers_dated_on is null)`.execute(db)
}

/** A credit note that lowers no invoice yet. */
export interface CreditNote {
  number: string
  lowersNumber: string | null
}

export async function unlinkedCreditNotes(db: Database, original: string): Promise<CreditNote[]> {
  const found = await sql<CreditNote>`
    select number, lowers_number from invoice
     where original = ${original} and kind = 'credit-note' and lowers is null order by position`.execute(db)
  return found.rows
}
