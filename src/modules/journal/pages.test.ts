// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { note } from '#platform/journal.ts'
import { demoApp } from '../../../tests/support/demo.ts'
import { tamper } from '../../../tests/support/journal.ts'

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
  assert.match(page, /href="\/obiettivi\/PL-1"/)
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

test('the filter finds what it was done to, and words before or after', async () => {
  const { read } = await withEntries()
  assert.match(await read('/giornale?about=PL-1'), /1 fatto/)
  assert.match(await read('/giornale?text=DELIBERA'), /1 fatto/)
  assert.match(await read('/giornale?text=piano.md'), /1 fatto/)
  assert.match(await read('/giornale?text=%25'), /Nessun fatto/)
})

test('an entry has its page, with only what changed, before beside after', async () => {
  const { app, db, read } = await withEntries()
  const unit = { number: '7/PA', unit: 'PL' }
  await note(
    db,
    { id: 'ada', from: '127.0.0.1' },
    { did: 'invoice.changed', about: '1', before: unit, now: { ...unit, unit: 'EF' } },
  )
  const page = await read('/giornale/3')
  assert.match(page, /area<\/th>[\s\S]*PL<\/td>[\s\S]*EF<\/td>/)
  assert.doesNotMatch(page, /7\/PA/)
  assert.match(page, /<dd>127\.0\.0\.1<\/dd>/)
  assert.equal((await app.request('/giornale/4')).status, 404)
  assert.equal((await app.request('/giornale/uno')).status, 404)
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

test('the export holds every row, in order, however many batches they make', async () => {
  const { db, read } = await withEntries()
  await sql`insert into journal (who, did, about, now) select 'ada', 'act.recorded', n, '{}' from generate_series(1, 2500) n`.execute(
    db,
  )
  const numbers = (await read('/giornale/csv')).trim().split('\r\n').slice(1)
  assert.deepEqual(
    numbers.map((row) => Number(row.split(';')[0])),
    Array.from({ length: 2502 }, (_, index) => 2502 - index),
  )
})

const origin = { origin: 'http://localhost' }
const post = (body: Record<string, string>) => ({ method: 'POST', headers: origin, body: new URLSearchParams(body) })

test('the secretary changes how long addresses are kept, and the journal notes it', async () => {
  const { app, read } = await withEntries()
  assert.match(await read('/giornale/conservazione'), /Garante privacy[\s\S]*Da confermare/)
  const path = '/giornale/conservazione'
  assert.equal((await app.request(path, post({ access: '18', data: '24', other: '120' }))).status, 303)
  assert.match(await read(path), /name="access" type="text" value="18"/)
  assert.match(await read('/giornale/3'), /Conservazione cambiata[\s\S]*mesi<\/th>[\s\S]*12<\/td>[\s\S]*18<\/td>/)
  // Only what changed is noted.
  assert.equal((await app.request('/giornale/4')).status, 404)
})

test('months below what the source allows come back with the reason, and nothing changes', async () => {
  const { app, read } = await withEntries()
  const response = await app.request('/giornale/conservazione', post({ access: '5', data: 'due', other: '120' }))
  const page = await response.text()
  assert.equal(response.status, 422)
  assert.match(page, /<a href="#access">Scrivi un numero di mesi da 6 a 600/)
  assert.match(page, /<a href="#data">Scrivi un numero intero/)
  assert.match(await read('/giornale/conservazione'), /name="access" type="text" value="12"/)
})

test('the addresses whose time has passed are counted, erased with a button, and told', async () => {
  const { app, db, read } = await withEntries()
  await sql`insert into journal (at, who, did, about, now, personal)
            values ('2020-01-01', 'ada', 'plan.imported', '1', '{}', '{"from": "10.0.0.7"}')`.execute(db)
  assert.match(await read('/giornale/conservazione'), /Cancella 1 indirizzo/)
  const response = await app.request('/giornale/conservazione/cancellazione', post({}))
  assert.equal(response.headers.get('location'), '/giornale/conservazione')
  assert.match(await read('/giornale?did=journal.erased'), /Dati personali cancellati[\s\S]*righe:<\/span> 1/)
  assert.match(await read('/giornale/3'), /indirizzo cancellato/)
  assert.match(await read('/giornale/verifica'), /Il giornale è integro/)
  assert.match(await read('/giornale/conservazione'), /Oggi non c’è niente da cancellare/)
})

test('the page says that the journal is whole, and where it is not', async () => {
  const { db, read } = await withEntries()
  assert.match(await read('/giornale/verifica'), /Il giornale è integro/)
  await tamper(db, [`update journal set who = 'nessuno' where id = 1`])
  assert.match(
    await read('/giornale/verifica'),
    /Riga n\. 1<\/a> del [\d/]+: è stata modificata dopo essere stata scritta/,
  )
})
