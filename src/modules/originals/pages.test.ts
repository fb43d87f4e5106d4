// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { insertAccount } from '#modules/access/index.ts'
import { importPlan } from '#modules/plan/index.ts'
import { acts } from '#modules/registers/acts/index.ts'
import { commandLine, importCsv } from '#modules/registers/index.ts'
import { keepOriginal, sha256 } from '#platform/originals.ts'
import { demoApp } from '../../../tests/support/demo.ts'
import { smallPlan, twoObjectives } from '../../../tests/support/plan.ts'

const csv = Buffer.from(
  'Anno;Obiettivo;Fase;Fatto il;Atto;Oggetto;Evento del\n\n2026;PL-1;1;25/06/2026;Delibera n. 7;Approvazione;\n',
)

const withActs = async () => {
  const { app, db } = await demoApp({ loaded: false })
  const plan = { name: 'piano.txt', bytes: Buffer.from(twoObjectives), origin: 'command-line' as const }
  await importPlan(db, plan, civilDate('2026-01-31'), commandLine)
  await importCsv(db, acts, { name: 'atti <1>.csv', bytes: csv }, commandLine)
  const read = async (path: string) => (await app.request(path)).text()
  return { app, db, read }
}

test('from the figure to its row, from the row to its file, from the file back to the row', async () => {
  const { read } = await withActs()
  const path = `/originali/${sha256(csv)}`
  // The empty line counts: the act stands on the third.
  assert.match(await read('/obiettivi/PL-1'), new RegExp(`href="${path}">atti &lt;1&gt;\\.csv, riga 3`))
  assert.match(await read('/registri/atti'), new RegExp(`href="${path}">atti &lt;1&gt;\\.csv, riga 3`))
  const page = await read(path)
  assert.match(page, /Registro importato: 1 riga[\s\S]*href="\/giornale\/2"/)
  assert.match(page, /href="\/obiettivi\/PL-1">Delibera n\. 7, per l’obiettivo PL-1<\/a>[\s\S]*3<\/td>/)
  assert.match(await read('/giornale/2'), new RegExp(`href="${path}"`))
})

test('a file comes back byte for byte, whatever its name, and no browser opens it', async () => {
  const { app, db } = await withActs()
  const bytes = Uint8Array.from([0, 13, 10, 255])
  const name = 'cartella/../"a"\r\nset-cookie: b=c\';.html'
  const hash = await keepOriginal(db, { name, bytes, origin: 'folder' }, commandLine)
  const response = await app.request(`/originali/${hash}/file`)
  assert.deepEqual([...new Uint8Array(await response.arrayBuffer())], [...bytes])
  assert.equal(response.headers.get('content-type'), 'application/octet-stream')
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(
    response.headers.get('content-disposition'),
    "attachment; filename*=UTF-8''%22a%22%0D%0Aset-cookie%3A%20b%3Dc%27%3B.html",
  )
})

test('an act recorded by hand leads to its entry in the journal', async () => {
  const { app, read } = await withActs()
  const fields = { year: '2026', objective: 'PL-1', step: '1', doneOn: '2026-06-26', act: 'Delibera n. 8' }
  await app.request('/registri/atti/nuovo', {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams({ ...fields, subject: 'Altra', eventOn: '' }),
  })
  assert.match(await read('/registri/atti'), /href="\/giornale\/3">a mano, riga 3 del giornale/)
  assert.match(await read('/giornale/3'), /Atto aggiunto[\s\S]*Delibera n\. 8/)
})

test('the list tells how each file came, who brought it and what for, and finds it', async () => {
  const { read } = await withActs()
  const list = await read('/originali')
  assert.match(list, /2 file, conservati byte per byte/)
  assert.match(list, /piano\.txt[\s\S]*da riga di comando[\s\S]*Piano importato: 2 obiettivi/)
  assert.match(list, /atti &lt;1&gt;\.csv[\s\S]*da una pagina[\s\S]*Registro importato: 1 riga/)
  assert.match(await read('/originali?name=ATTI'), /1 file, /)
  assert.match(await read('/originali?did=plan.imported'), /1 file, /)
  assert.match(await read('/originali?origin=command-line'), /1 file, /)
  assert.match(await read('/originali?origin=folder'), /Nessun file/)
})

test('a plan that takes the place of another is told with the one before', async () => {
  const { db, read } = await withActs()
  const other = smallPlan([['1', '100%', 'Nuovo archivio', 'Apertura', 'Entro il 30/06/2026', 'Ugo Bianchi', '']])
  await importPlan(db, { name: 'piano-2.txt', bytes: Buffer.from(other) }, civilDate('2026-02-28'), commandLine)
  assert.match(
    await read('/giornale/3'),
    /file<\/th>[\s\S]*piano\.txt<\/td>[\s\S]*piano-2\.txt<\/td>[\s\S]*obiettivi<\/th>[\s\S]*2<\/td>[\s\S]*1<\/td>/,
  )
})

test('who brought a file, and who did a deed, is told by name, and kept by account', async () => {
  const { db, read } = await withActs()
  const person = { email: 'ada@comune.example', given: 'Ada', family: 'Neri', fiscalCode: null }
  const id = await insertAccount(db, { ...person, state: 'active' })
  const ada = { ...commandLine, id: String(id) }
  const other = smallPlan([['1', '100%', 'Nuovo archivio', 'Apertura', 'Entro il 30/06/2026', 'Ugo Bianchi', '']])
  await importPlan(db, { name: 'piano-2.txt', bytes: Buffer.from(other) }, civilDate('2026-02-28'), ada)
  assert.match(await read('/originali'), /piano-2\.txt[\s\S]*Ada Neri/)
  assert.match(await read('/giornale'), /Ada Neri<div/)
  assert.doesNotMatch(await read('/giornale/csv'), /Neri/)
})

test('a file that is not kept is said so', async () => {
  const { app } = await withActs()
  for (const path of [`/originali/${'0'.repeat(64)}`, `/originali/${'0'.repeat(64)}/file`, '/originali/qualcosa'])
    assert.equal((await app.request(path)).status, 404)
})
