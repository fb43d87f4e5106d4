// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { roles } from '#modules/access/index.ts'
import { crawl, siteOf } from './support/crawl.ts'
import { demoApp } from './support/demo.ts'

const demo = await demoApp({ loaded: true })
const asked = await Promise.all(roles.map((role) => demo.as(role)))
const site = siteOf(await Promise.all([demo.stranger, ...asked].map((app) => crawl(app))))
const origin = { origin: 'http://localhost' }
const postRoutes = () =>
  demo.stranger.routes
    .filter(({ method }) => method === 'POST')
    .map(({ path }) =>
      path
        .replace(/:year[^/]*/, '2026')
        .replace(/:sha256[^/]*/, 'a'.repeat(64))
        .replace(/:\w+(\{[^/]*\})?/g, '1'),
    )

const deeds = async () => (await sql<{ count: bigint }>`select count(*) from journal`.execute(demo.db)).rows[0]!.count

test('what a page of another site sends is refused at every address, and leaves no trace', async () => {
  const paths = [...new Set(postRoutes())]
  assert.ok(paths.length >= 12, String(paths))
  const noted = await deeds()
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'http://altrove.example' },
    { origin: 'http://localhost.altrove.example' },
    { origin: 'https://localhost' },
    { origin: 'http://altrove.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://altrove.example', 'x-forwarded-host': 'altrove.example', forwarded: 'host=altrove.example' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const path of paths) {
    for (const headers of foreign) {
      const answer = await demo.app.request(path, { method: 'POST', headers, body: new URLSearchParams({ act: 'x' }) })
      assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`)
    }
  }
  assert.equal(await deeds(), noted)
})

test('a deed cannot be done by asking for it in another way', async () => {
  const paths = [...new Set(postRoutes())]
  const noted = await deeds()
  for (const path of paths) {
    await demo.app.request(path, { headers: { 'x-http-method-override': 'POST' } })
    await demo.app.request(`${path}?_method=POST`)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE-LIKE'])
      assert.ok((await demo.app.request(path, { method, headers: origin })).status >= 400, `${method} ${path}`)
  }
  assert.equal(await deeds(), noted)
})

/** A lock that nothing of ours asks for: it stays taken even when what asked for it is taken back. */
const executed = 'pg_try_advisory_lock(424242)'
const statements = [
  `' || ${executed} || '`,
  `1; select ${executed}`,
  executed,
  '\0',
  `${'a'.repeat(5000)}\u{1f600}\ud800%`,
  '99999999999999999999',
  '__proto__',
]

test('no value in an address runs as SQL, and none breaks a page', async () => {
  const addresses = site.addresses.flatMap((address) => variantsOf(address, statements.slice(0, 5)))
  assert.ok(addresses.length > 100, `${addresses.length} addresses`)
  for (const address of addresses) {
    const answer = await demo.app.request(address)
    assert.ok(answer.status < 500, `${answer.status} ${address}`)
  }
  await nothingExecuted()
})

test('no value in a form runs as SQL, and none breaks a page', async () => {
  let fields = 0
  for (const form of site.forms.filter(({ method, files }) => method === 'post' && files.length === 0)) {
    for (const name of Object.keys(form.values)) {
      fields++
      for (const statement of statements) {
        const body = new URLSearchParams({ ...form.values, [name]: statement.toWellFormed() })
        const answer = await demo.app.request(form.action, { method: 'POST', headers: origin, body })
        assert.ok(answer.status < 500, `${answer.status} ${form.action} ${name}=${statement}`)
      }
    }
  }
  assert.ok(fields >= 10, `${fields} fields`)
  await nothingExecuted()
})

/** The address with one of its parts replaced: each parameter, and each part of the path. */
function variantsOf(address: string, values: readonly string[]): string[] {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const parts = pathname.split('/')
  return values.flatMap((value) => {
    const written = encodeURIComponent(value.toWellFormed())
    const inPath = parts.flatMap((part, at) => (part === '' ? [] : [parts.with(at, written).join('/')]))
    const inQuery = [...searchParams.keys()].map((name) => {
      const others = new URLSearchParams(searchParams)
      others.set(name, value.toWellFormed())
      return `${pathname}?${others}`
    })
    return [...inPath, ...inQuery]
  })
}

async function nothingExecuted(): Promise<void> {
  const taken = await sql`select 1 from pg_locks where locktype = 'advisory' and objid = 424242`.execute(demo.db)
  assert.deepEqual(taken.rows, [])
}

test('no answer leads out of this site, whatever the address asks', async () => {
  for (const elsewhere of [
    '//altrove.example',
    '/\\altrove.example',
    'https://altrove.example',
    '/\t/altrove.example',
  ]) {
    const addresses = [
      ...site.addresses.flatMap((address) => variantsOf(address, [elsewhere])),
      `/entra?verso=${encodeURIComponent(elsewhere)}`,
      `//altrove.example/`,
      `//altrove.example/obiettivi`,
    ]
    for (const app of [demo.stranger, demo.app]) {
      for (const path of addresses) {
        const location = (await app.request(new URL(`http://localhost${path}`).href)).headers.get('location')
        if (location !== null) assert.equal(new URL(location, 'http://localhost').origin, 'http://localhost', path)
      }
    }
  }
})

test('line ends in an address never begin a header of the answer', async () => {
  for (const address of site.addresses.flatMap((each) =>
    variantsOf(each, ['x\r\nset-cookie: a=1', 'x\nlocation: //b']),
  )) {
    const answer = await demo.app.request(address)
    assert.equal(answer.headers.getSetCookie().length, 0, address)
    for (const [name, value] of answer.headers) assert.doesNotMatch(`${name}: ${value}`, /[\r\n]/)
  }
})

test('stylesheets and drawings are all that their address gives', async () => {
  for (const path of [
    '../config.ts',
    '..%2fconfig.ts',
    '%2e%2e/config.ts',
    '..\\config.ts',
    '%252e%252e/config.ts',
    '.%00./config.ts',
    'bootstrap-italia/../../../../package.json',
    'bootstrap-italia/..%2f..%2f..%2fpackage.json',
    '/etc/passwd',
  ]) {
    const answer = await demo.stranger.request(`http://localhost/assets/${path}`)
    assert.ok([303, 400, 404].includes(answer.status), `${answer.status} ${path}`)
    assert.doesNotMatch(await answer.text(), /SPDX|"name"|root:/)
  }
})

test('cookies of any form are no session, and break nothing', async () => {
  for (const value of ['', '=', ';', '"', '%', '%00', 'è', 'a'.repeat(10_000), '__proto__', "' or 1=1 --"]) {
    const headers = new Headers({
      cookie: `traguardo=${encodeURIComponent(value)}; ${encodeURIComponent(value)}; traguardo`,
    })
    assert.equal((await demo.stranger.request('/obiettivi', { headers })).status, 303, value)
  }
})
