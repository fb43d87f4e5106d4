// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'

/** An invoice with something left to pay. */
export interface Outstanding {
  id: bigint
  supplierName: string
  subject: string | null
  outstanding: Cents
}

/** All of them, or those of one supplier: the invoices already paid are not even looked at. */
export async function listOutstanding(db: Database, supplierId?: string): Promise<Outstanding[]> {
  const found = await sql<Outstanding>`
    select id, supplier_name, subject, outstanding from invoice
     where outstanding > 0 and ${supplierId === undefined ? sql`true` : sql`supplier_id = ${supplierId}`}
     order by id`.execute(db)
  return found.rows
}
