// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { listenOnLoopback } from '../../../../tests/support/loopback.ts'
import { type Lie, misbehavingIssuer } from '../../../../tests/support/misbehaving-issuer.ts'
import { clientId, relyingParty } from '../../../../tests/support/relying-party.ts'
import { traveller } from '../../../../tests/support/traveller.ts'

async function municipality() {
  const town = await relyingParty()
  const issuer = await misbehavingIssuer(clientId)
  town.trust(issuer.issuer)
  const enter = async () => (await traveller().go(`${town.address}/entra/identita`)).response
  return { ...town, ...issuer, enter }
}

const hourAgo = Math.floor(Date.now() / 1000) - 3600

const lies: { title: string; lie: Lie; why: string }[] = [
  {
    title: 'minted for another client',
    lie: { token: { aud: 'altro' } },
    why: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED aud',
  },
  {
    title: 'for several clients, and asked by another',
    lie: { token: { aud: [clientId, 'altro'], azp: 'altro' } },
    why: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED azp',
  },
  { title: 'expired an hour ago', lie: { token: { exp: hourAgo } }, why: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED exp' },
  {
    title: 'without an expiry',
    lie: { without: 'exp' },
    why: 'OAUTH_INVALID_RESPONSE',
  },
  {
    title: 'good only from tomorrow',
    lie: { token: { nbf: hourAgo + 25 * 3600 } },
    why: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED nbf',
  },
  { title: 'with another nonce', lie: { token: { nonce: 'altro' } }, why: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED nonce' },
  { title: 'without a nonce', lie: { without: 'nonce' }, why: 'OAUTH_INVALID_RESPONSE' },
  {
    title: 'of another issuer',
    lie: { token: { iss: 'https://altrove.example' } },
    why: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED iss',
  },
  { title: 'signed with a key never published', lie: { signature: 'unknown-key' }, why: 'OAUTH_INVALID_RESPONSE' },
  { title: 'altered after it was signed', lie: { signature: 'altered' }, why: 'OAUTH_INVALID_RESPONSE' },
  { title: 'signed by nobody', lie: { signature: 'none' }, why: 'OAUTH_UNSUPPORTED_OPERATION' },
  {
    title: 'of one person, with the details of another',
    lie: { person: { sub: 'persona-2' } },
    why: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED sub',
  },
]

test('the issuer that will lie is believed while it does not', async () => {
  const { enter, reported } = await municipality()
  assert.equal(await (await enter()).text(), 'Ciao, Clara Bianchi')
  assert.deepEqual(reported, [])
})

for (const { title, lie, why } of lies) {
  test(`an identity ${title} does not enter`, async () => {
    const { lies, enter, admitted, reported } = await municipality()
    lies(lie)
    const response = await enter()
    assert.equal(response.status, 401)
    assert.match(await response.text(), /non è quella attesa, perciò non ti faccio entrare/)
    assert.deepEqual(admitted, [])
    assert.deepEqual(reported, [why])
  })
}

test('the details of a person do not raise the level that was signed', async () => {
  const { lies, enter, admitted } = await municipality()
  lies({ without: 'acr', person: { acr: 'https://www.spid.gov.it/SpidL3' } })
  const response = await enter()
  assert.equal(response.status, 403)
  assert.match(await response.text(), /Serve un’identità di livello 2/)
  assert.deepEqual(admitted, [])
})

test('a gateway that says it is another is not believed', async () => {
  const { lies, enter } = await municipality()
  lies({ metadata: { issuer: 'https://altrove.example' } })
  assert.match(await (await enter()).text(), /non è quella attesa/)
})

test('a gateway in trouble is a plain message, and its words are not shown', async () => {
  const { lies, enter } = await municipality()
  for (const refuses of [
    { status: 500, body: '<b>guasto</b>' },
    { status: 200, body: '<b>guasto</b>' },
    { status: 401, body: '{"error":"invalid_client","error_description":"<b>guasto</b>"}' },
  ]) {
    lies({ refuses })
    const response = await enter()
    assert.equal(response.status, 503)
    assert.doesNotMatch(await response.text(), /guasto/)
  }
})

test('when the gateway changes its key, what was known of it is asked anew', async () => {
  const { rotatesItsKey, enter } = await municipality()
  assert.equal((await enter()).status, 200)
  await rotatesItsKey()
  await enter()
  assert.equal((await enter()).status, 200)
})

test('a gateway that never answers is waited for a while, then people are told', async () => {
  const silent = createServer(() => undefined)
  after(() => silent.close())
  after(() => silent.closeAllConnections())
  const town = await relyingParty(0.2)
  town.trust(await listenOnLoopback(silent))
  const { response } = await traveller().go(`${town.address}/entra/identita`)
  assert.equal(response.status, 503)
  assert.match(await response.text(), /ora non risponde/)
  assert.deepEqual(town.reported, ['OAUTH_TIMEOUT'])
})
