// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { emptyDatabase } from '../../../../tests/support/database.ts'
import { clara, identityProvider } from '../../../../tests/support/identity-provider.ts'
import { listenOnLoopback } from '../../../../tests/support/loopback.ts'
import { promptDesks, quietDesk, quietOperation } from '../../../../tests/support/operation.ts'
import { person, testEntrance } from '../../../../tests/support/people.ts'
import { traveller } from '../../../../tests/support/traveller.ts'
import { createApp } from '../../../app.ts'
import { demoDay } from '../../../demo.ts'
import { readGatewaySettings } from '../oidc/settings.ts'

/** The whole program, where Clara may prove who she is; she is the secretary, when she is anybody. */
async function municipality(state?: 'invited' | 'active' | 'suspended') {
  const db = await emptyDatabase()
  if (state) {
    await person(db, 'secretary')
    await sql`update account set fiscal_code = 'BNCLRA80A41C608T', state = ${state}`.execute(db)
  }
  const server = createServer()
  const address = await listenOnLoopback(server)
  after(() => server.close())
  const client = {
    client_id: 'traguardo',
    client_secret: 'segreto',
    redirect_uris: [`${address}/entra/identita/ritorno`],
  }
  const { issuer } = await identityProvider({ clients: [client], person: clara })
  const gateway = readGatewaySettings({
    TRAGUARDO_OIDC_ISSUER: issuer,
    TRAGUARDO_OIDC_CLIENT_ID: 'traguardo',
    TRAGUARDO_OIDC_CLIENT_SECRET: 'segreto',
  })
  const entrance = testEntrance({ gateway, secondFactor: 'required' })
  const app = createApp({
    ...{ db, entrance, today: () => demoDay },
    ...{ operation: quietOperation(db), backups: quietDesk(), ...promptDesks(db) },
  })
  server.on('request', getRequestListener(app.fetch))
  const deeds = async () =>
    (await sql<{ did: string }>`select did from journal order by id`.execute(db)).rows.map(({ did }) => did)
  return { address, deeds }
}

test('somebody invited enters with SPID, without ever having a password, and it counts as two proofs', async () => {
  const { address, deeds } = await municipality('invited')
  const browser = traveller()
  const entrance = await browser.go(`${address}/entra`)
  assert.match(await entrance.response.text(), /href="\/entra\/identita">Entra con SPID o CIE/)
  await browser.go(`${address}/entra/identita`)
  const { response } = await browser.go(`${address}/giornale`)
  assert.equal(response.status, 200)
  assert.deepEqual(await deeds(), ['account.activated', 'session.opened'])
})

test('who was not invited and who was suspended get the same answer, and are noted', async () => {
  const pages: string[] = []
  for (const state of [undefined, 'suspended'] as const) {
    const { address, deeds } = await municipality(state)
    const { response } = await traveller().go(`${address}/entra/identita`)
    assert.equal(response.status, 403)
    pages.push(await response.text())
    assert.deepEqual(await deeds(), ['session.refused'])
  }
  assert.match(pages[0]!, /Nessuno ti ha ancora invitato qui/)
  assert.equal(pages[0], pages[1])
})
