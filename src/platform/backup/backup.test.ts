// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabaseUrl, newDatabaseUrl, serverAt } from '../../../tests/support/database.ts'
import { newFolder } from '../../../tests/support/folder.ts'
import { loadDemo } from '../../demo.ts'
import { note, verifyJournal } from '../journal.ts'
import {
  createMunicipality,
  type DatabaseServer,
  findMunicipality,
  listMunicipalities,
  migrateAll,
  openServer,
} from '../municipalities/index.ts'
import { keepOriginal } from '../originals.ts'
import { addMunicipalities, restoreBackup, writeBackup } from './index.ts'

const takenAt = new Date('2026-10-15T08:00:00Z')
const newFile = () => join(newFolder(), 'copia.traguardo')
const ada = { id: 'ada', from: 'interno' }

/** A municipality with a year of data, and one with a file and a deed. */
async function loaded(): Promise<DatabaseServer> {
  const server = serverAt(await emptyDatabaseUrl())
  await loadDemo(server.databaseOf('ente_c_prova'))
  const { schema } = await createMunicipality(server, { code: 'c_due', name: 'Comune Due', hosts: ['due.example'] })
  const second = server.databaseOf(schema)
  await keepOriginal(second, { name: 'piano.txt', bytes: new TextEncoder().encode('il segreto del secondo') }, ada)
  await note(second, ada, { did: 'act.recorded', about: 'PL-1', now: {} })
  return server
}

const empty = async () => serverAt(await newDatabaseUrl())

