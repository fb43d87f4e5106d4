// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Check, InvoiceLife, Order, Pause, Settlement } from '../model.ts'

type Row<Part> = Part & { invoiceId: bigint }

/** The lives of these invoices, in the order of arrival; those that are not there are left out. */
export const findLives = (db: Database, ids: readonly bigint[]): Promise<InvoiceLife[]> => livesOf(db, ids, sql``)

/** The same, and nobody else changes them until the transaction ends. */
export const holdLives = (transaction: Database, ids: readonly bigint[]): Promise<InvoiceLife[]> =>
  livesOf(transaction, ids, sql`for update`)

async function livesOf(db: Database, ids: readonly bigint[], lock: RawBuilder<unknown>): Promise<InvoiceLife[]> {
  const asked = sql`any(${ids}::bigint[])`
  const invoices = await sql<Omit<InvoiceLife, 'settlements' | 'pauses' | 'checks' | 'orders'>>`
    select id, number, supplier_id, kind, dated_on, received_on, unit, amount_due, retained, lowered, due_on, term_days,
           term_title, supplied_on, verified_on, acceptance, acceptance_on
      from invoice where id = ${asked} order by id ${lock}`.execute(db)
  const [settlements, pauses, checks, orders] = await Promise.all([
    sql<Row<Settlement>>`
      select invoice_id, act, settled_on, sent_on, returned_on, return_note, correct_on
        from settlement where invoice_id = ${asked} order by coalesce(sent_on, settled_on), returned_on, act`.execute(
      db,
    ),
    sql<Row<Pause>>`
      select invoice_id, lower(days) as "from", upper(days) as until, reason, note
        from pause where invoice_id = ${asked} order by days`.execute(db),
    sql<Row<Check>>`
      select invoice_id, id, kind, asked_on, answered_on, outcome, reference
        from payment_check where invoice_id = ${asked} order by asked_on, id`.execute(db),
    sql<Row<Order>>`
      select invoice_id, order_number, amount, settlement_act, issued_on, sent_on, executed_on, returned_on, cancelled_on
        from payment where invoice_id = ${asked} order by coalesce(issued_on, sent_on), id`.execute(db),
  ])
  const own = {
    settlements: byInvoice(settlements),
    pauses: byInvoice(pauses),
    checks: byInvoice(checks),
    orders: byInvoice(orders),
  }
  return invoices.rows.map((invoice) => ({
    ...invoice,
    settlements: own.settlements(invoice.id),
    pauses: own.pauses(invoice.id),
    checks: own.checks(invoice.id),
    orders: own.orders(invoice.id),
  }))
}

/** Sorted out once, so that many invoices take no longer each than one. */
function byInvoice<Part>({ rows }: { rows: readonly Row<Part>[] }): (id: bigint) => Row<Part>[] {
  const sorted = Map.groupBy(rows, ({ invoiceId }) => invoiceId)
  return (id) => sorted.get(id) ?? []
}
