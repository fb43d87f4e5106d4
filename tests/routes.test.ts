// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { askedBy } from '#modules/access/index.ts'
import { demoApp } from './support/demo.ts'

test('every route says who may take it', async () => {
  const { app } = await demoApp({ loaded: false })
  const routes = app.routes.filter(({ method }) => method !== 'ALL')
  const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
  const guarded = new Set(routes.filter(({ handler }) => askedBy(handler) !== undefined).map(named))
  assert.ok(guarded.size > 20)
  const fixed = (path: string) => path.startsWith('/assets/')
  assert.deepEqual(
    routes
      .filter((route) => !fixed(route.path))
      .map(named)
      .filter((route) => !guarded.has(route)),
    [],
  )
})

test('a stranger is told how to enter, and sees nothing', async () => {
  const { app } = await demoApp({ loaded: true, signIn: 'key' })
  for (const path of [
    '/',
    '/obiettivi',
    '/piano',
    '/piano/originale',
    '/persone',
    '/fatture',
    '/registri/atti/csv',
    '/scadenze.ics',
  ]) {
    const response = await app.request(path)
    assert.equal(response.status, 401, path)
    assert.doesNotMatch(await response.text(), /Borgo San Lieto/, path)
  }
})

test('the key printed at start opens the door once and leaves the address', async () => {
  const { app } = await demoApp({ loaded: false, signIn: 'key' })
  const wrong = await app.request('/?chiave=indovinata')
  assert.equal(wrong.status, 401)
  const entered = await app.request('/?chiave=chiave-di-prova')
  assert.equal(entered.status, 303)
  assert.equal(entered.headers.get('location'), '/')
  const cookie = entered.headers.get('set-cookie')!
  assert.match(cookie, /HttpOnly; SameSite=Strict/)
  assert.equal((await app.request('/', { headers: { cookie: cookie.split(';')[0]! } })).status, 200)
  assert.equal((await app.request('/', { headers: { cookie: 'traguardo=è-sbagliata' } })).status, 401)
})

test('a form sent from another site is refused', async () => {
  const { app } = await demoApp({ loaded: false })
  const response = await app.request('/registri/atti/nuovo', {
    method: 'POST',
    headers: { origin: 'http://altrove.example' },
    body: new URLSearchParams({ act: 'x' }),
  })
  assert.equal(response.status, 403)
})

test('pages run no script and load nothing from elsewhere', async () => {
  const { app } = await demoApp({ loaded: false })
  const policy = (await app.request('/')).headers.get('content-security-policy')
  assert.match(policy!, /default-src 'self'; script-src 'none'/)
})

test('an unknown address is a page that says where to go', async () => {
  const { app } = await demoApp({ loaded: false })
  const response = await app.request('/non-esiste')
  assert.equal(response.status, 404)
  assert.match(await response.text(), /Questo indirizzo non esiste/)
})

test('who watches the machine asks whether all is well, without entering', async () => {
  const { app, db } = await demoApp({ loaded: false, signIn: 'key' })
  const well = await app.request('/status')
  assert.equal(well.status, 200)
  assert.deepEqual(await well.json(), { status: 'ok', troubles: [] })
  await sql`delete from migration where name like '0005%'`.execute(db)
  assert.equal((await app.request('/status')).status, 503)
})