/** The rows of every table of every municipality, each as one hash: two with the same answer hold the same data. */
async function contents({ owner }: DatabaseServer): Promise<Record<string, string>> {
  const tables = await sql<{ schema: string; name: string }>`
    select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind = 'r' and nspname like 'ente%' and relname <> 'migration'`.execute(owner)
  const hashes: Record<string, string> = {}
  for (const { schema, name } of tables.rows) {
    const found = await sql<{ hash: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as hash
        from ${sql.table(`${schema}.${name}`)} as t`.execute(owner)
    hashes[`${schema}.${name}`] = found.rows[0]!.hash
  }
  return hashes
}

const listed = async ({ owner }: DatabaseServer) =>
  (await listMunicipalities(owner)).map(({ createdAt: _, ...municipality }) => municipality)

test('what is restored is equal to what was saved, table by table and town by town', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  const { municipalities, tables } = await writeBackup(from, file, { takenAt })
  assert.equal(municipalities, 2)
  assert.deepEqual(await restoreBackup(to, file), {
    takenAt: takenAt.toISOString(),
    municipalities: ['c_due', 'c_prova'],
    tables,
  })
  const saved = await contents(from)
  assert.equal(Object.keys(saved).length, tables)
  assert.ok(tables >= 26)
  assert.deepEqual(await contents(to), saved)
  assert.deepEqual(await listed(to), await listed(from))
})

test('what is restored goes on working with its own role, which reaches nobody else', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  await writeBackup(from, file, { takenAt })
  await restoreBackup(to, file)
  const db = to.databaseOf('ente_c_prova')
  assert.deepEqual((await verifyJournal(db)).broken, [])
  await note(db, ada, { did: 'act.recorded', about: 'PL-1', now: {} })
  const added = await sql<{
    id: bigint
  }>`insert into act (year, objective, step, done_on, act, subject) values (2026, 'PL-1', 1, '2026-01-01', 'x', 'y') returning id`.execute(
    db,
  )
  // 61 acts were restored: the next number is 62.
  assert.equal(added.rows[0]!.id, 62n)
  assert.deepEqual((await verifyJournal(db)).broken, [])
  await assert.rejects(sql`delete from journal`.execute(db), /permission denied/)
  await assert.rejects(sql`select * from ente_c_due.original`.execute(db), /permission denied/)
})

test('one municipality leaves in a file of its own and enters another database, beside those there', async () => {
  const [from, to, file] = [await loaded(), serverAt(await emptyDatabaseUrl()), newFile()]
  assert.equal((await writeBackup(from, file, { takenAt, code: 'c_due' })).municipalities, 1)
  assert.deepEqual((await addMunicipalities(to, file)).municipalities, ['c_due'])
  const [saved, there] = [await contents(from), await contents(to)]
  for (const [name, hash] of Object.entries(saved)) if (name.includes('c_due')) assert.equal(there[name], hash, name)
  assert.deepEqual((await findMunicipality(to.owner, 'c_due'))!.hosts, ['due.example'])
  await assert.rejects(addMunicipalities(to, file), /c_due c’è già/)
})

test('a copy whose host is taken adds nothing', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  await createMunicipality(to, { code: 'c_tre', name: 'Comune Tre', hosts: ['due.example'] })
  const before = await contents(to)
  await writeBackup(from, file, { takenAt })
  await assert.rejects(addMunicipalities(to, file), /due\.example è già il sito del Comune c_tre/)
  assert.deepEqual(await contents(to), before)
  assert.equal((await listed(to)).length, 1)
})

test('a restore that broke off in the middle leaves the database as good as new', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  await writeBackup(from, file, { takenAt })
  await migrateAll(to)
  await sql`create schema ente_c_due`.execute(to.owner)
  await sql`create table ente_c_due.half (x integer)`.execute(to.owner)
  await sql`comment on schema ente_c_due is 'Ripristino non finito'`.execute(to.owner)
  await restoreBackup(to, file)
  assert.deepEqual(await contents(to), await contents(from))
})

test('a sealed copy opens with its passphrase alone, and shows nothing of what it holds', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  await writeBackup(from, file, { takenAt, passphrase: 'una frase segreta' })
  assert.equal(readFileSync(file).includes('Borgo San Lieto'), false)
  await assert.rejects(restoreBackup(to, file), /La copia è cifrata/)
  await assert.rejects(
    restoreBackup(to, file, 'un’altra frase'),
    /rovinata o incompleta, o la frase segreta è sbagliata/,
  )
  await restoreBackup(to, file, 'una frase segreta')
  assert.deepEqual(await contents(to), await contents(from))
})

test('a copy with one byte changed, or cut short, is refused and nothing is restored', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  const { bytes } = await writeBackup(from, file, { takenAt })
  const damaged = `${file}.rovinata`
  for (const at of [30, Math.floor(bytes / 3), Math.floor(bytes / 2), bytes - 3]) {
    const copy = readFileSync(file)
    copy[at] = copy[at]! ^ 1
    writeFileSync(damaged, copy)
    await assert.rejects(restoreBackup(to, damaged), /rovinata o incompleta/, `byte ${at} of ${bytes}`)
  }
  copyFileSync(file, damaged)
  truncateSync(damaged, Math.floor(bytes / 2))
  await assert.rejects(restoreBackup(to, damaged), /rovinata o incompleta/)
  writeFileSync(damaged, 'una lettera')
  await assert.rejects(restoreBackup(to, damaged), /non è una copia di sicurezza/)
  assert.deepEqual(await contents(to), {})
})

test('a database in use is not overwritten', async () => {
  const [from, file] = [await loaded(), newFile()]
  await writeBackup(from, file, { takenAt })
  const before = await contents(from)
  await assert.rejects(restoreBackup(from, file), /Il database non è nuovo/)
  assert.deepEqual(await contents(from), before)
})

test('a copy made by a newer program asks for it', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  await sql`insert into ente_c_due.migration (name, checksum) values ('9999_future.sql', 'x')`.execute(from.owner)
  await writeBackup(from, file, { takenAt })
  await assert.rejects(restoreBackup(to, file), /versione più recente di Traguardo \(9999_future\.sql\)/)
})

test('a copy is of one moment in every town, while others go on writing; a failed one leaves no file', async () => {
  const [from, to, file] = [await loaded(), await empty(), newFile()]
  let writing = true
  const writer = (async () => {
    for (let about = 0; writing; about++)
      for (const schema of ['ente_c_due', 'ente_c_prova'])
        await note(from.databaseOf(schema), ada, { did: 'act.recorded', about: `giro ${about}`, now: {} })
  })()
  await writeBackup(from, file, { takenAt })
  writing = false
  await writer
  await restoreBackup(to, file)
  const rounds: bigint[] = []
  for (const schema of ['ente_c_due', 'ente_c_prova']) {
    const db = to.databaseOf(schema)
    assert.deepEqual((await verifyJournal(db)).broken, [])
    const found = await sql<{ count: bigint }>`select count(*) from journal where about like 'giro %'`.execute(db)
    rounds.push(found.rows[0]!.count)
  }
  // The first town is written before the second: at any one moment it is at most one round ahead.
  assert.ok(rounds[0]! - rounds[1]! === 0n || rounds[0]! - rounds[1]! === 1n, String(rounds))

  const elsewhere = join(file, '..', 'altra.traguardo')
  const nowhere = openServer('postgres://nessuno@127.0.0.1:1/x', 'una chiave')
  await assert.rejects(writeBackup(nowhere, elsewhere, { takenAt }))
  assert.equal(existsSync(elsewhere), false)
  assert.deepEqual(readdirSync(join(file, '..')), ['copia.traguardo'])
})
