// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { ClosedYear } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import type { AreaCode, Clue, UnassignedInvoice } from './model.ts'

const tables = (db: Database) => db.withTables<{ areaCode: AreaCode }>()

/** Inside a query on invoices: unit, clue and code of the area proposed for each, from its codes or its supplier’s last. */
export const proposal: RawBuilder<unknown> = sql`(
  select unit, clue, code from (
    select rank, area_code.unit, area_code.clue, area_code.code
      from (select 1 as rank, 'cig' as clue, unnest(invoice.cig) as code
            union all select 2, 'commitment', invoice.commitment
            union all select 3, 'order', unnest(invoice.refers_to)
            union all select 4, 'reference', invoice.office_reference
            union all select 5, 'recipient', invoice.recipient_code) as said
      join area_code on area_code.clue = said.clue and area_code.code = upper(replace(said.code, ' ', ''))
    union all
    (select 6, before.unit, 'supplier', before.number
       from invoice as before
      where before.supplier_id = invoice.supplier_id and before.unit is not null
      order by before.dated_on desc, before.id desc limit 1)) as told
  order by rank, code limit 1)`

/** Of no area yet; those due in closed years stay as they are. */
const unassigned = (closed: readonly ClosedYear[]) => sql`invoice left join lateral ${proposal} as proposed on true
  where invoice.unit is null and invoice.acceptance is distinct from 'refused'
    and extract(year from coalesce(due_on, dated_on)) <> all(${closed.map(({ year }) => year)}::int[])`

/** How many invoices are of no area yet, by the area proposed; nothing where none is. */
export async function countUnassigned(
  db: Database,
  closed: readonly ClosedYear[],
): Promise<{ unit: string | null; count: number }[]> {
  const found = await sql<{ unit: string | null; count: number }>`
    select proposed.unit, count(*)::int as count from ${unassigned(closed)}
     group by proposed.unit order by count desc, proposed.unit`.execute(db)
  return found.rows
}

export const unassignedPerPage = 30

/** A page of them, from 1, the first due first; `proposed` keeps those proposed for an area, or for none when empty. */
export async function listUnassigned(
  db: Database,
  { closed, proposed, page }: { closed: readonly ClosedYear[]; proposed: string | undefined; page: number },
): Promise<UnassignedInvoice[]> {
  const found = await sql<UnassignedInvoice>`
    select invoice.id, number, dated_on, due_on, supplier_name, subject, amount_due,
           case when proposed.unit is not null
                then json_build_object('unit', proposed.unit, 'clue', proposed.clue, 'code', proposed.code) end as proposal
      from ${unassigned(closed)}
       and (${proposed ?? null}::text is null or coalesce(proposed.unit, '') = ${proposed ?? null})
     order by due_on nulls last, invoice.id
     limit ${unassignedPerPage} offset ${(page - 1) * unassignedPerPage}`.execute(db)
  return found.rows
}

export async function setUnit(db: Database, id: bigint, unit: string): Promise<void> {
  await sql`update invoice set unit = ${unit} where id = ${id}`.execute(db)
}

export const listAreaCodes = (db: Database): Promise<AreaCode[]> =>
  tables(db)
    .selectFrom('areaCode')
    .select(['clue', 'code', 'unit'])
    .orderBy('unit')
    .orderBy('clue')
    .orderBy('code')
    .execute()

/** Keeps a code, in the place of what it said before; returns that. */
export async function keepAreaCode(transaction: Database, { clue, code, unit }: AreaCode): Promise<string | undefined> {
  const before = await tables(transaction)
    .selectFrom('areaCode')
    .select('unit')
    .where('clue', '=', clue)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  await tables(transaction)
    .insertInto('areaCode')
    .values({ clue, code, unit })
    .onConflict((conflict) => conflict.columns(['clue', 'code']).doUpdateSet({ unit }))
    .execute()
  return before?.unit
}

/** Drops a code; returns the area it told, if it was there. */
export async function dropAreaCode(db: Database, clue: Clue, code: string): Promise<string | undefined> {
  const dropped = await tables(db)
    .deleteFrom('areaCode')
    .where('clue', '=', clue)
    .where('code', '=', code)
    .returning('unit')
    .executeTakeFirst()
  return dropped?.unit
}
