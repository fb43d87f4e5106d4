// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Areas } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import type { KeptFacts } from '../figures/facts.ts'
import { isWithin } from '../list.ts'

/** A supplier, and what it is owed on a day. */
export interface Supplier {
  id: string
  name: string
  /** Invoices with something left to pay. */
  open: number
  outstanding: Cents
  overdue: Cents
}

interface Sought {
  reach: Areas
  today: CivilDate
}

export const mostSuppliers = 100

/** Those who are owed something within reach, the most first. */
export const owedSuppliers = (db: Database, sought: Sought): Promise<Supplier[]> =>
  withDebts(
    db,
    sql`select supplier_id as id, max(supplier_name) as name from invoice
         where outstanding > 0 and ${isWithin(sought.reach)} group by supplier_id`,
    sought,
  )

/** Those with an invoice within reach whose name, or number, has these words; each is looked at once, however many invoices it sent. */
export const suppliersNamed = (db: Database, words: string, sought: Sought): Promise<Supplier[]> =>
  withDebts(
    db,
    sql`with recursive each(id) as (
          select min(supplier_id) from invoice
          union all
          select (select min(supplier_id) from invoice where supplier_id > each.id) from each where each.id is not null)
        select each.id, name from each ${newestName(sought.reach)}
         where position(lower(${words}) in lower(name)) > 0 or position(upper(${words}) in each.id) > 0`,
    sought,
  )

export async function findSupplier(db: Database, id: string, sought: Sought): Promise<Supplier | undefined> {
  const named = sql`select each.id, name from (values (${id}::text)) as each(id) ${newestName(sought.reach)}`
  return (await withDebts(db, named, sought))[0]
}

/** The name on the last invoice within reach. */
const newestName = (reach: Areas) => sql`
  cross join lateral (
    select supplier_name as name from invoice where supplier_id = each.id and ${isWithin(reach)}
     order by invoice.id desc limit 1) as newest`

async function withDebts(db: Database, named: RawBuilder<unknown>, { reach, today }: Sought): Promise<Supplier[]> {
  const found = await sql<Supplier>`
    select named.id, name, open, coalesce(outstanding, 0)::bigint as outstanding, coalesce(overdue, 0)::bigint as overdue
      from (${named}) as named
      cross join lateral (
        select count(*)::int as open, sum(outstanding) as outstanding,
               sum(outstanding) filter (where figured.overdue @> ${today}::date) as overdue
          from invoice left join figured_invoice as figured on figured.invoice_id = invoice.id
         where supplier_id = named.id and outstanding > 0 and ${isWithin(reach)}) as debt
     order by outstanding desc nulls last, name, id limit ${mostSuppliers}`.execute(db)
  return found.rows
}

/** The facts of all its debts within reach. The figures must be settled before. */
export async function factsOfSupplier(db: Database, id: string, reach: Areas): Promise<KeptFacts[]> {
  const found = await sql<{ facts: KeptFacts }>`
    select facts from figured_invoice join invoice on invoice.id = invoice_id
     where creditor = ${id} and ${isWithin(reach)}`.execute(db)
  return found.rows.map(({ facts }) => facts)
}
