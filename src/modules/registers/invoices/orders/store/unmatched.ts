// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Order } from '../../life/model.ts'
import type { OrderPart } from '../opi/model.ts'

/** An order that names an invoice not in the register, as its file told it. */
export interface UnmatchedOrder extends OrderPart, Omit<Order, 'settlementAct'> {
  id: bigint
  original: string
  reason: string
  fiscalYear: number
}

/** Keeps one apart; what is told later of the same completes it. Returns whether anything was new. */
export async function keepUnmatched(db: Database, order: Omit<UnmatchedOrder, 'id'>): Promise<boolean> {
  const changed = await sql`
    insert into unmatched_order as kept (original, line, reason, lot, invoice_number, supplier, invoice_year, order_number,
      fiscal_year, amount, issued_on, sent_on, executed_on, returned_on, cancelled_on, declared_cig, cig_exemption,
      declared_nature, declared_due_on, due_reason)
    values (${order.original}, ${order.line}, ${order.reason}, ${order.lot}, ${order.invoiceNumber}, ${order.supplier},
      ${order.invoiceYear}, ${order.orderNumber}, ${order.fiscalYear}, ${order.amount}, ${order.issuedOn},
      ${order.sentOn}, ${order.executedOn}, ${order.returnedOn}, ${order.cancelledOn}, ${order.declaredCig},
      ${order.cigExemption}, ${order.declaredNature}, ${order.declaredDueOn}, ${order.dueReason})
        on conflict (order_number, fiscal_year, invoice_number, lot, supplier) do update
       set reason = excluded.reason, sent_on = coalesce(kept.sent_on, excluded.sent_on)
     where kept.sent_on is null and excluded.sent_on is not null`.execute(db)
  return changed.numAffectedRows === 1n
}

/** Those that wait; only for invoices with these numbers, when they are given. */
export async function listUnmatched(db: Database, numbers?: readonly string[]): Promise<UnmatchedOrder[]> {
  const named = numbers?.map((number) => number.toUpperCase())
  const found = await sql<UnmatchedOrder>`
    select * from unmatched_order
     where ${named ? sql`upper(invoice_number) = any(${named}::text[])` : sql`true`}
     order by fiscal_year desc, order_number, id`.execute(db)
  return found.rows
}

export async function findWaiting(db: Database, id: bigint): Promise<UnmatchedOrder | undefined> {
  const found = await sql<UnmatchedOrder>`select * from unmatched_order where id = ${id}`.execute(db)
  return found.rows[0]
}

export async function dropUnmatched(db: Database, id: bigint): Promise<void> {
  await sql`delete from unmatched_order where id = ${id}`.execute(db)
}

/** Tells what happened to an order to those of its parts that wait; how many there are. A new execution ends a return. */
export async function setUnmatchedDay(
  db: Database,
  { orderNumber, fiscalYear }: { orderNumber: string; fiscalYear: number },
  days: Partial<Pick<Order, 'executedOn' | 'returnedOn' | 'cancelledOn'>>,
): Promise<bigint> {
  const executedOn = days.executedOn ?? null
  const updated = await sql`
    update unmatched_order
       set executed_on = coalesce(${executedOn}::date, executed_on),
           returned_on = case when ${executedOn}::date > returned_on then null
                              else coalesce(returned_on, ${days.returnedOn ?? null}::date) end,
           cancelled_on = coalesce(cancelled_on, ${days.cancelledOn ?? null}::date)
     where order_number = ${orderNumber} and fiscal_year = ${fiscalYear}`.execute(db)
  return updated.numAffectedRows ?? 0n
}
