// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../../tests/support/demo.ts'
import { person, tokenFor } from '../../../../tests/support/people.ts'
import { visitorOn } from '../../../../tests/support/visitor.ts'
import { trustedProxies } from '../../../caller.ts'
import { hashPassword } from '../passwords/hash.ts'
import type { Role } from '../roles.ts'

const password = 'cavallo verde sul tetto'
const email = 'secretary.tutto@prova.example'

/** The program, with somebody who enters with a password. */
async function withPassword(role: Role = 'secretary') {
  const { stranger, db } = await demoApp({ loaded: false })
  const id = await person(db, role)
  await sql`update account set password_hash = ${await hashPassword(password)} where id = ${id}`.execute(db)
  const deeds = async () =>
    (await sql<{ did: string }>`select did from journal order by id`.execute(db)).rows.map(({ did }) => did)
  return { stranger, db, id, deeds, ada: visitorOn(stranger) }
}

test('who knows the password enters, lands on the page asked for, and leaves for good', async () => {
  const { ada, deeds } = await withPassword()
  const entered = await ada.send('/entra', { email: ` ${email.toUpperCase()} `, password, verso: '/giornale' })
  assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/giornale'])
  assert.match(entered.headers.getSetCookie()[0]!, /^traguardo=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.match(await ada.text('/giornale'), /Persona di prova<\/a>[\s\S]*Segretario comunale e RPCT/)

  const token = ada.jar.get('traguardo')!
  assert.equal((await ada.send('/esci', {})).headers.get('location'), '/entra')
  assert.equal(ada.jar.has('traguardo'), false)
  ada.jar.set('traguardo', token)
  assert.equal((await ada.get('/giornale')).status, 303)
  assert.deepEqual(await deeds(), ['session.opened', 'session.closed'])
})

test('a wrong password, an unknown e-mail, an invited and a suspended person get the same answer', async () => {
  const { stranger, db } = await withPassword()
  const answer = async (fields: { email: string; password: string }) => {
    const response = await visitorOn(stranger).send('/entra', { ...fields, verso: '/' })
    return { status: response.status, text: (await response.text()).replaceAll(fields.email, 'E-MAIL') }
  }
  const wrong = await answer({ email, password: 'non è questa, no' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /E-mail e password non vanno insieme/)
  assert.deepEqual(await answer({ email: 'nessuno@prova.example', password }), wrong)
  await sql`update account set state = 'suspended'`.execute(db)
  assert.deepEqual(await answer({ email, password }), wrong)
  await sql`update account set state = 'invited', password_hash = null`.execute(db)
  assert.deepEqual(await answer({ email, password: password }), wrong)
})

test('the journal says who was refused, and never what was typed', async () => {
  const { ada, db, id } = await withPassword()
  await ada.send('/entra', { email, password: 'non è questa, no' })
  await ada.send('/entra', { email: 'nessuno@prova.example', password })
  const entries = await sql<{ did: string; about: string; who: string; origin: string }>`
    select did, about, who, personal ->> 'from' as origin from journal order by id`.execute(db)
  assert.deepEqual(entries.rows, [
    { did: 'session.refused', about: String(id), who: 'sconosciuto', origin: '127.0.0.1' },
    { did: 'session.refused', about: 'sconosciuto', who: 'sconosciuto', origin: '127.0.0.1' },
  ])
  const everything = await sql<{ text: string }>`select string_agg(journal::text, ' ') as text from journal`.execute(db)
  assert.doesNotMatch(everything.rows[0]!.text, /nessuno|cavallo|prova\.example/)
})

test('after five wrong tries one waits, even with the right password, and is told how long', async () => {
  const { stranger, ada, db } = await withPassword()
  for (let tries = 0; tries < 5; tries++) await ada.send('/entra', { email, password: `sbagliata ${tries} volte` })
  const slowed = await visitorOn(stranger, '198.51.100.7').send('/entra', { email, password })
  assert.equal(slowed.status, 429)
  assert.ok(Number(slowed.headers.get('retry-after')) <= 30)
  assert.match(await slowed.text(), /Hai provato troppe volte: riprova tra \d+ second/)
  await sql`update attempt set open_at = open_at - interval '31 seconds'`.execute(db)
  assert.equal((await ada.send('/entra', { email, password })).status, 303)
})

test('an e-mail that nobody has is slowed down in the same way', async () => {
  const { ada } = await withPassword()
  const statuses: number[] = []
  for (let tries = 0; tries < 6; tries++)
    statuses.push((await ada.send('/entra', { email: 'nessuno@prova.example', password })).status)
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429])
})

test('a stranger who guesses does not keep out the owner, at a browser in which they have entered before', async () => {
  const { stranger, ada } = await withPassword()
  await ada.send('/entra', { email, password })
  await ada.send('/esci', {})
  const mallory = visitorOn(stranger, '198.51.100.7')
  for (let tries = 0; tries < 8; tries++) await mallory.send('/entra', { email, password: `sbagliata ${tries} volte` })
  assert.equal((await mallory.send('/entra', { email, password })).status, 429)
  assert.equal((await ada.send('/entra', { email, password })).status, 303)
})

