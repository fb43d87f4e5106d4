// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import type { Order } from '../../life/model.ts'
import { fiscalYearOf } from '../model.ts'

/** The payment orders of an invoice. */
export async function ordersOf(db: Database, invoiceId: bigint): Promise<Order[]> {
  const found = await sql<Order>`
    select order_number, amount, settlement_act, issued_on, sent_on, executed_on, returned_on, cancelled_on
      from payment where invoice_id = ${invoiceId} order by id`.execute(db)
  return found.rows
}

/** The file an order came from, or who wrote it by hand. */
export interface Source extends Provenance {
  recordedBy?: string
}

export async function insertOrder(
  db: Database,
  invoiceId: bigint,
  order: Order,
  { original, line, recordedBy }: Source,
): Promise<void> {
  await sql`
    insert into payment (invoice_id, settlement_act, order_number, amount,
                         issued_on, sent_on, executed_on, returned_on, cancelled_on, original, line,
                         recorded_by)
    values (${invoiceId}, ${order.settlementAct}, ${order.orderNumber}, ${order.amount}, ${order.issuedOn},
            ${order.sentOn}, ${order.executedOn}, ${order.returnedOn}, ${order.cancelledOn}, ${original}, ${line},
            ${recordedBy ?? null})`.execute(db)
}

/** Puts an order as it is now in the place of what was known of it. */
export async function replaceOrder(db: Database, invoiceId: bigint, before: Order, now: Order): Promise<void> {
  await sql`
    update payment
       set settlement_act = ${now.settlementAct}, amount = ${now.amount}, issued_on = ${now.issuedOn},
           sent_on = ${now.sentOn}, executed_on = ${now.executedOn}, returned_on = ${now.returnedOn},
           cancelled_on = ${now.cancelledOn}
     where invoice_id = ${invoiceId} and order_number = ${before.orderNumber}
       and fiscal_year = ${fiscalYearOf(before)}`.execute(db)
}
