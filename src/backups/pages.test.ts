// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../tests/support/demo.ts'
import { quietDesk } from '../../tests/support/operation.ts'
import { noteEnd, noteStart } from '../jobs/runs.ts'
import { placeForCopy } from './folder.ts'

const path = '/amministrazione/copie'
const ask = { method: 'POST', headers: { origin: 'http://localhost' } }

test('a new municipality reads that it has no copy yet, when the first one is made, and how to restore', async () => {
  const { app } = await demoApp({ loaded: false })
  const page = await (await app.request(path)).text()
  assert.match(page, /Non c’è ancora nessuna copia/)
  assert.match(page, /Una copia ogni notte alle 2:30/)
  assert.match(page, /per 7 giorni, di ogni settimana per 4 settimane, di ogni mese per 12 mesi/)
  assert.match(page, /traguardo restore FILE/)
})

test('each copy is listed with its time in Rome, its size and whether it is sealed', async () => {
  const desk = quietDesk()
  const file = await placeForCopy(desk.settings, 'c_prova', new Date('2026-10-15T00:30:00Z'))
  writeFileSync(file, `TRAGUARDO-BACKUP-2-SEALED\n${'x'.repeat(5000)}`)
  const { app } = await demoApp({ loaded: false, backups: desk })
  const page = await (await app.request(path)).text()
  assert.match(page, /15 ottobre 2026 alle ore 02:30|15 ottobre 2026[^<]*02:30/)
  assert.match(page, />5 kB</)
  assert.match(page, /data-l="Cifrata">sì</)
  assert.doesNotMatch(page, /href="[^"]*\.traguardo"/)
})

test('a copy asked for is put in the queue and in the journal, and the page says where it stands', async () => {
  let asked = 0
  const backups = quietDesk({ ask: async () => ++asked === 1 })
  const { app, db } = await demoApp({ loaded: false, backups })
  const answer = await app.request(path, ask)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, `${path}?chiesta`])
  assert.match(await (await app.request(`${path}?chiesta`)).text(), /Copia chiesta/)
  await noteStart(db, 'backup', new Date('2026-10-15T08:00:00Z'))
  assert.match(await (await app.request(path)).text(), /Copia in corso[\s\S]*15 ottobre 2026/)
  await noteEnd(db, 'backup', 'Il disco è pieno.')
  assert.match(await (await app.request(path)).text(), /L’ultima copia non è riuscita[\s\S]*Il disco è pieno\./)
  await noteEnd(db, 'backup', null)
  assert.doesNotMatch(await (await app.request(path)).text(), /non è riuscita|in corso/)

  // Asked again while one waits: nothing new happens, nothing new is noted.
  await app.request(path, ask)
  const noted = await sql<{ did: string }>`select did from journal`.execute(db)
  assert.deepEqual(noted.rows, [{ did: 'backup.asked' }])
})