test('a mark of known browser that was altered is worth nothing', async () => {
  const { stranger, ada, id } = await withPassword()
  await ada.send('/entra', { email, password })
  const [, nonce, signature] = ada.jar.get('traguardo-noto')!.split('.')
  const mallory = visitorOn(stranger, '198.51.100.7')
  for (let tries = 0; tries < 5; tries++) await mallory.send('/entra', { email, password: `sbagliata ${tries} volte` })
  for (const mark of [`${id}.${nonce}x.${signature}`, `${id}.${nonce}`, `${id}.${nonce}.`]) {
    mallory.jar.set('traguardo-noto', mark)
    assert.equal((await mallory.send('/entra', { email, password })).status, 429, mark)
  }
})

test('who tries many people from one address is slowed down too', async () => {
  const { stranger } = await withPassword()
  const mallory = visitorOn(stranger, '198.51.100.7')
  const statuses = new Set<number>()
  for (let tries = 0; tries < 30; tries++)
    statuses.add((await mallory.send('/entra', { email: `persona${tries}@prova.example`, password })).status)
  assert.deepEqual([...statuses], [422])
  assert.equal((await mallory.send('/entra', { email: 'altra@prova.example', password })).status, 429)
})

test('each entrance gives a new token, and the one before is dead', async () => {
  const { ada } = await withPassword()
  ada.jar.set('traguardo', 'scelto-da-un-altro')
  await ada.send('/entra', { email, password })
  const first = ada.jar.get('traguardo')!
  assert.notEqual(first, 'scelto-da-un-altro')
  await ada.send('/entra', { email, password })
  assert.notEqual(ada.jar.get('traguardo'), first)
  ada.jar.set('traguardo', first)
  assert.equal((await ada.get('/giornale')).status, 303)
})

test('the database holds nothing with which one could enter', async () => {
  const { ada, db } = await withPassword()
  await ada.send('/entra', { email, password })
  const kept = await sql<{ text: string }>`select string_agg(session::text, ' ') as text from session`.execute(db)
  const token = ada.jar.get('traguardo')!
  for (const form of [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')])
    assert.doesNotMatch(kept.rows[0]!.text, new RegExp(form))
})

test('a session ends after eight hours without a page, twenty minutes for an administrator, and after a day in any case', async () => {
  const ages: [Role, string, string, number][] = [
    ['secretary', 'seen_at', '7 hours 59 minutes', 200],
    ['secretary', 'seen_at', '8 hours 1 minute', 303],
    ['administrator', 'seen_at', '19 minutes', 200],
    ['administrator', 'seen_at', '21 minutes', 303],
    ['secretary', 'started_at', '23 hours 59 minutes', 200],
    ['secretary', 'started_at', '24 hours 1 minute', 303],
  ]
  for (const [role, column, age, status] of ages) {
    const { ada, db } = await withPassword(role)
    await ada.send('/entra', { email: `${role}.tutto@prova.example`, password })
    await sql`update session set ${sql.ref(column)} = now() - ${age}::interval`.execute(db)
    assert.equal((await ada.get('/account')).status, status, `${role} ${column} ${age}`)
  }
})

test('somebody suspended is out at the next page', async () => {
  const { ada, db } = await withPassword()
  await ada.send('/entra', { email, password })
  assert.equal((await ada.get('/giornale')).status, 200)
  await sql`update account set state = 'suspended'`.execute(db)
  assert.equal((await ada.get('/giornale')).status, 303)
})

test('over TLS the cookie is bound to this host, and one of plain HTTP opens nothing', async () => {
  const { stranger, db } = await demoApp({
    loaded: false,
    operation: { trustedProxies: trustedProxies(['127.0.0.1']) },
  })
  const token = await tokenFor(db, await person(db, 'secretary'))
  const from = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  const headers = { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https', origin: 'https://localhost' }
  const status = async (cookie: string) =>
    (await stranger.request('/giornale', { headers: { ...headers, cookie } }, from)).status
  assert.equal(await status(`__Host-traguardo=${token}`), 200)
  assert.equal(await status(`traguardo=${token}`), 303)
  const left = await stranger.request('/esci', { method: 'POST', headers }, from)
  assert.match(left.headers.getSetCookie()[0]!, /^__Host-traguardo=; Max-Age=0; Path=\/; Secure/)
})

test('in the demo one enters as anybody, from this machine alone', async () => {
  const { stranger } = await demoApp({ loaded: true, entrance: { free: true } })
  const page = await visitorOn(stranger).text('/entra')
  assert.match(page, /Entra come Ivo Terranera/)
  const id = /name="persona" value="(\d+)">\s*<span>Responsabile E\.Q\. \(PL\)/.exec(page)![1]!
  const ivo = visitorOn(stranger)
  assert.equal(
    (await ivo.send('/entra/come', { persona: id, verso: '/obiettivi' })).headers.get('location'),
    '/obiettivi',
  )
  assert.equal((await ivo.get('/obiettivi')).status, 200)
  const far = visitorOn(stranger, '198.51.100.7')
  assert.doesNotMatch(await far.text('/entra'), /Entra come/)
  assert.equal((await far.send('/entra/come', { persona: id, verso: '/' })).status, 404)
  const elsewhere = await demoApp({ loaded: false })
  const closed = visitorOn(elsewhere.stranger)
  await person(elsewhere.db, 'secretary')
  assert.equal((await closed.send('/entra/come', { persona: '1', verso: '/' })).status, 404)
})
