// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '#platform/database.ts'
import {
  archiveMunicipality,
  createMunicipality,
  type Municipality,
  reopenMunicipality,
} from '#platform/municipalities/index.ts'
import { createApp } from '../src/app.ts'
import { demoDay } from '../src/demo.ts'
import { answererAt, createSites, type Site } from '../src/sites.ts'
import { newDatabaseUrl, serverAt } from './support/database.ts'
import { promptDesks, quietDesk, quietOperation } from './support/operation.ts'
import { person, testEntrance, tokenFor } from './support/people.ts'

async function twoTowns() {
  const server = serverAt(await newDatabaseUrl())
  for (const [code, host] of [
    ['c_rosso', 'rosso.example'],
    ['c_verde', 'verde.example'],
  ] as const)
    await createMunicipality(server, { code, name: `Comune ${code}`, hosts: [host] })
  const operation = quietOperation(server.owner, { owner: server.owner })
  const made: string[] = []
  const sitesNow = () =>
    createSites(
      server.owner,
      ({ code, schema }) => {
        made.push(code)
        const db = server.databaseOf(schema)
        const backups = quietDesk()
        return createApp({
          db,
          entrance: testEntrance(),
          today: () => demoDay,
          operation,
          backups,
          ...promptDesks(db),
        })
      },
      operation,
    )
  return { server, made, sitesNow }
}

const ask = async (site: Site, url: string, headers: Record<string, string> = {}) =>
  site.fetch(new Request(url, { headers }))

test('each request goes to the municipality of its host, whatever the port and the case', async () => {
  const { server, made, sitesNow } = await twoTowns()
  const sites = sitesNow()
  const red = server.databaseOf('ente_c_rosso')
  const token = await tokenFor(red, await person(red, 'secretary'))
  const cookie = `traguardo=${token}; __Host-traguardo=${token}`

  assert.equal((await ask(sites, 'http://rosso.example/registri', { cookie })).status, 200)
  assert.equal((await ask(sites, 'http://ROSSO.example.:8080/registri', { cookie })).status, 200)
  // Who is in at one is a stranger to the other.
  assert.notEqual((await ask(sites, 'http://verde.example/registri', { cookie })).status, 200)
  assert.deepEqual(made, ['c_rosso', 'c_verde'])
})

test('a host of nobody is answered so, and hears how the machine is', async () => {
  const { sitesNow } = await twoTowns()
  const sites = sitesNow()
  for (const url of ['http://altro.example/', 'http://localhost/', 'http://127.0.0.1/piano']) {
    const answer = await ask(sites, url)
    assert.equal(answer.status, 421, url)
    assert.match(await answer.text(), /<h1>Qui non c’è nessun Comune<\/h1>/)
  }
  const status = await ask(sites, 'http://altro.example/status')
  assert.deepEqual(
    [status.status, await status.json()],
    [200, { status: 'ok', troubles: [], municipalities: { active: 2, archived: 0, pending: 0 } }],
  )
  assert.equal((await ask(sites, 'http://altro.example/assets/traguardo.css')).status, 200)
})

test('the only one in service answers on this machine too; an archived one says that it is closed', async () => {
  const { server, sitesNow } = await twoTowns()
  await archiveMunicipality(server, 'c_verde')
  const sites = sitesNow()
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'rosso.example'])
    assert.equal((await ask(sites, `http://${host}:3000/accessibilita`)).status, 200, host)
  const closed = await ask(sites, 'http://verde.example/')
  assert.equal(closed.status, 410)
  assert.match(await closed.text(), /<h1>Questo sito è chiuso<\/h1>/)
  await reopenMunicipality(server, 'c_verde')
  assert.equal((await ask(sitesNow(), 'http://verde.example/accessibilita')).status, 200)
})

test('one that must be brought up to date asks to come back, and the others go on', async () => {
  const { server, sitesNow } = await twoTowns()
  await sql`update traguardo.municipality set migrated_to = '0001_x.sql' where code = 'c_verde'`.execute(server.owner)
  const sites = sitesNow()
  assert.equal((await ask(sites, 'http://verde.example/')).status, 503)
  assert.equal((await ask(sites, 'http://rosso.example/accessibilita')).status, 200)
  const status = await ask(sites, 'http://rosso.example/status')
  assert.equal(status.status, 503)
  assert.match(await status.text(), /migrations-pending.*"pending":1\}/)
})

test('with the database down from the start a page says so', async () => {
  const owner = openDatabase('postgres://nessuno@127.0.0.1:1/niente')
  const sites = createSites(owner, () => assert.fail('nobody to serve'), quietOperation(owner, { owner }))
  const answer = await ask(sites, 'http://localhost/')
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /Il database non risponde/)
  await owner.destroy()
})

test('of several in service none answers at localhost', () => {
  const town = (code: string): Municipality => ({
    code,
    schema: `ente_${code}`,
    name: code,
    hosts: [`${code}.example`],
    state: 'active',
    migratedTo: null,
    createdAt: new Date(),
  })
  assert.equal(answererAt('localhost', [town('a'), town('b')]), 'unknown')
  assert.equal(answererAt('localhost', [town('a')]), 'outdated')
})
