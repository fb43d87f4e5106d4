// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import { type BilledInvoice, dueDayOf } from './model.ts'
import { type Signature, signatureNote } from './reading/signature/signature.ts'

/** The invoices that came in one file. */
interface Arrived {
  original: string
  /** Its name for the Sistema di Interscambio. */
  sdiFile: string | null
  /** Nothing when it is not signed. */
  signature: Signature | undefined
  invoices: readonly BilledInvoice[]
}

interface Added {
  id: bigint
  original: string
  /** In the lot. */
  position: number
}

/** Adds the invoices that are not there yet. */
export async function addInvoices(db: Database, files: readonly Arrived[]): Promise<Added[]> {
  const rows = files.flatMap(({ original, sdiFile, signature, invoices }) =>
    invoices.map((invoice) => ({
      ...{ ...invoice, original, sdiFile, ...signedAs(signature, invoice.datedOn) },
      ...(dueDayOf(invoice, null) ?? { dueOn: null, presumed: false }),
    })),
  )
  const added = await sql<Added>`
    insert into invoice (
      original, position, sdi_file, signature, signed_by, signature_note, supplier_id, supplier_fiscal_code,
      supplier_name, supplier_kind, recipient_code, document_type, kind, number, dated_on, subject, cig, cup, refers_to,
      office_reference, printed_due_on, total, amount_due, withheld, stamp, lowers_number, lowers_dated_on, due_on,
      due_presumed)
    select * from json_to_recordset(${asJson(rows)}) as row(
      "original" text, "position" int, "sdiFile" text, "signature" text, "signedBy" text, "signatureNote" text,
      "supplierId" text, "supplierFiscalCode" text, "supplierName" text, "supplierKind" text, "recipientCode" text,
      "documentType" text, "kind" text, "number" text, "datedOn" date, "subject" text, "cig" text[], "cup" text[],
      "refersTo" text[], "officeReference" text, "printedDueOn" date, "total" bigint, "amountDue" bigint,
      "withheld" bigint, "stamp" bigint, "lowersNumber" text, "lowersDatedOn" date, "dueOn" date, "presumed" boolean)
        on conflict do nothing
    returning id, original, position`.execute(db)
  return added.rows
}

const asJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))

const signedAs = (signature: Signature | undefined, on: CivilDate) => ({
  signature: signature?.outcome ?? null,
  signedBy: signature?.signers.map(({ name }) => name).join(', ') || null,
  signatureNote: signature ? signatureNote(signature, on) : null,
})

/** Whether another document stands under the number of this one, which was refused. */
export async function isReplaced(db: Database, id: bigint): Promise<boolean> {
  const found = await sql<{ replaced: boolean }>`
    select exists (
      select from invoice as other
       where other.supplier_id = invoice.supplier_id and other.kind = invoice.kind and other.id <> invoice.id
         and upper(other.number) = upper(invoice.number) and other.acceptance is distinct from 'refused'
         and extract(year from other.dated_on) = extract(year from invoice.dated_on)) as replaced
      from invoice where id = ${id}`.execute(db)
  return found.rows[0]!.replaced
}

/** The invoice already in the register in the place of another, and the file it came from. */
export interface SameInvoice {
  id: bigint
  original: string
  fileName: string | null
  position: number
  datedOn: CivilDate
  total: Cents
}

/** An invoice of a file that was not added, since another is in its place. */
interface Repeated extends BilledInvoice {
  original: string
}

/** For each of these, in the same order, its own row or the one that stands under its number. */
export async function findSame(db: Database, invoices: readonly Repeated[]): Promise<SameInvoice[]> {
  if (invoices.length === 0) return []
  const column = <Key extends keyof Repeated>(key: Key) => invoices.map((invoice) => invoice[key])
  const found = await sql<SameInvoice>`
    select same.id, same.original, original.name as file_name, same.position, same.dated_on, same.total
      from unnest(${column('original')}::text[], ${column('position')}::int[], ${column('supplierId')}::text[],
                  ${column('number')}::text[], ${column('kind')}::text[], ${column('datedOn')}::date[])
           with ordinality as billed(original, position, supplier_id, number, kind, dated_on, place)
     cross join lateral (
           select *, 1 as choice from invoice
            where original = billed.original and position = billed.position
            union all
           select *, 2 from invoice
            where supplier_id = billed.supplier_id and kind = billed.kind and upper(number) = upper(billed.number)
              and extract(year from dated_on) = extract(year from billed.dated_on)
              and acceptance is distinct from 'refused'
            order by choice limit 1) as same
      left join original on original.sha256 = same.original
     order by place`.execute(db)
  return found.rows
}

/** Links the credit notes of these files, and those that waited for their invoices, to the invoice they say they lower. */
export async function linkCreditNotes(db: Database, originals: readonly string[]): Promise<void> {
  await sql`
    update invoice as credit set lowers = debt.id
      from invoice as debt
     where credit.lowers is null and credit.lowers_number is not null and debt.kind = 'invoice'
       and debt.supplier_id = credit.supplier_id and upper(debt.number) = upper(credit.lowers_number)
       and (debt.original = any(${originals}::text[]) or credit.original = any(${originals}::text[]))
       and debt.dated_on = coalesce(credit.lowers_dated_on, debt.dated_on)
       and debt.acceptance is distinct from 'refused'
       -- Without a day the same number may be of many years: then a person says which.
       and not exists (
         select from invoice as other
          where other.supplier_id = debt.supplier_id and upper(other.number) = upper(debt.number)
            and other.kind = 'invoice' and other.id <> debt.id and credit.lowers_dated_on is null
            and other.acceptance is distinct from 'refused')`.execute(db)
}

/** A credit note that lowers no invoice yet. */
export interface CreditNote {
  original: string
  number: string
  lowersNumber: string | null
}

export async function unlinkedCreditNotes(db: Database, originals: readonly string[]): Promise<CreditNote[]> {
  const found = await sql<CreditNote>`
    select original, number, lowers_number from invoice
     where original = any(${originals}::text[]) and kind = 'credit-note' and lowers is null
     order by original, position`.execute(db)
  return found.rows
}
