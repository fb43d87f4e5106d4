// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, newDatabaseUrl } from '../../tests/support/database.ts'
import { openDatabase } from './database.ts'
import { note, verifyJournal } from './journal.ts'
import { migrate, pendingMigrations } from './migrations.ts'
import { findOriginal, keepOriginal, sha256 } from './originals.ts'

test('migrating twice changes nothing', async () => {
  const db = await emptyDatabase()
  assert.equal(await pendingMigrations(db), 0)
  assert.deepEqual(await migrate(db), [])
})

test('a migration edited after it was applied stops the program', async () => {
  const db = await emptyDatabase()
  await sql`update migration set checksum = 'other' where name like '0001%'`.execute(db)
  await assert.rejects(migrate(db), /0001_.* è stata modificata dopo essere stata applicata/)
})

test('a database made by a newer program is left alone', async () => {
  const db = await emptyDatabase()
  await sql`insert into migration (name, checksum) values ('9999_future.sql', 'x')`.execute(db)
  await assert.rejects(migrate(db), /versione più recente di Traguardo/)
  await assert.rejects(pendingMigrations(db), /versione più recente di Traguardo/)
})

test('entries written before personal parts stood apart take their place in the new chain', async () => {
  const db = openDatabase(await newDatabaseUrl())
  const earlier = [
    '0001_journal_and_originals',
    '0002_plan',
    '0003_invoices',
    '0004_acts_and_readings',
    '0005_journal_chain',
  ]
  await migrate(
    db,
    earlier.map((name) => `${name}.sql`),
  )
  const bytes = Buffer.from('righe')
  await sql`insert into original (sha256, name, bytes) values (${sha256(bytes)}, 'atti.csv', ${bytes})`.execute(db)
  const now = JSON.stringify({ original: sha256(bytes), added: 1 })
  await sql`insert into journal (who, origin, did, about, now)
            values ('ada', '10.0.0.7', 'register.imported', 'atti', ${now})`.execute(db)
  await migrate(db)
  const { entries, broken } = await verifyJournal(db)
  const kept =
    await sql<object>`select id::int, who, personal, original from journal join original_use on entry = id`.execute(db)
  await db.destroy()
  assert.deepEqual([entries, broken], [1n, []])
  assert.deepEqual(kept.rows, [{ id: 1, who: 'ada', personal: { from: '10.0.0.7' }, original: sha256(bytes) }])
})

test('the journal refuses to be changed or emptied', async () => {
  const db = await emptyDatabase()
  await note(db, { id: 'ada', from: 'interno' }, { did: 'plan.imported', about: '1', now: {} })
  await assert.rejects(sql`update journal set who = 'ugo'`.execute(db), /si aggiungono, non si modificano/)
  await assert.rejects(sql`delete from journal`.execute(db), /si aggiungono, non si modificano/)
  await assert.rejects(sql`truncate journal cascade`.execute(db), /si aggiungono, non si modificano/)
})

test('an original comes back byte for byte, and is kept once', async () => {
  const db = await emptyDatabase()
  const ada = { id: 'ada', from: 'interno' }
  const bytes = Uint8Array.from([0, 13, 10, 255, 0])
  const hash = await keepOriginal(db, { name: 'piano.txt', bytes }, ada)
  assert.equal(await keepOriginal(db, { name: 'altro-nome.txt', bytes }, ada), hash)
  const kept = await findOriginal(db, hash)
  assert.deepEqual([...kept!.bytes], [0, 13, 10, 255, 0])
  assert.equal(kept!.name, 'piano.txt')
})
