// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import type { Order } from '../../life/model.ts'
import type { Payable } from '../model.ts'
import type { OrderPart } from '../opi/model.ts'

export interface PayableInvoice extends Payable {
  id: bigint
  /** The invoice that a credit note lowers. */
  lowers: bigint | null
}

const payable = sql`invoice.id, kind, is_debt, amount_due, lowered, lowers`

/** The invoice, or the credit note when the part is below zero, that a file names; nothing when none is, or several are. */
export async function findNamed(db: Database, part: OrderPart): Promise<PayableInvoice | undefined> {
  const found = await sql<PayableInvoice & { bySdi: boolean; stands: boolean }>`
    select ${payable}, coalesce(sdi_id = ${part.lot}, false) as by_sdi,
           acceptance is distinct from 'refused' as stands
      from invoice
     where upper(number) = upper(${part.invoiceNumber}) and (kind = 'credit-note') = ${part.amount < 0n}
       and (sdi_id = ${part.lot}
            or (${part.supplier}::text in (supplier_id, substr(supplier_id, 3), supplier_fiscal_code)
                and (sdi_id is null or ${part.lot}::text is null)
                and extract(year from dated_on) = coalesce(${part.invoiceYear}, extract(year from dated_on))))
     order by by_sdi desc, stands desc limit 2`.execute(db)
  const [first, second] = found.rows
  const isAlone = !second || first!.bySdi !== second.bySdi || first!.stands !== second.stands
  return isAlone ? first : undefined
}

export async function findPayable(db: Database, id: bigint): Promise<PayableInvoice | undefined> {
  const found = await sql<PayableInvoice>`select ${payable} from invoice where id = ${id} for update`.execute(db)
  return found.rows[0]
}

/** An invoice that an order without its own may pay. */
export interface Candidate {
  id: bigint
  number: string
  supplierName: string
  datedOn: CivilDate
  outstanding: Cents
  /** Of who is named by the order; of the sum that it pays. */
  sameSupplier: boolean
  sameAmount: boolean
}

/** Invoices with enough left to pay: those of the supplier or of the same sum, the likeliest first. */
export async function candidatesFor(db: Database, { supplier, amount }: OrderPart): Promise<Candidate[]> {
  const found = await sql<Candidate>`
    select *
      from (select id, number, supplier_name, dated_on, outstanding, outstanding = ${amount} as same_amount,
                   coalesce(${supplier}::text in (supplier_id, substr(supplier_id, 3), supplier_fiscal_code), false)
                     as same_supplier
              from invoice where outstanding >= ${amount}) as each
     where same_supplier or same_amount
     order by same_supplier and same_amount desc, same_supplier desc, dated_on desc, id limit 50`.execute(db)
  return found.rows
}

/** Every invoice that an order pays, with what is known of the order there. */
export async function findPaidBy(
  db: Database,
  orderNumber: string,
  fiscalYear: number,
): Promise<{ invoice: PayableInvoice; order: Order }[]> {
  const found = await sql<PayableInvoice & Order>`
    select ${payable}, order_number, amount, settlement_act, issued_on, sent_on, executed_on, returned_on, cancelled_on
      from payment join invoice on invoice.id = invoice_id
     where order_number = ${orderNumber} and fiscal_year = ${fiscalYear} order by invoice.id`.execute(db)
  return found.rows.map(({ id, kind, isDebt, amountDue, lowered, lowers, ...order }) => ({
    ...{ invoice: { id, kind, isDebt, amountDue, lowered, lowers }, order },
  }))
}
