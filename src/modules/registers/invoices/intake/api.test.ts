// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { atOnce } from './upload.ts'

const { as, stranger, db } = await demoApp({ loaded: false })
const administrator = await as('administrator')
const path = '/amministrazione/programmi'

const form = (path: string, fields: Record<string, string> = {}) =>
  administrator.request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams(fields),
  })

const give = (key: string, bytes: Uint8Array, name = 'fattura.xml') =>
  stranger.request(`/api/fatture?nome=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    body: Uint8Array.from(bytes),
  })

const ask = (address: string, key: string) => stranger.request(address, { headers: { authorization: `Bearer ${key}` } })

const shown = await (await form(path, { name: 'Protocollo' })).text()
const key = /traguardo_[\w-]{43}/.exec(shown)![0]

test('the key is shown once, kept as its hash alone, and its last use is told', async () => {
  const kept = await sql<{ row: string }>`select program::text as row from program`.execute(db)
  assert.ok(!kept.rows[0]!.row.includes(key))
  const page = await (await administrator.request(path)).text()
  assert.ok(page.includes('mai') && !page.includes(key))
  assert.equal((await form(path, { name: 'Protocollo' })).status, 422)
  const noted = await sql<{ did: string; text: string }>`select did, journal::text as text from journal`.execute(db)
  assert.deepEqual([noted.rows[0]!.did, noted.rows[0]!.text.includes(key)], ['program.added', false])
})

test('a program hands in a file and reads what became of it; again it changes nothing', async () => {
  const answer = await give(key, invoiceBytes({ number: '5' }))
  assert.equal(answer.status, 200)
  const { file, ...told } = (await answer.json()) as { file: { sha256: string }[] }
  assert.deepEqual(told, {
    ...{ importazione: '1', indirizzo: 'http://localhost/fatture/importazioni/1', finita: true, attesi: 1 },
    avanzamento: 'http://localhost/api/fatture/importazioni/1',
  })
  assert.partialDeepStrictEqual(file, [{ nome: 'fattura.xml', esito: 'Accettato', osservazioni: [], fatture: ['1'] }])
  assert.partialDeepStrictEqual(await (await give(key, invoiceBytes({ number: '5' }))).json(), {
    file: [{ esito: 'Già presente', fatture: ['1'] }],
  })
  const kept = await sql`select origin, kept_by from original`.execute(db)
  assert.deepEqual(kept.rows, [{ origin: 'program', keptBy: 'programma «Protocollo»' }])
  assert.doesNotMatch(await (await administrator.request(path)).text(), /mai</)
})

test('a refused file, an empty request and one too large say why; a large archive is left to the job', async () => {
  const refused = await give(key, Buffer.from('Buongiorno'))
  assert.equal(refused.status, 422)
  assert.match(JSON.stringify(await refused.json()), /Rifiutato.*Non è una fattura elettronica/)
  assert.deepEqual(await (await give(key, new Uint8Array())).json(), {
    errore: 'La richiesta è vuota: metti il file nel suo corpo.',
  })
  assert.equal((await give(key, new Uint8Array(51 * 1024 * 1024))).status, 413)
  const many = Array.from({ length: atOnce + 1 }, (_, at) => [`${at}.xml`, invoiceBytes({ number: `m${at}` })])
  const answer = await give(key, zipSync(Object.fromEntries(many)), 'molte.zip')
  assert.equal(answer.status, 202)
  const { avanzamento, ...told } = (await answer.json()) as { avanzamento: string }
  assert.partialDeepStrictEqual(told, { finita: false, attesi: 21 })
  const progress = await ask(avanzamento, key)
  assert.equal(progress.status, 200)
  const { file, ...ended } = (await progress.json()) as { file: unknown[] }
  assert.partialDeepStrictEqual({ ...ended, read: file.length }, { finita: true, attesi: 21, read: 21 })
})

test('a program asks of its own imports alone, and is always told no as JSON', async () => {
  const other = /traguardo_[\w-]{43}/.exec(await (await form(path, { name: 'Altro' })).text())![0]
  const asked = await ask('http://localhost/api/fatture/importazioni/1', other)
  assert.equal(asked.status, 404)
  assert.match(JSON.stringify(await asked.json()), /non ha consegnato/)
  assert.equal((await ask('http://localhost/api/fatture/importazioni/1', 'x'.repeat(30))).status, 401)
  assert.match(JSON.stringify(await (await ask('http://localhost/api/altro', key)).json()), /indirizzo non esiste/)
})

test('without a key, with a wrong one or with one taken away nothing is read; guesses are slowed down', async () => {
  const before = await sql`select count(*) from intake`.execute(db)
  assert.equal((await form(`${path}/1/revoca`)).status, 303)
  const answers = [await give(key, invoiceBytes()), await give(`${key.slice(0, -1)}_`, invoiceBytes())]
  for (const answer of answers) {
    assert.equal(answer.status, 401)
    assert.match(JSON.stringify(await answer.json()), /La chiave manca, è sbagliata o è stata tolta/)
  }
  let status = 401
  for (let tries = 0; tries < 40 && status === 401; tries++)
    status = (await give('x'.repeat(40), invoiceBytes())).status
  assert.equal(status, 429)
  assert.deepEqual(await sql`select count(*) from intake`.execute(db), before)
  assert.equal((await stranger.request('/fatture', { headers: { authorization: `Bearer ${key}` } })).status, 303)
})
