// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { factsOf, type KeptFacts } from '../figures/facts.ts'
import { currentFacts } from '../figures/store/facts.ts'
import { settingsByDay } from '../settings/store.ts'
import type { OurInvoice } from './compare.ts'
import type { Mapping, PccField, PccFile, PccMatch, PccRow } from './model.ts'

export async function findMapping(db: Database): Promise<Mapping> {
  const found = await sql<{ field: PccField; title: string }>`select field, title from pcc_column`.execute(db)
  return Object.fromEntries(found.rows.map(({ field, title }) => [field, title]))
}

export async function saveMapping(db: Database, mapping: Mapping): Promise<void> {
  await sql`delete from pcc_column`.execute(db)
  for (const [field, title] of Object.entries(mapping)) {
    await sql`insert into pcc_column (field, title) values (${field}, ${title})`.execute(db)
  }
}

export async function insertFile(
  db: Database,
  { original, year, extractedOn }: PccFile,
  rows: readonly PccRow[],
): Promise<void> {
  await sql`insert into pcc_file (original, year, extracted_on) values (${original}, ${year}, ${extractedOn})`.execute(
    db,
  )
  const json = JSON.stringify(rows.map((row) => ({ ...row, amount: String(row.amount) })))
  await sql`
    insert into pcc_row (original, line, pcc_id, lot, number, supplier, dated_on, amount, due_on, paid_on, days_suspended)
    select ${original}, line, "pccId", lot, number, supplier, "datedOn", amount, "dueOn", "paidOn", "daysSuspended"
      from jsonb_to_recordset(${json}::jsonb) as each(
             line integer, "pccId" text, lot text, number text, supplier text, "datedOn" date, amount bigint,
             "dueOn" date, "paidOn" date, "daysSuspended" integer)`.execute(db)
}

/** Every file of the platform, the last extracted first. */
export async function listFiles(db: Database): Promise<PccFile[]> {
  const found = await sql<PccFile>`
    select original, year, extracted_on from pcc_file order by extracted_on desc, year desc, original`.execute(db)
  return found.rows
}

export async function rowsOf(db: Database, original: string): Promise<PccRow[]> {
  const found = await sql<PccRow>`
    select line, pcc_id, lot, number, supplier, dated_on, amount, due_on, paid_on, days_suspended
      from pcc_row where original = ${original} order by line`.execute(db)
  return found.rows
}

interface FoundInvoice extends Omit<OurInvoice, 'debt' | 'disputes' | 'supplierIds'> {
  facts: KeptFacts
  supplierId: string
  supplierFiscalCode: string | null
}

/** The debts paid in a year, those with one of these numbers, and these. */
export async function invoicesToCompare(
  db: Database,
  { year, numbers, ids }: { year: number; numbers: readonly string[]; ids: readonly bigint[] },
): Promise<OurInvoice[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`] as CivilDate[]
  const which = sql<boolean>`(
    id = any(${ids}::bigint[]) or upper(number) = any(${numbers.map((number) => number.toUpperCase())}::text[])
    or exists (select from payment where invoice_id = invoice.id and sent_on between ${from} and ${to}
                  and returned_on is null and cancelled_on is null))`
  const found = await sql<FoundInvoice>`
    select each.id, each.facts, number, supplier_name, supplier_id, supplier_fiscal_code, sdi_id, dated_on, nature, commitment, cig,
           cup, (select coalesce(jsonb_agg(jsonb_build_object('orderNumber', order_number, 'issuedOn', issued_on,
                                                              'sentOn', sent_on, 'amount', amount::text)
                                           order by sent_on, payment.id), '[]')
                   from payment
                  where invoice_id = invoice.id and sent_on is not null and returned_on is null
                    and cancelled_on is null) as orders,
           (select coalesce(jsonb_agg(jsonb_build_object('number', number, 'datedOn', dated_on)), '[]')
              from invoice as note
             where note.lowers = invoice.id and note.acceptance is distinct from 'refused') as credit_notes
      from (${currentFacts(which)}) as each join invoice on invoice.id = each.id
     order by supplier_name, number, each.id`.execute(db)
  const chosenOn = await settingsByDay(db)
  return found.rows.map(({ facts, supplierId, supplierFiscalCode, ...invoice }) => ({
    ...invoice,
    supplierIds: [supplierId, supplierId.slice(2), ...(supplierFiscalCode === null ? [] : [supplierFiscalCode])],
    debt: factsOf(facts, chosenOn),
    disputes: facts.suspensions,
  }))
}

export async function listMatches(db: Database): Promise<PccMatch[]> {
  const found =
    await sql<PccMatch>`select supplier, number, pcc_id, invoice_id from pcc_match order by supplier, number`.execute(
      db,
    )
  return found.rows
}

/** Returns whether it was not known. */
export async function insertMatch(db: Database, { supplier, number, pccId, invoiceId }: PccMatch): Promise<boolean> {
  const added = await sql`
    insert into pcc_match (supplier, number, pcc_id, invoice_id) values (${supplier}, ${number}, ${pccId}, ${invoiceId})
        on conflict do nothing`.execute(db)
  return added.numAffectedRows === 1n
}

export async function deleteMatch(db: Database, { supplier, number }: Pick<PccMatch, 'supplier' | 'number'>) {
  const gone = await sql<PccMatch>`
    delete from pcc_match where supplier = ${supplier} and number = ${number}
    returning supplier, number, pcc_id, invoice_id`.execute(db)
  return gone.rows[0]
}

/** A column of the file of corrections. */
export interface CorrectionColumn {
  content: string
  title: string
}

/** In their order; none when nobody chose them. */
export async function findCorrectionColumns(db: Database): Promise<CorrectionColumn[]> {
  const found = await sql<CorrectionColumn>`select content, title from correction_column order by place`.execute(db)
  return found.rows
}

export async function saveCorrectionColumns(db: Database, columns: readonly CorrectionColumn[]): Promise<void> {
  await sql`delete from correction_column`.execute(db)
  for (const [index, { content, title }] of columns.entries()) {
    await sql`insert into correction_column (place, content, title) values (${index + 1}, ${content}, ${title})`.execute(
      db,
    )
  }
}
