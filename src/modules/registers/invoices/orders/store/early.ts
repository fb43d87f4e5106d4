// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Order } from '../../life/model.ts'

type Told = Pick<Order, 'executedOn' | 'returnedOn' | 'cancelledOn'>

interface OrderName {
  orderNumber: string
  fiscalYear: number
}

/** What was told of an order before it came. */
export interface EarlyOrder extends Told {
  /** The order in its place. */
  replacedBy: string | null
}

/** Keeps what is told of an order that is not in the register, on no invoice and among none that wait. */
export async function keepEarly(db: Database, which: OrderName, told: Partial<EarlyOrder>): Promise<void> {
  const { executedOn = null, returnedOn = null, cancelledOn = null, replacedBy = null } = told
  await sql`
    insert into early_order as kept (order_number, fiscal_year, executed_on, returned_on, cancelled_on, replaced_by)
    values (${which.orderNumber}, ${which.fiscalYear}, ${executedOn}, ${returnedOn}, ${cancelledOn}, ${replacedBy})
        on conflict (order_number, fiscal_year) do update
       set executed_on  = coalesce(excluded.executed_on, kept.executed_on),
           returned_on  = case when excluded.executed_on > kept.returned_on then null
                               else coalesce(excluded.returned_on, kept.returned_on) end,
           cancelled_on = coalesce(kept.cancelled_on, excluded.cancelled_on),
           replaced_by  = coalesce(kept.replaced_by, excluded.replaced_by)`.execute(db)
}

const untold: EarlyOrder = { executedOn: null, returnedOn: null, cancelledOn: null, replacedBy: null }

/** What was told of an order that comes now. */
export async function takeEarly(db: Database, { orderNumber, fiscalYear }: OrderName): Promise<EarlyOrder> {
  const found = await sql<EarlyOrder>`
    delete from early_order where order_number = ${orderNumber} and fiscal_year = ${fiscalYear}
    returning executed_on, returned_on, cancelled_on, replaced_by`.execute(db)
  return found.rows[0] ?? untold
}
