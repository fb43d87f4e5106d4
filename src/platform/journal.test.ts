// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { emptyDatabase, ownerOf } from '../../tests/support/database.ts'
import { tamper } from '../../tests/support/journal.ts'
import type { Database } from './database.ts'
import { eraseExpired, hasEntry, note, verifyJournal } from './journal.ts'

const ada = { id: 'ada', from: '127.0.0.1' }

const journalOf = async (entries: number): Promise<Database> => {
  const db = await emptyDatabase()
  for (let about = 1; about <= entries; about++)
    await note(db, ada, { did: 'act.recorded', about: String(about), now: { step: about } })
  return db
}

const brokenIn = async (db: Database) => (await verifyJournal(db)).broken.map(({ id, why }) => [Number(id), why])

/** The hashes of an entry made anew, as whoever has the keys of the server could. */
const rehashed = (id: number, previous: string) => `
  update journal set previous = ${previous}, hash = encode(sha256(convert_to(jsonb_build_array(
    ${previous}, id, at at time zone 'UTC', who, did, about, before, now, personal_hash)::text, 'UTF8')), 'hex')
   where id = ${id}`

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

test('whatever single column of whatever entry is changed, that entry is named', async () => {
  const db = await journalOf(5)
  const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).map((text) => `${text}~`)
  const value: Record<string, fc.Arbitrary<string | null>> = {
    id: fc.integer({ min: 10, max: 1000 }).map(String),
    at: fc
      .date({ min: new Date('2001-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    ...{ who: word, did: word, about: word, previous: word, hash: word, personal_hash: word },
    salt: fc.option(word),
    before: word.map((changed) => JSON.stringify({ changed })),
    now: word.map((changed) => JSON.stringify({ changed })),
    personal: fc.option(word.map((from) => JSON.stringify({ from }))),
  }
  const change = fc
    .constantFrom(...Object.keys(value))
    .chain((column) => fc.tuple(fc.constant(column), value[column]!, fc.integer({ min: 1, max: 5 })))
  await fc.assert(
    fc.asyncProperty(change, async ([column, to, id]) => {
      await tamper(db, ['create temporary table kept as select * from journal'], async (transaction) => {
        await sql`update journal set ${sql.ref(column)} = ${to} where id = ${id}`.execute(transaction)
        const found = (await verifyJournal(transaction)).broken.find(({ why }) => why === 'altered')
        assert.equal(Number(found?.id), column === 'id' ? Number(to) : id)
        await sql
          .raw('delete from journal; insert into journal select * from kept; drop table kept')
          .execute(transaction)
      })
    }),
    { numRuns: 60 },
  )
  assert.deepEqual(await brokenIn(db), [])
})

test('an entry altered with its hash made anew no longer holds the next', async () => {
  const db = await journalOf(3)
  await tamper(db, [`update journal set who = 'ugo' where id = 2`, rehashed(2, 'previous')])
  assert.deepEqual(await brokenIn(db), [[3, 'unchained']])
})

test('an entry taken away from the middle leaves its gap', async () => {
  const db = await journalOf(3)
  await tamper(db, ['delete from journal where id = 2'])
  assert.deepEqual(await brokenIn(db), [[3, 'missing-before']])
})

test('the first entry taken away leaves its gap too', async () => {
  const db = await journalOf(3)
  await tamper(db, ['delete from journal where id = 1'])
  assert.deepEqual(await brokenIn(db), [[2, 'missing-before']])
})

test('two entries that changed places are both named', async () => {
  const db = await journalOf(4)
  await tamper(db, [
    'update journal set id = 99 where id = 2',
    'update journal set id = 2 where id = 3',
    'update journal set id = 3 where id = 99',
  ])
  assert.deepEqual(await brokenIn(db), [
    [2, 'altered'],
    [3, 'altered'],
    [4, 'unchained'],
  ])
})

test('entries cut off at the end are found by a hash noted before', async () => {
  const db = await journalOf(3)
  const { last } = await verifyJournal(db)
  assert.equal(await hasEntry(db, last!), true)
  await tamper(db, ['delete from journal where id = 3'])
  assert.deepEqual(await brokenIn(db), [])
  assert.equal(await hasEntry(db, last!), false)
})

test('a journal rewritten from an entry on, every hash made anew, is found by a hash noted before and by nothing else', async () => {
  const db = await journalOf(5)
  const { last } = await verifyJournal(db)
  const before = (id: number) => `(select hash from journal where id = ${id - 1})`
  await tamper(db, [`update journal set who = 'ugo' where id = 3`, ...[3, 4, 5].map((id) => rehashed(id, before(id)))])
  assert.deepEqual(await brokenIn(db), [])
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

/** A deed of so many months ago. */
const noteAgo = (db: Database, months: number, did: string) =>
  sql`insert into journal (at, who, did, about, now, personal)
      values (now() - make_interval(months => ${months}::int), 'ada', ${did}, '1', '{}', '{"from": "127.0.0.1"}')`.execute(
    db,
  )

const personalLeft = async (db: Database) =>
  (await sql<{ id: bigint }>`select id from journal where personal is not null order by id`.execute(db)).rows.map(
    ({ id }) => Number(id),
  )

test('the personal part goes when the time of its kind has passed, the chain holds, and the journal tells', async () => {
  const db = await emptyDatabase()
  // Access 12 months, data 24, others 120.
  await noteAgo(db, 121, 'mail.sent')
  await noteAgo(db, 25, 'act.recorded')
  await noteAgo(db, 23, 'act.recorded')
  await noteAgo(db, 13, 'session.opened')
  await noteAgo(db, 11, 'session.opened')
  const erased = await eraseExpired(db, new Date(), ada)
  assert.deepEqual(
    erased.map(({ kind, entries }) => [kind, entries]),
    [
      ['access', 1n],
      ['data', 1n],
      ['other', 1n],
    ],
  )
  // The three that stay, and the three entries that tell of the erasing.
  assert.deepEqual(await personalLeft(db), [3, 5, 6, 7, 8])
  assert.deepEqual(await brokenIn(db), [])
  assert.deepEqual(await eraseExpired(db, new Date(), ada), [])
})

test('whoever says that it is already tomorrow erases nothing more', async () => {
  const db = await emptyDatabase()
  await noteAgo(db, 11, 'session.opened')
  assert.deepEqual(await eraseExpired(db, new Date('2100-01-01'), ada), [])
  assert.deepEqual(await personalLeft(db), [1])
})

test('a personal part that goes before its time is refused, and found when somebody forces it', async () => {
  const db = await emptyDatabase()
  await noteAgo(db, 11, 'session.opened')
  const erase = 'update journal set personal = null, salt = null where id = 1'
  await assert.rejects(sql.raw(erase).execute(ownerOf(db)), /si aggiungono, non si modificano/)
  await tamper(db, [erase])
  assert.deepEqual(await brokenIn(db), [[1, 'erased']])
})

test('even when its time has passed, only the personal part may go', async () => {
  const db = await emptyDatabase()
  await noteAgo(db, 13, 'session.opened')
  for (const change of [`who = 'ugo', personal = null, salt = null`, `personal = '{}'`, `salt = 'x'`, `hash = 'x'`])
    await assert.rejects(
      sql.raw(`update journal set ${change}`).execute(ownerOf(db)),
      /si aggiungono, non si modificano/,
    )
  await assert.rejects(sql`delete from journal`.execute(ownerOf(db)), /si aggiungono, non si modificano/)
  await assert.rejects(sql`truncate journal cascade`.execute(ownerOf(db)), /si aggiungono, non si modificano/)
})

test('the role of a municipality, who may only add to the journal, still erases what has outlived its time, and nothing else', async () => {
  const db = await emptyDatabase()
  await noteAgo(db, 13, 'session.opened')
  await noteAgo(db, 11, 'session.opened')
  await db.connection().execute(async (one) => {
    await assert.rejects(sql`update journal set personal = null, salt = null`.execute(one), /permission denied/)
    await assert.rejects(sql`delete from journal`.execute(one), /permission denied/)
    // A table of its own in the place of the true one changes nothing.
    await sql`create temporary table retention as select kind, nouns, 0 as months from retention`.execute(one)
    const [erased, ...others] = await eraseExpired(one, new Date(), ada)
    assert.deepEqual([erased?.kind, erased?.entries, others], ['access', 1n, []])
    await sql`drop table pg_temp.retention`.execute(one)
  })
  assert.deepEqual(await personalLeft(db), [2, 3])
  assert.deepEqual(await brokenIn(db), [])
})
