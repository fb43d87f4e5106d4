// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { DueDay } from '#law/payment-term.ts'
import type { Database } from '#platform/database.ts'
import type { DocumentKind } from './document-type.ts'
import type { PaymentLine } from './payment-line.ts'

/** An invoice of the register, as far as a line about it needs. */
export interface KnownInvoice {
  id: bigint
  kind: DocumentKind
  datedOn: CivilDate
  amountDue: Cents
  isDebt: boolean
}

/** The invoice that a line speaks of: the supplier is known by VAT number, with or without country, or fiscal code. */
export async function findInvoiceOf(db: Database, line: PaymentLine): Promise<KnownInvoice | undefined> {
  const found = await sql<KnownInvoice>`
    select id, kind, dated_on, amount_due, is_debt
      from invoice
     where upper(number) = upper(${line.number}) and dated_on = ${line.datedOn}
       and ${line.supplier} in (supplier_id, substr(supplier_id, 3), supplier_fiscal_code)
     order by is_debt desc
     limit 1
       for update`.execute(db)
  return found.rows[0]
}

/** Each of these returns whether it changed anything. */
export async function receive(db: Database, id: bigint, line: PaymentLine, due: DueDay | undefined): Promise<boolean> {
  const changed = await sql`
    update invoice
       set unit         = coalesce(${line.unit}, unit),
           received_on  = coalesce(${line.receivedOn}::date, received_on),
           due_on       = case when is_debt then coalesce(${due?.dueOn ?? null}::date, due_on) end,
           due_presumed = due_presumed and ${line.receivedOn}::date is null
     where id = ${id}
       and (unit, received_on) is distinct from
           (coalesce(${line.unit}, unit), coalesce(${line.receivedOn}::date, received_on))`.execute(db)
  return changed.numAffectedRows === 1n
}

/** A suspension still open is closed by a later line with its end. */
export async function suspend(db: Database, id: bigint, { suspendedOn, resumedOn }: PaymentLine): Promise<boolean> {
  if (suspendedOn === null) return false
  const changed = await sql`
    with after as (
      select id, case when ${resumedOn}::date is not null and suspended @> daterange(${suspendedOn}, null)
                      then suspended - datemultirange(daterange(${suspendedOn}, null))
                      else suspended end + datemultirange(daterange(${suspendedOn}, ${resumedOn})) as suspended
        from invoice where id = ${id})
    update invoice set suspended = after.suspended
      from after
     where invoice.id = after.id and invoice.suspended <> after.suspended`.execute(db)
  return changed.numAffectedRows === 1n
}

export async function settle(db: Database, id: bigint, { settlementAct, settledOn }: PaymentLine): Promise<boolean> {
  if (settlementAct === null) return false
  const added = await sql`insert into settlement (invoice_id, act, settled_on)
                          values (${id}, ${settlementAct}, ${settledOn})
                          on conflict do nothing`.execute(db)
  return added.numAffectedRows === 1n
}

export async function pay(db: Database, id: bigint, line: PaymentLine): Promise<boolean> {
  if (line.orderNumber === null) return false
  const added = await sql`insert into payment (invoice_id, settlement_act, order_number, sent_on, amount)
                          values (${id}, ${line.settlementAct}, ${line.orderNumber}, ${line.sentOn}, ${line.amount})
                          on conflict do nothing`.execute(db)
  return added.numAffectedRows === 1n
}

/** What has been paid of an invoice, and by this order alone. */
export async function paidOf(
  db: Database,
  id: bigint,
  { orderNumber, sentOn }: PaymentLine,
): Promise<{ all: Cents; byThisOrder: Cents }> {
  const found = await sql<{ all: Cents; byThisOrder: Cents }>`
    select coalesce(sum(amount), 0)::bigint as all,
           coalesce(sum(amount) filter (where order_number = ${orderNumber} and sent_on = ${sentOn}), 0)::bigint
             as by_this_order
      from payment where invoice_id = ${id}`.execute(db)
  return found.rows[0]!
}

/** Every payment, settlement and suspension, in lines that could be imported again. */
export async function listPaymentLines(db: Database): Promise<PaymentLine[]> {
  const found = await sql<PaymentLine>`
    with money as (
      select coalesce(payment.invoice_id, settlement.invoice_id) as invoice_id, act, settled_on,
             order_number, sent_on, amount,
             row_number() over (partition by coalesce(payment.invoice_id, settlement.invoice_id)
                                order by sent_on, order_number, act) as place
        from payment full join settlement
          on settlement.invoice_id = payment.invoice_id and settlement.act = payment.settlement_act),
    pause as (
      select id as invoice_id, lower(range) as suspended_on, upper(range) as resumed_on, place
        from invoice cross join unnest(suspended) with ordinality as each(range, place)),
    line as (
      select * from money full join pause using (invoice_id, place))
    select supplier_id as supplier, number, dated_on, unit, received_on, act as settlement_act, settled_on,
           order_number, sent_on, amount, suspended_on, resumed_on
      from invoice left join line on line.invoice_id = invoice.id
     where line.invoice_id is not null or unit is not null or received_on is not null
     order by dated_on, supplier_id, number, kind, place`.execute(db)
  return found.rows
}
