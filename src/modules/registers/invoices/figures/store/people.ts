// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'

/** Who settled each of these invoices last, by a day; those settled by a file are left out. */
export async function lastSettledBy(db: Database, ids: readonly bigint[], on: CivilDate): Promise<Map<bigint, string>> {
  const found = await sql<{ invoiceId: bigint; settledBy: string | null }>`
    select distinct on (invoice_id) invoice_id, settled_by from settlement
     where invoice_id = any(${ids}::bigint[]) and sent_on <= ${on}
     order by invoice_id, sent_on desc, act`.execute(db)
  return new Map(found.rows.flatMap(({ invoiceId, settledBy }) => (settledBy === null ? [] : [[invoiceId, settledBy]])))
}
