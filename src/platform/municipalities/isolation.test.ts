// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newDatabaseUrl, serverAt } from '../../../tests/support/database.ts'
import { note, verifyJournal } from '../journal.ts'
import { keepOriginal } from '../originals.ts'
import { createMunicipality } from './index.ts'

const ada = { id: 'ada', from: 'interno' }
const mine = 'ente_c_mia'
const theirs = 'ente_c_loro'
const server = serverAt(await newDatabaseUrl())
const db = server.databaseOf(mine)
for (const code of ['c_mia', 'c_loro']) {
  const { schema } = await createMunicipality(server, { code, name: code, hosts: [] })
  const one = server.databaseOf(schema)
  await keepOriginal(one, { name: 'piano.txt', bytes: new TextEncoder().encode(`il segreto di ${code}`) }, ada)
  await sql`insert into reading (year, objective, read_on, done, source) values (2026, 'PL-1', '2026-01-01', 1, ${code})`.execute(
    one,
  )
  await note(one, ada, { did: 'act.recorded', about: code, now: {} })
}
await sql`select lo_from_bytea(4242, 'un oggetto di altri')`.execute(server.owner)

/** Hand-written SQL, as many statements as it has, on a connection of its own. */
const run = (text: string) => db.connection().execute((one) => sql.raw(text).execute(one))

const refused = /permission denied|must be owner|not allowed|relation "reading" does not exist|large object 4242/

const refusals = (statements: Record<string, string>) => {
  for (const [what, statement] of Object.entries(statements))
    test(`with its role a municipality cannot ${what}`, async () => {
      await assert.rejects(run(statement), refused)
      // Whatever was tried, nothing of the other is changed.
      const other = server.databaseOf(theirs)
      const left = await sql<{ readings: bigint; originals: bigint }>`
        select (select count(*) from reading where source = 'c_loro') as readings, (select count(*) from original) as originals`.execute(
        other,
      )
      assert.deepEqual(left.rows[0], { readings: 1n, originals: 1n })
      for (const one of [other, db]) {
        const { entries, broken } = await verifyJournal(one)
        assert.deepEqual([entries, broken], [1n, []])
      }
    })
}

refusals({
  'read another’s rows': `select * from ${theirs}.reading`,
  'count them': `select count(*) from ${theirs}.journal`,
  'read them through a path': `set search_path = ${theirs}; select * from reading`,
  'read them through a setting': `select set_config('search_path', '${theirs}', false); select * from reading`,
  'add a row to another’s': `insert into ${theirs}.reading (year, objective, read_on, done, source) values (2026, 'PL-2', '2026-01-01', 1, 'x')`,
  'change another’s rows': `update ${theirs}.reading set done = 9`,
  'delete another’s rows': `delete from ${theirs}.reading`,
  'empty another’s table': `truncate ${theirs}.reading`,
  'lock another’s table': `begin; lock table ${theirs}.reading`,
  'copy another’s rows out': `copy ${theirs}.reading to program 'cat'`,
  'copy files of the server in': `copy reading from '/etc/passwd'`,
  'refer to another’s rows': `create temporary table spy (sha256 text references ${theirs}.original)`,
  'take another’s role': `set role ${theirs}`,
  'take another’s role in a transaction': `begin; set local role ${theirs}; select * from reading; commit`,
  'take another’s role through a setting': `select set_config('role', '${theirs}', false)`,
  'become another in the session': `set session authorization ${theirs}`,
  'leave its own role for the owner’s': `reset role; set role traguardo`,
  'give itself another’s role': `grant ${theirs} to ${mine}`,
  'give itself rights on another’s tables': `grant select on ${theirs}.reading to ${mine}`,
  'change another’s password': `alter role ${theirs} password 'x'`,
  'rise above the others': `alter role ${mine} superuser`,
  'make roles': 'create role ente_c_spia',
  'make a schema': 'create schema spia',
  'make a function that runs as its owner': `create function leak() returns text security definer language sql as 'select source from ${theirs}.reading'`,
  'make one in another’s schema': `create function ${theirs}.leak() returns integer security definer language sql as 'select 1'`,
  'make one in the schema of all': `create function public.leak() returns integer security definer language sql as 'select 1'`,
  'read another through a function of its own': `create function pg_temp.leak() returns bigint security definer language sql as 'select count(*) from ${theirs}.reading'; select pg_temp.leak()`,
  'make a table where all would see it': 'create table public.spia (x integer)',
  'read the list of municipalities': 'select * from traguardo.municipality',
  'read the hosts of others': 'select * from traguardo.host',
  'change its own state': `update traguardo.municipality set state = 'archived'`,
  'read passwords': 'select * from pg_authid',
  'read files of the server': `select pg_read_file('postgresql.conf')`,
  'read another’s large objects': 'select lo_get(4242)',
  'read large objects where they are kept': 'select * from pg_largeobject',
  'export a table it may not read': `select query_to_xml('select * from ${theirs}.reading', true, true, '')`,
  'load a library': `load '/tmp/spia.so'`,
  'reach out of the database': 'create extension dblink',
  'stop another’s work': `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'traguardo' and pid <> pg_backend_pid()`,
})

test('what PostgreSQL knows of rows it may not read stays hidden', async () => {
  await sql`analyze`.execute(server.owner)
  const found = await sql<{ count: bigint }>`select count(*) from pg_stats where schemaname = ${theirs}`.execute(db)
  assert.equal(found.rows[0]!.count, 0n)
})

refusals({
  'change its journal': `update journal set who = 'ugo'`,
  'delete from its journal': 'delete from journal',
  'empty its journal': 'truncate journal',
  'switch the journal’s triggers off': 'alter table journal disable trigger all',
  'switch all triggers off for a while': `set session_replication_role = replica; delete from journal`,
  'drop the journal’s triggers': 'drop trigger journal_is_chained on journal',
  'replace what the triggers do': `create or replace function ${mine}.refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
  'change where the triggers look': `alter function ${mine}.chain_journal() reset search_path`,
  'make a rule around them': 'create rule quiet as on delete to journal do instead nothing',
  'rename the journal away': 'alter table journal rename to old',
  'drop the journal': 'drop table journal',
  'move rows out of it': `merge into journal using (select 1) as x on true when matched then delete`,
  'replace an original': `update original set bytes = 'altro'`,
  'delete an original': 'delete from original',
  'switch the originals’ triggers off': 'alter table original disable trigger user',
  'change what was migrated': 'delete from migration',
  'add to what was migrated': `insert into migration (name, checksum) values ('9999_x.sql', 'x')`,
})

test('a table of the same name made for the session does not deceive the journal', async () => {
  await db.connection().execute(async (one) => {
    await sql.raw('create temporary table journal (like journal)').execute(one)
    await sql
      .raw(`insert into ${mine}.journal (who, did, about, now) values ('ada', 'act.recorded', 'x', '{}')`)
      .execute(one)
    await sql.raw('drop table pg_temp.journal').execute(one)
  })
  const { entries, broken } = await verifyJournal(db)
  assert.deepEqual([entries, broken], [2n, []])
})
