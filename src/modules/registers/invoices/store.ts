// SPDX-License-Identifier: EUPL-1.2
import { type Generated, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import { type BilledInvoice, dueDayOf } from './model.ts'

interface InvoiceTable extends BilledInvoice {
  id: Generated<bigint>
  original: string
  dueOn: CivilDate | null
  duePresumed: boolean
}

const tables = (db: Database) => db.withTables<{ invoice: InvoiceTable }>()

/** Adds the invoices of a file that are not there yet; returns their places in the lot. */
export async function addInvoices(
  db: Database,
  original: string,
  invoices: readonly BilledInvoice[],
): Promise<Set<number>> {
  const rows = invoices.map((invoice) => {
    const due = dueDayOf(invoice, null)
    return { ...invoice, original, dueOn: due?.dueOn ?? null, duePresumed: due !== undefined }
  })
  const added = await tables(db)
    .insertInto('invoice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('position')
    .execute()
  return new Set(added.map(({ position }) => position))
}

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
