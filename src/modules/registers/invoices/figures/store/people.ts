// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'

/** The offices whose days are counted person by person. */
export type Office = 'area' | 'accounting'

/** Who worked last on an invoice, by hand, and on which day: who settled it, or who judged that and recorded the order. */
const work: Record<Office, RawBuilder<unknown>> = {
  area: sql`select invoice_id, settled_by as who, sent_on as day, 0 as place, act from settlement`,
  accounting: sql`
    select invoice_id, judged_by as who, coalesce(correct_on, returned_on) as day, 0 as place, act from settlement
     union all
    select invoice_id, recorded_by, coalesce(issued_on, sent_on), 1, order_number from payment where recorded_by <> ''`,
}

/** Who of an office worked last on each of these invoices, by a day; those brought so far by a file are left out. */
export async function lastOf(
  db: Database,
  office: Office,
  { ids, on }: { ids: readonly bigint[]; on: CivilDate },
): Promise<Map<bigint, string>> {
  const found = await sql<{ invoiceId: bigint; who: string | null }>`
    select distinct on (invoice_id) invoice_id, who from (${work[office]}) as each
     where invoice_id = any(${ids}::bigint[]) and day <= ${on}
     order by invoice_id, day desc, place desc, act`.execute(db)
  return new Map(found.rows.flatMap(({ invoiceId, who }) => (who === null ? [] : [[invoiceId, who]])))
}
