// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { createApp } from '../src/app.ts'
import { demoDay } from '../src/demo.ts'
import { startServer } from '../src/server.ts'
import { emptyDatabase, emptyDatabaseUrl, municipalityAt, ownerOf } from './support/database.ts'
import { promptDesks, quietDesk, quietOperation } from './support/operation.ts'
import { testEntrance } from './support/people.ts'

/** Holds the journal until released: who asks for the state of the machine waits. */
async function holdJournal(db: Database): Promise<() => Promise<unknown>> {
  const transaction = await db.startTransaction().execute()
  await sql`lock table journal in access exclusive mode`.execute(transaction)
  return () => transaction.commit().execute()
}

/** Settles when a request has reached the database and waits there. */
async function someoneWaits(db: Database): Promise<void> {
  const waiting = () =>
    sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(db)
  while ((await waiting()).rows.length === 0);
}

const ask = (port: number) => fetch(`http://127.0.0.1:${port}/status`)

async function siteOn(db: Database) {
  const surroundings = { db, entrance: testEntrance(), today: () => demoDay }
  const app = createApp({
    ...surroundings,
    operation: quietOperation(db),
    backups: quietDesk(),
    ...promptDesks(db),
  })
  return startServer(app, { host: '127.0.0.1', port: 0 })
}

test('a server that stops answers who had asked, and nobody else', async () => {
  const db = await emptyDatabase()
  const site = await siteOn(db)
  const release = await holdJournal(ownerOf(db))
  const answer = ask(site.port)
  await someoneWaits(ownerOf(db))
  const closed = site.close()
  await assert.rejects(ask(site.port))
  await release()
  assert.equal((await answer).status, 200)
  await closed
})

test('a server that stops does not wait for ever', async () => {
  const db = await emptyDatabase()
  const site = await siteOn(db)
  const release = await holdJournal(ownerOf(db))
  const answer = assert.rejects(ask(site.port))
  await someoneWaits(ownerOf(db))
  await site.close(1)
  await answer
  await release()
})

/** `./traguardo start`, and the port it answers at. */
async function started(url: string): Promise<{ program: ChildProcess; port: number }> {
  const program = spawn('./traguardo', ['start'], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for (;;) {
    const [piece] = await once(program.stdout!, 'data')
    said += piece
    const port = /in ascolto su http:\/\/localhost:(\d+)/.exec(said)?.[1]
    if (port) return { program, port: Number(port) }
  }
}

/** Settles when the program accepts no more. */
async function closesItsDoor(port: number): Promise<void> {
  const open = () =>
    fetch(`http://127.0.0.1:${port}/assets/traguardo.css`).then(
      () => true,
      () => false,
    )
  while (await open());
}

test('asked to end, the program answers who had asked, then ends well; asked twice, it ends at once', async () => {
  const url = await emptyDatabaseUrl()
  const db = municipalityAt(url)
  for (const signals of [['SIGTERM'], ['SIGTERM', 'SIGINT']] as const) {
    const { program, port } = await started(url)
    const release = await holdJournal(ownerOf(db))
    const answer = ask(port).then(
      ({ status }) => status,
      () => 'cut off',
    )
    await someoneWaits(ownerOf(db))
    const exit = once(program, 'exit')
    program.kill('SIGTERM')
    await closesItsDoor(port)
    if (signals.length > 1) program.kill('SIGINT')
    else await release()
    assert.deepEqual([await answer, ...(await exit)], signals.length > 1 ? ['cut off', null, 'SIGINT'] : [200, 0, null])
    if (signals.length > 1) await release()
  }
})

test('the worker alone does the jobs, and stops when asked', async () => {
  const program = spawn('./traguardo', ['worker'], {
    env: { ...process.env, DATABASE_URL: await emptyDatabaseUrl() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(program.stdout!, 'data')
  assert.match(String(said), /Faccio i lavori pianificati/)
  const exit = once(program, 'exit')
  program.kill('SIGTERM')
  assert.deepEqual(await exit, [0, null])
})
