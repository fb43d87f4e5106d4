// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Areas } from '#modules/access/index.ts'
import type { Brought, Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { settleFigures } from './figures/fold.ts'
import type { Order } from './life/model.ts'
import type { Declared } from './orders/opi/model.ts'

/** How an invoice stands on a day. */
export type InvoiceState = 'paid' | 'suspended' | 'overdue' | 'to-pay' | 'not-a-debt'

export const invoiceStateNames: Record<InvoiceState, string> = {
  paid: 'Pagata',
  suspended: 'Sospesa',
  overdue: 'Scaduta',
  'to-pay': 'Da pagare',
  'not-a-debt': 'Non è un debito',
}

export interface InvoiceRow {
  id: bigint
  number: string
  supplierName: string
  documentType: string
  datedOn: CivilDate
  receivedOn: CivilDate | null
  unit: string | null
  /** Nothing when it is not a debt. */
  dueOn: CivilDate | null
  duePresumed: boolean
  total: Cents
  /** To the supplier; below zero for a credit note. */
  amountDue: Cents
  /** With the orders sent up to the day. */
  amountPaid: Cents
  lastSentOn: CivilDate | null
  state: InvoiceState
}

interface Selection {
  /** Only of this area; all when absent. */
  unit?: string
  /** Only of this supplier; all when absent. */
  supplierId?: string
  /** Only with these in the supplier’s name or in the number. */
  words?: string
  /** How far the reader sees: an invoice without an area only who sees everywhere. */
  reach: Areas
}

interface Seen extends Selection {
  /** The day it is seen from: later payments do not count. */
  on: CivilDate
  /** From 1. */
  page: number
}

export const invoicesPerPage = 50

/** A page of invoices, from 1, newest first. */
export async function listInvoices(db: Database, { on, page, ...selection }: Seen): Promise<InvoiceRow[]> {
  await settleFigures(db)
  const found = await sql<InvoiceRow>`
    ${rowsOn(on)}
     where ${isSelected(selection)}
     order by dated_on desc, supplier_name, number, id
     limit ${invoicesPerPage} offset ${(page - 1) * invoicesPerPage}`.execute(db)
  return found.rows
}

export async function countInvoices(db: Database, selection: Selection): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from invoice where ${isSelected(selection)}`.execute(db)
  return found.rows[0]!.count
}

const isSelected = ({ unit, supplierId, words, reach }: Selection): RawBuilder<boolean> => sql`
  (${unit ?? null}::text is null or unit = ${unit ?? null})
  and ${supplierId === undefined ? sql`true` : sql`supplier_id = ${supplierId}`}
  and ${words ? sql`(position(lower(${words}) in lower(supplier_name)) > 0 or position(upper(${words}) in upper(number)) > 0)` : sql`true`}
  and ${isWithin(reach)}`

/** Whether an invoice is of an area within reach. */
export const isWithin = (reach: Areas): RawBuilder<boolean> =>
  reach === 'everywhere' ? sql`true` : sql`unit = any(${reach}::text[])`

export interface InvoiceDetail extends InvoiceRow {
  /** Hash of the file it was read from. */
  original: string
  payments: readonly PaymentOrder[]
  settlements: readonly Settlement[]
  suspensions: readonly Suspension[]
}

interface PaymentOrder extends Order, Declared, Provenance {}

interface Settlement extends Provenance {
  act: string
  settledOn: CivilDate
}

interface Suspension {
  suspendedOn: CivilDate
  /** The first day it can be paid again; nothing while it lasts. */
  resumedOn: CivilDate | null
}

/** One invoice with all that is known of it; its state is that of the day. */
export async function findInvoice(db: Database, id: bigint, on: CivilDate): Promise<InvoiceDetail | undefined> {
  await settleFigures(db)
  const invoice = (await sql<InvoiceRow & { original: string }>`${rowsOn(on)} where id = ${id}`.execute(db)).rows[0]
  if (!invoice) return undefined
  const [payments, settlements, suspensions] = await Promise.all([
    sql<PaymentOrder>`
      select order_number, amount, settlement_act, issued_on, sent_on, executed_on, returned_on, cancelled_on,
             declared_cig, cig_exemption, declared_nature, declared_due_on, due_reason, original, line
        from payment where invoice_id = ${id} order by coalesce(sent_on, issued_on), order_number`.execute(db),
    sql<Settlement>`select act, settled_on, original, line from settlement where invoice_id = ${id} order by settled_on, act`.execute(
      db,
    ),
    sql<Suspension>`select lower(days) as suspended_on, upper(days) as resumed_on
                      from invoice, unnest(suspended) as each(days) where id = ${id}`.execute(db),
  ])
  return { ...invoice, payments: payments.rows, settlements: settlements.rows, suspensions: suspensions.rows }
}

/** The invoices that a file brought, or those that its message speaks of. */
export async function invoicesBrought(db: Database, sha256: string): Promise<Brought[]> {
  const found = await sql<Brought>`
    select told || ' di ' || supplier_name as what, '/fatture/' || id as path, null as line
      from (select *, 'Fattura ' || number as told from invoice where original = ${sha256}
            union all
            select invoice.*, 'Messaggio ' || notice.kind || ', fattura ' || invoice.number
              from sdi_notice as notice join invoice using (sdi_id)
             where notice.original = ${sha256} and coalesce(notice.position, invoice.position) = invoice.position
               and upper(coalesce(notice.number, invoice.number)) = upper(invoice.number)) as each
     order by position`.execute(db)
  return found.rows
}

const rowsOn = (on: CivilDate) => sql`
  select id, original, number, supplier_name, document_type, dated_on, received_on, unit, due_on, due_presumed,
         total, amount_due, amount_paid, last_sent_on,
         case when not is_debt                        then 'not-a-debt'
              when amount_paid >= amount_due - lowered then 'paid'
              when suspended @> ${on}::date            then 'suspended'
              when figured.overdue @> ${on}::date      then 'overdue'
              else 'to-pay' end as state
    from invoice
    left join figured_invoice as figured on figured.invoice_id = invoice.id
    cross join lateral (
      select coalesce(sum(amount), 0)::bigint as amount_paid, max(sent_on) as last_sent_on
        from payment
       where invoice_id = invoice.id and sent_on <= ${on} and returned_on is null and cancelled_on is null) as paid`
