// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { note } from '#platform/journal.ts'
import { demoApp } from '../../../tests/support/demo.ts'

const withEntries = async () => {
  const { app, db } = await demoApp({ loaded: false })
  await note(
    db,
    { id: 'ada', from: '127.0.0.1' },
    { did: 'plan.imported', about: '1', now: { file: 'piano.md', objectives: 40 } },
  )
  await note(
    db,
    { id: 'ugo', from: 'riga di comando' },
    { did: 'act.recorded', about: 'PL-1', before: { act: 'Delibera n. 6' }, now: { act: '=1+1' } },
  )
  const read = async (path: string) => (await app.request(path)).text()
  return { app, db, read }
}

test('the secretary reads who did what, from where, before and after', async () => {
  const { read } = await withEntries()
  const page = await read('/giornale')
  assert.match(page, /2 fatti/)
  assert.match(page, /Piano importato[\s\S]*obiettivi:<\/span> 40/)
  assert.match(page, /ugo<div class="t-sm t-soft">riga di comando/)
  assert.match(page, /prima:[\s\S]*Delibera n\. 6/)
})

test('the filter leaves what was asked, and the days are both included', async () => {
  const { db, read } = await withEntries()
  const today = (await sql<{ day: string }>`select (now() at time zone 'Europe/Rome')::date::text as day`.execute(db))
    .rows[0]!.day
  assert.match(await read('/giornale?did=act.recorded&who=&from=&to='), /1 fatto/)
  assert.match(await read('/giornale?did=&who=ada&from=&to='), /1 fatto/)
  assert.match(await read(`/giornale?did=&who=&from=${today}&to=${today}`), /2 fatti/)
  assert.match(await read(`/giornale?did=&who=&from=&to=${civilDate('2020-01-01')}`), /Nessun fatto/)
})

test('a wrong day comes back with the reason', async () => {
  const { app } = await withEntries()
  const response = await app.request('/giornale?did=&who=&from=2026-02-31&to=')
  assert.equal(response.status, 422)
  assert.match(await response.text(), /<a href="#from">Scrivi una data che esiste/)
})

test('the export holds the same rows, and no cell starts a formula', async () => {
  const { read } = await withEntries()
  const csv = await read('/giornale/csv?did=act.recorded&who=&from=&to=')
  assert.equal(csv.trim().split('\r\n').length, 2)
  assert.match(csv, /;ugo;riga di comando;act\.recorded;PL-1;/)
})

test('the page says that the journal is whole, and where it is not', async () => {
  const { db, read } = await withEntries()
  assert.match(await read('/giornale/verifica'), /Il giornale è integro/)
  await db.transaction().execute(async (transaction) => {
    await sql`alter table journal disable trigger all`.execute(transaction)
    await sql`update journal set who = 'nessuno' where id = 1`.execute(transaction)
    await sql`alter table journal enable trigger all`.execute(transaction)
  })
  assert.match(await read('/giornale/verifica'), /Riga n\. 1: è stata modificata dopo essere stata scritta/)
})
