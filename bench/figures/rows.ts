// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import { commandLine } from '#modules/registers/index.ts'
import type { Database } from '#platform/database.ts'
import { keepOriginal } from '#platform/originals.ts'

/** A number from 0 to `most`, that depends on the invoice and on nothing else. */
const chance = (seed: number, most: number) =>
  sql`(abs(hashint8extended(id, ${sql.lit(seed)}) % ${sql.lit(most)}))::int`

/** Days from receipt to payment: three in four within the term, one in twenty after more than sixty. */
const daysToPay = sql`case when ${chance(1, 100)} < 75 then 5 + ${chance(2, 25)}
                           when ${chance(1, 100)} < 95 then 30 + ${chance(2, 30)}
                           else 60 + ${chance(2, 120)} end`

/**
 * Invoices received one after the other in the ten years up to a day, by suppliers who mostly serve one area, with settlements, payments and disputes, as rows that are there
 * already: triggers sleep, and each is noted as not folded yet. As the owner of the tables.
 */
export async function bringInvoices(owner: Database, count: number, today: CivilDate): Promise<void> {
  const original = await keepOriginal(owner, { name: 'banco.xml', bytes: new Uint8Array([1]) }, commandLine)
  const suppliers = Math.max(200, count / 500)
  await owner.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    await sql`
      insert into invoice (original, position, supplier_id, supplier_name, document_type, kind, number, dated_on, total,
                           amount_due, received_on, due_on, unit, nature, supplier_kind, acceptance, acceptance_on,
                           suspended)
      select ${original}, id, 'IT' || lpad(${chance(8, suppliers)}::text, 11, '0'), 'Fornitore', 'TD01', 'invoice', id,
             received_on - 2, amount, amount, received_on, received_on + 30,
             (array['AG', 'EF', 'LP', 'PL', 'PM', 'SC'])[
               1 + case when ${chance(9, 10)} = 0 then ${chance(10, 6)} else ${chance(8, suppliers)} % 6 end],
             case when ${chance(11, 10)} = 0 then 'capital' else 'current' end,
             case when ${chance(8, suppliers)} % 5 = 0 then 'professional' else 'firm' end,
             'accepted', received_on + ${chance(12, 10)},
             case when ${chance(4, 200)} = 0 then datemultirange(daterange(received_on + 10, received_on + 30))
                  else '{}' end
        from (select id, ${today}::date - 3650 + (id * 3649 / ${count})::int as received_on, 1000 + ${chance(7, 2_000_000)}::bigint as amount
                from generate_series(1, ${count}::bigint) as id) as each`.execute(db)
    await sql`
      insert into pause (invoice_id, days, reason)
      select id, days, 'contested' from invoice, unnest(suspended) as days`.execute(db)
    await sql`
      insert into settlement (invoice_id, act, settled_on, sent_on)
      select id, 'Det. ' || id, received_on + 3 + ${chance(5, 25)}, received_on + 4 + ${chance(5, 25)}
        from invoice where received_on + 30 <= ${today}`.execute(db)
    // One in fifty is paid in two parts.
    await sql`
      insert into payment (invoice_id, order_number, sent_on, amount)
      select id, id || '/' || part, received_on + ${daysToPay} + 10 * (part - 1),
             case when parts = 1 then amount_due when part = 1 then amount_due / 2 else amount_due - amount_due / 2 end
        from (select *, case when ${chance(3, 50)} = 0 then 2 else 1 end as parts from invoice) as each,
             generate_series(1, parts) as part
       where received_on + ${daysToPay} + 10 * (part - 1) <= ${today}`.execute(db)
    await sql`
      update invoice set paid = sums.amount
        from (select invoice_id, sum(amount) as amount from payment group by invoice_id) as sums
       where invoice_id = id`.execute(db)
    await sql`insert into stale_figure (invoice_id) select id from invoice`.execute(db)
    await sql`set session_replication_role = origin`.execute(db)
    await sql`vacuum analyze`.execute(db)
  })
}
