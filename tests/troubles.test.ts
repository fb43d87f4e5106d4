// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { connect } from 'node:net'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#platform/database.ts'
import { note, verifyJournal } from '#platform/journal.ts'
import { sha256 } from '#platform/originals.ts'
import { outageOf } from '#platform/outage.ts'
import { createApp } from '../src/app.ts'
import { demoDay } from '../src/demo.ts'
import { newLog } from '../src/operation/log.ts'
import { startServer } from '../src/server.ts'
import { emptyDatabase, emptyDatabaseUrl, municipalityAt, ownerOf } from './support/database.ts'
import { promptDesks, quietDesk, quietOperation } from './support/operation.ts'
import { person, signedIn, testEntrance, tokenFor } from './support/people.ts'
import { twoObjectives } from './support/plan.ts'
import { relayTo } from './support/relay.ts'
import { tinyDisk } from './support/tiny-disk.ts'

const surroundingsOf = (db: Database, operation = quietOperation(db)) => ({
  db,
  entrance: testEntrance(),
  today: () => demoDay,
  backups: quietDesk(),
  ...promptDesks(db),
  operation,
})

/** As asked by the secretary. */
const appOn = async (db: Database) =>
  signedIn(createApp(surroundingsOf(db)), await tokenFor(db, await person(db, 'secretary')))

async function refusedForNow(response: Response, words: RegExp): Promise<void> {
  assert.equal(response.status, 503)
  assert.equal(response.headers.get('retry-after'), '30')
  const page = await response.text()
  assert.match(page, /<h1>Ora non si riesce<\/h1>/)
  assert.match(page, words)
}

test('with the database down pages say so in plain words, and go on by themselves when it is back', async () => {
  const road = await relayTo(await emptyDatabaseUrl())
  const db = municipalityAt(road.url)
  const app = await appOn(db)
  assert.equal((await app.request('/registri')).status, 200)
  road.close()
  await refusedForNow(await app.request('/registri'), /Il database non risponde: niente è stato salvato a metà/)
  assert.equal((await app.request('/status')).status, 503)
  await road.listen()
  assert.equal((await app.request('/registri')).status, 200)
  assert.equal((await app.request('/status')).status, 200)
})

