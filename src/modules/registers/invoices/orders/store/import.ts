// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { OrdersImport } from '../opi/model.ts'

type Done = Pick<OrdersImport, 'changed' | 'unmatched' | 'leftOut' | 'remarks'>

/** Keeps what a file did, to be read again. */
export async function keepReport(
  db: Database,
  original: string,
  { changed, unmatched, leftOut, remarks }: Done,
): Promise<void> {
  await sql`
    insert into orders_import (original, changed, unmatched, not_commercial, without_invoice, remarks)
    values (${original}, ${changed}, ${unmatched}, ${leftOut.notCommercial}, ${leftOut.withoutInvoice},
            ${JSON.stringify(remarks)})`.execute(db)
}

/** What a file did when it was imported; nothing for one that was not, or before this was kept. */
export async function findReport(db: Database, original: string): Promise<OrdersImport | undefined> {
  const found = await sql<Omit<Done, 'leftOut'> & OrdersImport['leftOut']>`
    select changed, unmatched, not_commercial, without_invoice, remarks from orders_import
     where original = ${original}`.execute(db)
  const [row] = found.rows
  if (!row) return undefined
  const { notCommercial, withoutInvoice, ...done } = row
  return { ...done, outcome: 'imported', leftOut: { notCommercial, withoutInvoice }, problems: [], original }
}
