// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Areas } from '#modules/access/index.ts'
import type { Brought, Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { isWithin } from '../../list.ts'
import { type PaymentLine, spendingOf } from '../line.ts'

/** Every payment, settlement and suspension, in lines that could be imported again. */
export async function listPaymentLines(db: Database, reach: Areas): Promise<(PaymentLine & Provenance)[]> {
  const found = await sql<Omit<PaymentLine, 'spending'> & { nature: string | null } & Provenance>`
    with money as (
      select coalesce(payment.invoice_id, settlement.invoice_id) as invoice_id, act, settled_on,
             settlement.sent_on as accounting_on, order_number, payment.sent_on, amount, payment.issued_on,
             payment.executed_on, payment.returned_on, payment.cancelled_on,
             coalesce(payment.original, settlement.original) as original,
             case when payment.original is null then settlement.line else payment.line end as line,
             row_number() over (partition by coalesce(payment.invoice_id, settlement.invoice_id)
                                order by coalesce(payment.sent_on, payment.issued_on), order_number, act) as place
        from payment full join settlement
          on settlement.invoice_id = payment.invoice_id and settlement.act = payment.settlement_act),
    pause as (
      select id as invoice_id, lower(range) as suspended_on, upper(range) as resumed_on, place
        from invoice cross join unnest(suspended) with ordinality as each(range, place)),
    line as (
      select * from money full join pause using (invoice_id, place))
    select supplier_id as supplier, number, dated_on, unit, received_on, act as settlement_act, settled_on,
           order_number, sent_on, amount, suspended_on, resumed_on, accounting_on, issued_on, executed_on, returned_on,
           cancelled_on, case when acceptance = 'accepted' then acceptance_on end as accepted_on, nature,
           line.original, line.line
      from invoice left join line on line.invoice_id = invoice.id
     where (line.invoice_id is not null or unit is not null or received_on is not null or nature is not null
            or acceptance = 'accepted')
       and ${isWithin(reach)}
     order by dated_on, supplier_id, number, kind, place`.execute(db)
  return found.rows.map(({ nature, ...line }) => ({ ...line, spending: spendingOf(nature) }))
}

/** The payment orders and settlements that a file brought. */
export async function paymentsBrought(db: Database, sha256: string): Promise<Brought[]> {
  const found = await sql<Brought>`
    select what || ', fattura ' || number as what, '/fatture/' || id as path, line
      from (select invoice_id, line, 'Mandato ' || order_number as what from payment where original = ${sha256}
            union all
            select invoice_id, line, 'Liquidazione ' || act from settlement where original = ${sha256}) as each
      join invoice on id = invoice_id
     order by line, what`.execute(db)
  return found.rows
}
