// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase } from '../../tests/support/database.ts'
import type { Database } from './database.ts'
import { hasEntry, note, verifyJournal } from './journal.ts'

const ada = { id: 'ada', from: '127.0.0.1' }

const journalOf = async (entries: number): Promise<Database> => {
  const db = await emptyDatabase()
  for (let about = 1; about <= entries; about++)
    await note(db, ada, { did: 'act.recorded', about: String(about), now: { step: about } })
  return db
}

/** What somebody with the keys of the server could do. */
const tamper = (db: Database, statement: string) =>
  db.transaction().execute(async (transaction) => {
    await sql`alter table journal disable trigger all`.execute(transaction)
    await sql.raw(statement).execute(transaction)
    await sql`alter table journal enable trigger all`.execute(transaction)
  })

test('an untouched journal verifies, whatever the time zone it is looked at from', async () => {
  const db = await journalOf(3)
  const { entries, broken, last } = await verifyJournal(db)
  assert.deepEqual([entries, broken], [3n, []])
  assert.match(last!, /^[0-9a-f]{64}$/)
  const elsewhere = await db.connection().execute(async (one) => {
    await sql`set time zone 'Asia/Tokyo'`.execute(one)
    return verifyJournal(one)
  })
  assert.deepEqual(elsewhere.broken, [])
})

test('an entry that was altered is named', async () => {
  const db = await journalOf(3)
  await tamper(db, `update journal set now = '{"step": 9}' where id = 2`)
  assert.deepEqual((await verifyJournal(db)).broken, [{ id: 2n, why: 'altered' }])
})

test('an entry altered with its hash made anew no longer holds the next', async () => {
  const db = await journalOf(3)
  await tamper(
    db,
    `update journal set who = 'ugo', hash = encode(sha256(convert_to(jsonb_build_array(
       previous, id, at at time zone 'UTC', 'ugo', origin, did, about, before, now)::text, 'UTF8')), 'hex') where id = 2`,
  )
  assert.deepEqual((await verifyJournal(db)).broken, [{ id: 3n, why: 'unchained' }])
})

test('an entry taken away from the middle leaves its gap', async () => {
  const db = await journalOf(3)
  await tamper(db, 'delete from journal where id = 2')
  assert.deepEqual((await verifyJournal(db)).broken, [{ id: 3n, why: 'missing-before' }])
})

test('entries cut off at the end are found by a hash noted before', async () => {
  const db = await journalOf(3)
  const { last } = await verifyJournal(db)
  assert.equal(await hasEntry(db, last!), true)
  await tamper(db, 'delete from journal where id = 3')
  assert.deepEqual((await verifyJournal(db)).broken, [])
  assert.equal(await hasEntry(db, last!), false)
})

test('many writers at once make one chain', async () => {
  const db = await emptyDatabase()
  await Promise.all(
    Array.from({ length: 20 }, (_, about) => note(db, ada, { did: 'act.recorded', about: String(about), now: {} })),
  )
  const { entries, broken } = await verifyJournal(db)
  assert.deepEqual([entries, broken], [20n, []])
})

test('a deed undone with its transaction leaves no entry and no gap', async () => {
  const db = await journalOf(1)
  const undone = db.transaction().execute(async (transaction) => {
    await note(transaction, ada, { did: 'act.recorded', about: 'undone', now: {} })
    throw new Error('undone')
  })
  await assert.rejects(undone)
  await note(db, ada, { did: 'act.recorded', about: '2', now: {} })
  const { entries, broken } = await verifyJournal(db)
  assert.deepEqual([entries, broken], [2n, []])
})
