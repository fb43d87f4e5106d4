// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** A table of the schema, with the columns that hold data of their own. */
export interface Table {
  name: string
  columns: string[]
}

/** The migration list is rebuilt by migrating; every other table is copied, each after those it refers to. */
export async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const tables = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'migration'
     group by c.relname order by c.relname`)
  const references = await client.query<{ from: string; to: string }>(`
    select r.conrelid::regclass::text as "from", r.confrelid::regclass::text as "to"
      from pg_constraint r where r.contype = 'f' and r.connamespace = current_schema()::regnamespace`)

  const left = [...tables.rows]
  const ordered: Table[] = []
  while (left.length > 0) {
    const waits = ({ name }: Table) =>
      references.rows.some(({ from, to }) => from === name && to !== name && left.some((table) => table.name === to))
    const next = left.findIndex((table) => !waits(table))
    if (next < 0) throw new Error('The tables refer to each other in a circle')
    ordered.push(...left.splice(next, 1))
  }
  return ordered
}
