// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { DocumentKind } from '#law/document-kinds.ts'
import type { DueDay } from '#law/payment-term.ts'
import type { Areas } from '#modules/access/index.ts'
import type { Brought, Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { isWithin } from './list.ts'
import type { PaymentLine } from './payment-line.ts'

/** An invoice of the register, as far as a line about it needs. */
export interface KnownInvoice {
  id: bigint
  kind: DocumentKind
  datedOn: CivilDate
  amountDue: Cents
  isDebt: boolean
  unit: string | null
  receivedOn: CivilDate | null
  dueOn: CivilDate | null
  /** Days in which it could not be claimed, as the database writes them; «{}» for none. */
  suspended: string
}

/** The invoice that a line speaks of: the supplier is known by VAT number, with or without country, or fiscal code. */
export async function findInvoiceOf(db: Database, line: PaymentLine): Promise<KnownInvoice | undefined> {
  const found = await sql<KnownInvoice>`
    select ${known}
      from invoice
     where upper(number) = upper(${line.number}) and dated_on = ${line.datedOn}
       and ${line.supplier} in (supplier_id, substr(supplier_id, 3), supplier_fiscal_code)
     order by is_debt desc
     limit 1
       for update`.execute(db)
  return found.rows[0]
}

/** The same invoice, after a line changed it. */
export async function findAgain(db: Database, id: bigint): Promise<KnownInvoice> {
  const found = await sql<KnownInvoice>`select ${known} from invoice where id = ${id}`.execute(db)
  return found.rows[0]!
}

const known = sql`id, kind, dated_on, amount_due, is_debt, unit, received_on, due_on, suspended::text as suspended`

/** Each of these returns the days whose figures it moves, or nothing when it changed nothing. */
type Moved = Promise<CivilDate[] | undefined>

/** When an invoice was received, or whose it is, tells on the payments made already. */
export async function receive(db: Database, id: bigint, line: PaymentLine, due: DueDay | undefined): Moved {
  const changed = await sql`
    update invoice
       set unit         = coalesce(${line.unit}, unit),
           received_on  = coalesce(${line.receivedOn}::date, received_on),
           due_on       = case when is_debt then coalesce(${due?.dueOn ?? null}::date, due_on) end,
           due_presumed = due_presumed and ${line.receivedOn}::date is null
     where id = ${id}
       and (unit, received_on) is distinct from
           (coalesce(${line.unit}, unit), coalesce(${line.receivedOn}::date, received_on))`.execute(db)
  if (changed.numAffectedRows !== 1n) return undefined
  const paid = await sql<{ sentOn: CivilDate }>`select sent_on from payment where invoice_id = ${id}`.execute(db)
  return paid.rows.map(({ sentOn }) => sentOn)
}

/** A suspension still open is closed by a later line with its end. */
export async function suspend(db: Database, id: bigint, { suspendedOn, resumedOn }: PaymentLine): Moved {
  if (suspendedOn === null) return undefined
  if (resumedOn !== null) {
    const closed = await sql`
      update pause set days = daterange(lower(days), ${resumedOn})
       where invoice_id = ${id} and upper_inf(days) and days @> ${suspendedOn}::date
         and lower(days) < ${resumedOn}::date`.execute(db)
    if (closed.numAffectedRows === 1n) return [resumedOn]
  }
  const added = await sql<{ since: CivilDate }>`
    insert into pause (invoice_id, days, reason)
    select id, each.days, 'contested'
      from invoice, unnest(datemultirange(daterange(${suspendedOn}, ${resumedOn})) - suspended) as each(days)
     where id = ${id}
    returning lower(days) as since`.execute(db)
  return added.rows.length > 0 ? added.rows.map(({ since }) => since) : undefined
}

export async function settle(
  db: Database,
  id: bigint,
  { settlementAct, settledOn }: PaymentLine,
  { original, line }: Provenance,
): Moved {
  if (settlementAct === null || settledOn === null) return undefined
  const added = await sql`insert into settlement (invoice_id, act, settled_on, original, line)
                          values (${id}, ${settlementAct}, ${settledOn}, ${original}, ${line})
                          on conflict do nothing`.execute(db)
  return added.numAffectedRows === 1n ? [settledOn] : undefined
}

export async function pay(db: Database, id: bigint, row: PaymentLine, { original, line }: Provenance): Moved {
  if (row.orderNumber === null || row.sentOn === null) return undefined
  const added = await sql`
    insert into payment (invoice_id, settlement_act, order_number, sent_on, amount, original, line)
    values (${id}, ${row.settlementAct}, ${row.orderNumber}, ${row.sentOn}, ${row.amount}, ${original}, ${line})
                          on conflict do nothing`.execute(db)
  return added.numAffectedRows === 1n ? [row.sentOn] : undefined
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
export async function listPaymentLines(db: Database, reach: Areas): Promise<(PaymentLine & Provenance)[]> {
  const found = await sql<PaymentLine & Provenance>`
    with money as (
      select coalesce(payment.invoice_id, settlement.invoice_id) as invoice_id, act, settled_on,
             order_number, payment.sent_on, amount,
             coalesce(payment.original, settlement.original) as original,
             case when payment.original is null then settlement.line else payment.line end as line,
             row_number() over (partition by coalesce(payment.invoice_id, settlement.invoice_id)
                                order by payment.sent_on, order_number, act) as place
        from payment full join settlement
          on settlement.invoice_id = payment.invoice_id and settlement.act = payment.settlement_act),
    pause as (
      select id as invoice_id, lower(range) as suspended_on, upper(range) as resumed_on, place
        from invoice cross join unnest(suspended) with ordinality as each(range, place)),
    line as (
      select * from money full join pause using (invoice_id, place))
    select supplier_id as supplier, number, dated_on, unit, received_on, act as settlement_act, settled_on,
           order_number, sent_on, amount, suspended_on, resumed_on, line.original, line.line
      from invoice left join line on line.invoice_id = invoice.id
     where (line.invoice_id is not null or unit is not null or received_on is not null) and ${isWithin(reach)}
     order by dated_on, supplier_id, number, kind, place`.execute(db)
  return found.rows
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
