// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { emptyDatabase, ownerOf } from '../../../tests/support/database.ts'

// What Citus asks of a schema that it is to place on one machine of many; each with its source in docs/scaling.md.
const db = ownerOf(await emptyDatabase())

/** The names that a query finds: what stands against the schema being moved. */
const found = async (query: RawBuilder<{ name: string }>): Promise<string[]> =>
  (await query.execute(db)).rows.map(({ name }) => name)

const here = sql`current_schema()::regnamespace`

test('there is a schema to inspect, and it is not the public one', async () => {
  const tables = await found(sql`select relname as name from pg_class where relkind = 'r' and relnamespace = ${here}`)
  assert.ok(tables.length > 20 && tables.includes('journal'))
  assert.deepEqual(await found(sql`select current_schema()::text as name`), ['ente_c_prova'])
})

test('no foreign key leaves the schema or comes into it', async () => {
  const crossing = sql<{ name: string }>`
    select c.conname as name from pg_constraint c
      join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
     where c.contype = 'f' and (a.relnamespace = ${here}) <> (b.relnamespace = ${here})`
  assert.deepEqual(await found(crossing), [])
})

test('tables are plain ones: none inherits, is partitioned, or stands for another server’s', async () => {
  const others = sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = ${here} and relkind not in ('r', 'i', 'S', 'v', 'c', 't')
    union all
    select inhrelid::regclass::text from pg_inherits
     where inhrelid in (select oid from pg_class where relnamespace = ${here} and relkind = 'r')`
  assert.deepEqual(await found(others), [])
})

test('every table has a primary key, by which changed rows follow it to another machine', async () => {
  const without = sql<{ name: string }>`
    select relname as name from pg_class t where relkind = 'r' and relnamespace = ${here}
       and not exists (select 1 from pg_index where indrelid = t.oid and indisprimary)`
  assert.deepEqual(await found(without), [])
})

test('numbers given by the database are bigint, so that every machine can give its own', async () => {
  const small = sql<{ name: string }>`
    select s.seqrelid::regclass::text as name from pg_sequence s
      join pg_class c on c.oid = s.seqrelid
     where c.relnamespace = ${here} and s.seqtypid <> 'bigint'::regtype`
  assert.deepEqual(await found(small), [])
})

test('no rewrite rule but those of views', async () => {
  const rules = sql<{ name: string }>`
    select rulename as name from pg_rewrite r join pg_class c on c.oid = r.ev_class
     where c.relnamespace = ${here} and c.relkind <> 'v'`
  assert.deepEqual(await found(rules), [])
})

test('what triggers call moves with the schema, and nothing in it needs an extension', async () => {
  const strangers = sql<{ name: string }>`
    select t.tgname as name from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid
     where c.relnamespace = ${here} and not t.tgisinternal and f.pronamespace <> ${here}`
  assert.deepEqual(await found(strangers), [])
  assert.deepEqual(await found(sql`select extname as name from pg_extension`), ['plpgsql'])
})
