// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, emptyDatabaseUrl, newDatabaseUrl, serverAt } from '../../../tests/support/database.ts'
import { pendingMigrations } from '../migrations.ts'
import { createMunicipality, listMunicipalities, migrateAll } from './index.ts'

const towns = ['c_aa01', 'c_aa02', 'c_aa03']

/** A database with three municipalities. */
async function threeTowns() {
  const server = serverAt(await newDatabaseUrl())
  for (const code of towns) await createMunicipality(server, { code, name: `Comune ${code}`, hosts: [] })
  return server
}

test('migrating twice changes nothing', async () => {
  assert.equal(await pendingMigrations(await emptyDatabase()), 0)
  const server = serverAt(await emptyDatabaseUrl())
  assert.deepEqual(await migrateAll(server), { shared: [], done: [{ code: 'c_prova', applied: [] }], failed: [] })
})

test('a new database gets the list of municipalities, which is empty', async () => {
  const server = serverAt(await newDatabaseUrl())
  const { shared, done } = await migrateAll(server)
  assert.equal(shared[0], '0001_municipalities.sql')
  assert.deepEqual([done, await listMunicipalities(server.owner)], [[], []])
})

test('one that cannot be brought up to date does not stop the others, and the next run finishes', async () => {
  const server = await threeTowns()
  const undo = (schema: string) =>
    sql`delete from ${sql.table(`${schema}.migration`)} where name like '0004%';
        drop table ${sql.table(`${schema}.act`)}, ${sql.table(`${schema}.reading`)}`
  for (const code of towns) await sql.raw(undo(`ente_${code}`).compile(server.owner).sql).execute(server.owner)
  await sql`create table ente_c_aa02.reading (in_the_way text)`.execute(server.owner)

  const broken = await migrateAll(server)
  assert.deepEqual(
    broken.done.map(({ code, applied }) => [code, applied.length]),
    [
      ['c_aa01', 1],
      ['c_aa03', 1],
    ],
  )
  assert.equal(broken.failed[0]!.code, 'c_aa02')
  assert.match(broken.failed[0]!.reason, /reading.*already exists/)

  await sql`drop table ente_c_aa02.reading`.execute(server.owner)
  const { done, failed } = await migrateAll(server)
  assert.deepEqual([done.map(({ applied }) => applied.length), failed], [[0, 1, 0], []])
})

test('a migration edited after it was applied stops that municipality', async () => {
  const server = await threeTowns()
  await sql`update ente_c_aa01.migration set checksum = 'other' where name like '0001%'`.execute(server.owner)
  const { failed } = await migrateAll(server)
  assert.match(failed[0]!.reason, /0001_.* è stata modificata dopo essere stata applicata/)
  assert.equal(failed.length, 1)
})

test('a schema made by a newer program is left alone', async () => {
  const server = serverAt(await emptyDatabaseUrl())
  await sql`insert into ente_c_prova.migration (name, checksum) values ('9999_future.sql', 'x')`.execute(server.owner)
  assert.match((await migrateAll(server)).failed[0]!.reason, /versione più recente di Traguardo/)
  await assert.rejects(pendingMigrations(server.databaseOf('ente_c_prova')), /versione più recente di Traguardo/)
})

test('two programs that migrate and create at once do not cross', async () => {
  const url = await newDatabaseUrl()
  const all = await Promise.all(
    towns.map((code) => createMunicipality(serverAt(url), { code, name: code, hosts: [`${code.slice(2)}.example`] })),
  )
  assert.deepEqual(
    all.map(({ hosts }) => hosts),
    towns.map((code) => [`${code.slice(2)}.example`]),
  )
  const runs = await Promise.all([migrateAll(serverAt(url)), migrateAll(serverAt(url))])
  assert.deepEqual(
    runs.flatMap(({ failed }) => failed),
    [],
  )
})