test('a database that restarts in the middle of a page is not a fault of the page', async () => {
  const db = await emptyDatabase()
  const app = await appOn(db)
  const transaction = await ownerOf(db).startTransaction().execute()
  await sql`lock table journal in access exclusive mode`.execute(transaction)
  const answer = app.request('/giornale')
  const end = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
         where wait_event_type = 'Lock' and datname = current_database()`.execute(db)
  while ((await end()).rows.length === 0);
  await refusedForNow(await answer, /Il database sta ripartendo/)
  await transaction.rollback().execute()
  assert.equal((await app.request('/giornale')).status, 200)
})

test('a database that takes no more connections asks to come back', async () => {
  const url = new URL(await emptyDatabaseUrl())
  const owner = openDatabase(url.href)
  const role = `pochi_${url.pathname.slice(1)}`
  await sql.raw(`create role ${role} login password 'pochi' connection limit 0`).execute(owner)
  const db = openDatabase(Object.assign(new URL(url), { username: role, password: 'pochi' }).href)
  const app = signedIn(createApp(surroundingsOf(db, quietOperation(db, { owner }))), 'qualunque')
  await refusedForNow(await app.request('/registri'), /Troppe persone stanno lavorando insieme/)
  await db.destroy()
  await sql.raw(`drop role ${role}`).execute(owner)
  await owner.destroy()
})

test('an outage is known by its code, wherever it stands among the causes', () => {
  const failure = (code: string) => Object.assign(new Error('x'), { code })
  assert.equal(outageOf(failure('57P03')), 'restarting')
  assert.equal(outageOf(failure('53100')), 'disk-full')
  assert.equal(outageOf(new Error('y', { cause: failure('ENOSPC') })), 'disk-full')
  assert.equal(outageOf(new AggregateError([failure('ECONNREFUSED')])), 'unreachable')
  assert.equal(outageOf(failure('23505')), undefined)
  assert.equal(outageOf(new TypeError('z')), undefined)
})

test('with the disk full an upload keeps nothing, says so, and is taken when there is room again', async (t) => {
  const db = await emptyDatabase()
  const owner = ownerOf(db)
  const place = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(owner)
  const { uid, gid } = statSync(place.rows[0]!.folder)
  const disk = tinyDisk(8, { uid, gid })
  if (!disk) return t.skip('this user may not mount a disk')
  const tablespace = `piccolo_${Date.now()}`
  await sql.raw(`create tablespace ${tablespace} location '${disk}'`).execute(owner)
  await sql.raw(`alter table original set tablespace ${tablespace}`).execute(owner)
  await sql.raw(`create table filler (bytes bytea) tablespace ${tablespace}`).execute(owner)
  await assert.rejects(
    async () => {
      for (;;)
        await sql`insert into filler select decode(repeat(md5(random()::text), 60), 'hex') from generate_series(1, 50)`.execute(
          owner,
        )
    },
    { code: '53100' },
  )

  const app = await appOn(db)
  // Words that do not compress, some hundred thousand bytes of them.
  const annex = Array.from({ length: 20_000 }, (_, at) => sha256(new TextEncoder().encode(`${at}`)).slice(0, 30))
  const file = new File([twoObjectives, '\n\n', annex.join('\n')], 'piano.txt')
  const upload = () => {
    const body = new FormData()
    body.set('file', file)
    return app.request('/piano/carica', { method: 'POST', headers: { origin: 'http://localhost' }, body })
  }
  const kept = async () =>
    (
      await sql<
        Record<string, bigint>
      >`select (select count(*) from original) + (select count(*) from plan) + (select count(*) from journal) as n`.execute(
        db,
      )
    ).rows[0]!.n
  await refusedForNow(await upload(), /Il disco è pieno: niente è stato salvato a metà/)
  assert.equal(await kept(), 0n)
  await sql`drop table filler`.execute(owner)
  assert.equal((await upload()).status, 303)
  assert.equal(await kept(), 3n)

  await sql.raw('alter table original set tablespace pg_default').execute(owner)
  await sql.raw(`drop tablespace ${tablespace}`).execute(owner)
})

test('a clock moved back breaks neither the journal nor its chain', async () => {
  const db = await emptyDatabase()
  const deed = { did: 'act.recorded', about: '1', now: {} }
  const ada = { id: 'ada', from: 'interno' }
  await sql`insert into journal (at, who, did, about, now)
            values (now() + interval '1 day', 'ada', 'act.recorded', '1', '{}')`.execute(db)
  await note(db, ada, deed)
  assert.deepEqual((await verifyJournal(db)).broken, [])
  const answer = await (await appOn(db)).request('/status')
  assert.equal(answer.status, 200)
})

test('an upload broken off in the middle keeps nothing, and is noted calmly', async () => {
  const db = await emptyDatabase()
  const lines: string[] = []
  const ended = Promise.withResolvers<void>()
  const write = (line: string) => {
    lines.push(line)
    if (line.includes('"route"')) ended.resolve()
  }
  const operation = quietOperation(db, { log: newLog('info', { write }) })
  const site = await startServer(createApp(surroundingsOf(db, operation)), { host: '127.0.0.1', port: 0 })
  const socket = connect(site.port, '127.0.0.1')
  await once(socket, 'connect')
  const half = [
    'POST /piano/carica HTTP/1.1',
    'host: localhost',
    'origin: http://localhost',
    `cookie: traguardo=${await tokenFor(db, await person(db, 'secretary'))}`,
    'content-type: multipart/form-data; boundary=x',
    'content-length: 100000',
    'expect: 100-continue',
    '',
    '',
  ].join('\r\n')
  socket.write(half)
  // The server has read the head and waits for the file.
  await once(socket, 'data')
  socket.end('--x\r\ncontent-disposition: form-data; name="file"; filename="piano.txt"\r\n\r\nCOMUNE DI ACQUA')
  await ended.promise
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)).map(({ level, msg, status }) => ({ level, msg, status })),
    [
      { level: 'info', msg: 'the caller went away before the end of the request', status: undefined },
      { level: 'info', msg: undefined, status: 400 },
    ],
  )
  const kept = await sql`select 1 from original union all select 1 from journal`.execute(db)
  assert.deepEqual(kept.rows, [])
  await site.close()
})
