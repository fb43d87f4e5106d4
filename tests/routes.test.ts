// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { askedBy } from '#modules/access/index.ts'
import { ownerOf } from './support/database.ts'
import { demoApp } from './support/demo.ts'

test('every route says who may take it', async () => {
  const { stranger } = await demoApp({ loaded: false })
  const routes = stranger.routes.filter(({ method }) => method !== 'ALL')
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

test('a stranger is led to the entrance, comes back to the page asked for, and sees nothing', async () => {
  const { stranger } = await demoApp({ loaded: true })
  for (const path of [
    '/obiettivi',
    '/piano',
    '/piano/originale',
    '/persone',
    '/fatture?area=LP',
    '/registri/atti/csv',
    '/scadenze.ics',
  ]) {
    const response = await stranger.request(path)
    assert.equal(response.status, 303, path)
    assert.equal(response.headers.get('location'), `/entra?verso=${encodeURIComponent(path)}`)
    assert.equal(await response.text(), '', path)
  }
  assert.equal((await stranger.request('/')).headers.get('location'), '/entra')
})

test('what a stranger sends is refused, and they are told to enter', async () => {
  const { stranger } = await demoApp({ loaded: false })
  const response = await stranger.request('/registri/atti/nuovo', {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams({ act: 'x' }),
  })
  assert.equal(response.status, 401)
  assert.match(await response.text(), /<a href="\/entra">Entra<\/a>/)
})

test('who holds no role on the day reads so, calmly', async () => {
  const { as } = await demoApp({ loaded: true })
  const response = await (await as('none')).request('/')
  assert.equal(response.status, 403)
  assert.match(await response.text(), /Oggi non hai ruoli/)
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

test('pages run no script and load nothing from elsewhere; those of passkeys and the queue run one of this machine', async () => {
  const { app, stranger } = await demoApp({ loaded: false })
  const policyOf = ({ headers }: Response) => headers.get('content-security-policy')!
  assert.match(policyOf(await app.request('/')), /default-src 'self'; script-src 'none'/)
  for (const path of ['/entra', '/account/passkey', '/fatture'])
    assert.match(policyOf(await app.request(path)), /default-src 'self'; script-src 'self';/)
  assert.match(policyOf(await stranger.request('/password-dimenticata')), /script-src 'none'/)
})

test('an unknown address is a page that says where to go', async () => {
  const { app } = await demoApp({ loaded: false })
  const response = await app.request('/non-esiste')
  assert.equal(response.status, 404)
  assert.match(await response.text(), /Questo indirizzo non esiste/)
})

test('who watches the machine asks whether all is well, without entering', async () => {
  const { stranger, db } = await demoApp({ loaded: false })
  const well = await stranger.request('/status')
  assert.equal(well.status, 200)
  assert.deepEqual(await well.json(), {
    status: 'ok',
    troubles: [],
    municipalities: { active: 1, archived: 0, pending: 0 },
  })
  await sql`update traguardo.municipality set migrated_to = '0005_journal_chain.sql'`.execute(ownerOf(db))
  assert.equal((await stranger.request('/status')).status, 503)
})
