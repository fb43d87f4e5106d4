// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase } from '../../tests/support/database.ts'
import { note } from './journal.ts'
import { migrate, pendingMigrations } from './migrations.ts'
import { findOriginal, keepOriginal } from './originals.ts'

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

test('the journal refuses to be changed or emptied', async () => {
  const db = await emptyDatabase()
  await note(db, { id: 'ada', from: 'interno' }, { did: 'plan.imported', about: '1', now: {} })
  await assert.rejects(sql`update journal set who = 'ugo'`.execute(db), /si aggiungono, non si modificano/)
  await assert.rejects(sql`delete from journal`.execute(db), /si aggiungono, non si modificano/)
  await assert.rejects(sql`truncate journal`.execute(db), /si aggiungono, non si modificano/)
})

test('an original comes back byte for byte, and is kept once', async () => {
  const db = await emptyDatabase()
  const bytes = Uint8Array.from([0, 13, 10, 255, 0])
  const hash = await keepOriginal(db, 'piano.txt', bytes)
  assert.equal(await keepOriginal(db, 'altro-nome.txt', bytes), hash)
  const kept = await findOriginal(db, hash)
  assert.deepEqual([...kept!.bytes], [0, 13, 10, 255, 0])
  assert.equal(kept!.name, 'piano.txt')
})
