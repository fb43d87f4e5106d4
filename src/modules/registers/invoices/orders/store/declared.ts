// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Order } from '../../life/model.ts'
import { fiscalYearOf } from '../model.ts'
import type { Declared } from '../opi/model.ts'

/** Keeps what an order declares of an invoice it pays; the nature of the expense is the invoice’s too, if nobody told it. */
export async function keepDeclared(
  db: Database,
  invoiceId: bigint,
  order: Order,
  { declaredCig, cigExemption, declaredNature, declaredDueOn, dueReason }: Declared,
): Promise<void> {
  await sql`
    update payment
       set declared_cig = ${declaredCig}, cig_exemption = ${cigExemption}, declared_nature = ${declaredNature},
           declared_due_on = ${declaredDueOn}, due_reason = ${dueReason}
     where invoice_id = ${invoiceId} and order_number = ${order.orderNumber} and fiscal_year = ${fiscalYearOf(order)}
       and (declared_cig, cig_exemption, declared_nature, declared_due_on, due_reason)
           is distinct from (${declaredCig}, ${cigExemption}, ${declaredNature}, ${declaredDueOn}::date, ${dueReason})`.execute(
    db,
  )
  if (declaredNature !== null)
    await sql`update invoice set nature = ${declaredNature} where id = ${invoiceId} and nature is null`.execute(db)
}
