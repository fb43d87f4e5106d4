// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'
import { readApart } from '../reading/apart/index.ts'
import { finish, readWaiting } from './actions.ts'
import { keepUpload, notePages } from './store.ts'

const { app, db } = await demoApp({ loaded: false })
const day = civilDate('2026-01-31')
const handIn = (name: string, text: string, againOf: bigint | null = null) =>
  keepUpload(db, { file: { name, bytes: Buffer.from(text) }, day, by: { id: '1', from: 'prova' }, againOf })
const seen = async (id: bigint, search = '') => {
  const answer = await app.request(`/piano/letture/${id}${search}`)
  return { status: answer.status, location: answer.headers.get('location'), answer, text: await answer.text() }
}

test('a plan that takes long is followed page by page, then seen', async () => {
  const id = await handIn('piano.txt', twoObjectives)
  assert.match((await seen(id)).text, /Leggo il documento/)
  await notePages(db, id, { done: 120, total: 300 })
  const { answer, text } = await seen(id, '?segui')
  assert.match(text, /Letta la pagina 120 di 300/)
  assert.equal(answer.headers.get('refresh'), '3')
  await readWaiting(db)
  const { status, location } = await seen(id)
  assert.deepEqual([status, location], [303, '/piano'])
})

test('one whose reading is stopped waits, and is read later', async () => {
  const id = await handIn('altro.txt', twoObjectives.replace('70%', '60%'))
  await assert.rejects(finish(db, id, AbortSignal.abort()))
  assert.match((await seen(id)).text, /Leggo il documento/)
  await readWaiting(db)
  assert.equal((await seen(id)).status, 303)
})

test('one that is refused says why, and stops no other', async () => {
  const letter = await handIn('lettera.txt', 'Gentile Segretaria, ecco la lettera.')
  const plan = await handIn('piano-due.txt', twoObjectives.replace('70%', '50%'))
  await readWaiting(db)
  assert.match((await seen(letter)).text, /lettera\.txt: Nel file non ci sono tabelle di obiettivi/)
  assert.equal((await seen(plan)).status, 303)
})

test('a plan read again is followed the same, and is not when it was approved meanwhile', async () => {
  const [plan] = (await sql<{ id: bigint }>`select id from plan order by id limit 1`.execute(db)).rows
  const id = await handIn('piano.txt', twoObjectives, plan!.id)
  assert.match((await seen(id)).text, new RegExp(`href="/piano/${plan!.id}/lettura">Controlla la lettura`))
  await readWaiting(db)
  assert.equal((await seen(id)).location, `/piano/${plan!.id}/lettura`)
  const told = await sql`select 1 from journal where did = 'plan.reread' and about = ${String(plan!.id)}`.execute(db)
  assert.equal(told.rows.length, 1)

  const late = await handIn('piano.txt', twoObjectives, plan!.id)
  const approval = new URLSearchParams({ act: 'Delibera di Giunta', number: '1', doneOn: '29/01/2026' })
  const headers = { origin: 'http://localhost' }
  await app.request(`/piano/${plan!.id}/approvazione`, { method: 'POST', headers, body: approval })
  await readWaiting(db)
  assert.match((await seen(late)).text, /Il file non è stato letto di nuovo[\s\S]*apri una variazione/)
})

test('the page of an upload is there for a month after it ended', async () => {
  const [old, newer] = [await handIn('uno.txt', twoObjectives), await handIn('due.txt', twoObjectives)]
  await readWaiting(db)
  await sql`update plan_upload set ended_at = ended_at - interval '31 days' where id = ${old}`.execute(db)
  await sql`update plan_upload set ended_at = ended_at - interval '29 days' where id = ${newer}`.execute(db)
  await handIn('tre.txt', twoObjectives)
  assert.deepEqual([(await seen(old)).status, (await seen(newer)).status], [404, 303])
})

test('the thread that read one plan reads the next the same, and after one refused or stopped', async () => {
  const bytes = Buffer.from(twoObjectives)
  const first = await readApart(bytes, day)
  assert.deepEqual(await readApart(bytes, day), first)
  await assert.rejects(readApart(Buffer.from('Gentile Segretaria'), day), /non ci sono tabelle/)
  assert.deepEqual(await readApart(bytes, day), first)
  const stop = new AbortController()
  const stopped = readApart(bytes, day, { signal: stop.signal })
  stop.abort()
  await assert.rejects(stopped, /abort/)
  assert.deepEqual(await Promise.all([readApart(bytes, day), readApart(bytes, day)]), [first, first])
})

test('a reading that asks too much memory or time is refused with what to do', async () => {
  const bytes = Buffer.from(twoObjectives)
  await assert.rejects(readApart(bytes, day, { most: { seconds: 60, megabytes: 4 } }), /troppa memoria/)
  await assert.rejects(readApart(bytes, day, { most: { seconds: 0.001, megabytes: 512 } }), /troppo tempo/)
})
