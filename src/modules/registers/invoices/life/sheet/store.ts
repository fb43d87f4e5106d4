// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import { proposal } from '../../assignment/store.ts'
import type { Description } from '../store/accounting.ts'

/** What the page of an invoice shows of it, beside its life. */
export interface InvoiceDetails extends Description {
  position: number
  unit: string | null
  supplierId: string
  supplierName: string
  subject: string | null
  cig: readonly string[]
  cup: readonly string[]
  refersTo: readonly string[]
  printedDueOn: CivilDate | null
  duePresumed: boolean
  proposedUnit: string | null
  sdiId: string | null
  original: string
  documentType: string
  total: Cents
  paid: Cents
  outstanding: Cents
  refusal: string | null
  refusalNote: string | null
  lowers: bigint | null
  signature: 'valid' | 'invalid' | 'not-checkable' | null
  signedBy: string | null
  signatureNote: string | null
}

export async function findDetails(db: Database, id: bigint): Promise<InvoiceDetails | undefined> {
  const found = await sql<InvoiceDetails>`
    select position, unit, supplier_id, supplier_name, subject, cig, cup, refers_to, printed_due_on, due_presumed,
           (select proposed.unit from ${proposal} as proposed) as proposed_unit, sdi_id, original, document_type, total,
           paid, outstanding, lowers, commitment, nature, supplier_kind, refusal_note, signature, signed_by, signature_note,
           (select words from refusal_reason where code = refusal_code) as refusal
      from invoice where id = ${id}`.execute(db)
  return found.rows[0]
}

/** Another document of the same supplier. */
export interface Related {
  id: bigint
  number: string
  datedOn: CivilDate
  amountDue: Cents
}

/** The credit notes that lower an invoice; one that was refused lowers nothing. */
export async function creditNotesOf(db: Database, id: bigint): Promise<Related[]> {
  const found = await sql<Related>`
    select id, number, dated_on, amount_due from invoice
     where lowers = ${id} and acceptance is distinct from 'refused' order by dated_on, id`.execute(db)
  return found.rows
}

/** The invoices that a credit note may lower: the newest hundred of its supplier. */
export async function lowerable(db: Database, supplierId: string): Promise<Related[]> {
  const found = await sql<Related>`
    select id, number, dated_on, amount_due from invoice
     where supplier_id = ${supplierId} and kind = 'invoice' and acceptance is distinct from 'refused'
     order by dated_on desc, id desc limit 100`.execute(db)
  return found.rows
}

/** The newest answer on the contributions of a supplier, whichever the invoice it was asked for. */
export async function certificateOf(
  db: Database,
  supplierId: string,
): Promise<{ askedOn: CivilDate; regular: boolean } | null> {
  const found = await sql<{ askedOn: CivilDate; regular: boolean }>`
    select asked_on, outcome = 'clear' as regular
      from payment_check join invoice on invoice.id = invoice_id
     where supplier_id = ${supplierId} and payment_check.kind = 'contribution' and outcome is not null
     order by asked_on desc, payment_check.id desc limit 1`.execute(db)
  return found.rows[0] ?? null
}
