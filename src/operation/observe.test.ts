// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { permit } from '#modules/access/index.ts'
import { ownerOf } from '../../tests/support/database.ts'
import { demoApp } from '../../tests/support/demo.ts'
import { newLog } from './log.ts'

/** Invented, and nothing of it may reach the log. */
const person = { name: 'Brunilde Quagliarella', mail: 'brunilde.quagliarella@posta.example', code: 'QGLBNL80A41H501W' }
const typed = new URLSearchParams({
  act: person.name,
  subject: person.mail,
  objective: person.code,
  doneOn: person.name,
})

const origin = 'http://localhost'

async function logged() {
  const lines: string[] = []
  const log = newLog('debug', { write: (line) => void lines.push(line) })
  const { app, stranger, db } = await demoApp({ loaded: false, operation: { log } })
  const post = (path: string) => app.request(path, { method: 'POST', headers: { origin }, body: typed })
  return { app, stranger, db, lines, post }
}

const nobodyIn = (lines: readonly string[]) => {
  for (const value of [...Object.values(person), 'Quagliarella', 'quagliarella', encodeURIComponent(person.mail)])
    assert.doesNotMatch(lines.join('\n'), new RegExp(value.replaceAll('.', '\\.')))
}

test('a request leaves one line: when, what pattern, how it ended, whose account', async () => {
  const { app, lines } = await logged()
  await app.request('/obiettivi/PL-1?nome=Brunilde')
  const { time, request, ms, ...line } = JSON.parse(lines[0]!)
  assert.deepEqual(line, {
    level: 'info',
    municipality: 'c_prova',
    method: 'GET',
    route: '/obiettivi/:key',
    status: 404,
    user: '1',
  })
  assert.match(time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  assert.match(request, /^[0-9a-f]{12}$/)
  assert.equal(typeof ms, 'number')
  assert.equal(lines.length, 1)
})

test('what people type, and what they look for, is not in the log', async () => {
  const { app, lines, post } = await logged()
  await post('/registri/atti/nuovo')
  await app.request(`/giornale?who=${encodeURIComponent(person.name)}&did=${person.code}&from=&to=`)
  await app.request(`/${encodeURIComponent(person.mail)}`, {
    headers: { 'user-agent': person.name, cookie: person.code },
  })
  assert.equal(lines.length, 3)
  nobodyIn(lines)
})

test('a failure is in the log with its reference and place, without the values the database quotes', async () => {
  const { stranger, db, lines, post } = await logged()
  await sql`create table subscriber (mail text unique, age integer, name text check (name <> ${sql.lit(person.name)}))`.execute(
    ownerOf(db),
  )
  const statements = {
    unique: sql`insert into subscriber (mail) values (${person.mail}), (${person.mail})`,
    type: sql`select ${person.name}::integer`,
    check: sql`insert into subscriber (name, mail) values (${person.name}, ${person.mail})`,
    absent: sql`select * from ${sql.table(person.name)}`,
  }
  for (const [name, statement] of Object.entries(statements))
    stranger.post(`/prova/${name}`, permit('public'), async (c) => c.json(await statement.execute(ownerOf(db))))
  stranger.post('/prova/json', permit('public'), async (c) => c.json(await c.req.json()))
  stranger.post('/prova/number', permit('public'), async (c) => c.json(Number(BigInt(await c.req.text()))))
  stranger.post('/prova/words', permit('public'), () => {
    throw new Error(`No mail to ${person.mail}: "${person.name}" (${person.code}) is unknown`, { cause: person.name })
  })

  for (const name of [...Object.keys(statements), 'json', 'number', 'words']) {
    const response = await post(`/prova/${name}`)
    assert.equal(response.status, 500, name)
    const reference = /riferimento ([0-9a-f]{12})/.exec(await response.text())![1]
    const failure = JSON.parse(lines.at(-2)!)
    assert.deepEqual([failure.level, failure.request], ['error', reference], name)
    assert.match(failure.err.at, /^at /, name)
  }
  assert.match(lines.join('\n'), /"code":"23505","table":"subscriber","constraint":"subscriber_mail_key"/)
  nobodyIn(lines)
})
