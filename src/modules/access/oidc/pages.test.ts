// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { ownerOf } from '../../../../tests/support/database.ts'
import { newFolder } from '../../../../tests/support/folder.ts'
import { clara, identityProvider, type PersonAtGateway } from '../../../../tests/support/identity-provider.ts'
import { clientId, clientSecret, relyingParty } from '../../../../tests/support/relying-party.ts'
import { traveller } from '../../../../tests/support/traveller.ts'

const cookie = 'traguardo-identita'

/** A municipality that trusts a real provider where one person is. */
async function municipality(person: PersonAtGateway | 'cancels' = clara) {
  const town = await relyingParty()
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: [town.redirectUri] }
  const provider = await identityProvider({ clients: [client], person })
  town.trust(provider.issuer)
  const isWayBack = ({ href }: URL) => href.startsWith(town.redirectUri)
  return { ...town, provider, isWayBack, door: `${town.address}/entra/identita` }
}

test('a person goes to the gateway, comes back, and is let in by her fiscal code', async () => {
  const { door, admitted, db, reported } = await municipality()
  const browser = traveller()
  const { response, passed } = await browser.go(door)
  assert.equal(await response.text(), 'Ciao, Clara Bianchi')
  assert.deepEqual(admitted, [
    { fiscalCode: 'BNCLRA80A41C608T', subject: 'persona-1', name: 'Clara Bianchi', level: 'SpidL2' },
  ])
  const asked = passed[1]!.searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  assert.equal(asked.get('acr_values'), 'https://www.spid.gov.it/SpidL2')
  assert.ok(asked.get('nonce'))
  assert.equal(browser.cookies.has(cookie), false)
  assert.deepEqual((await sql`select * from oidc_attempt`.execute(db)).rows, [])
  assert.deepEqual(reported, [])
})

test('the browser is bound by a cookie no script reads and no other site sends with a form', async () => {
  const { door } = await municipality()
  const response = await fetch(door, { redirect: 'manual' })
  assert.equal(response.status, 303)
  assert.equal(response.headers.get('cache-control'), 'no-store')
  const line = response.headers.getSetCookie()[0]!
  assert.match(line, /^traguardo-identita=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('over TLS the cookie travels in no other way, and the gateway is given the address people see', async () => {
  const { door, redirectUri } = await municipality()
  const response = await fetch(door, {
    redirect: 'manual',
    headers: { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' },
  })
  const line = response.headers.getSetCookie()[0]!
  assert.match(line, /^__Host-traguardo-identita=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const gateway = new URL(response.headers.get('location')!)
  assert.equal(gateway.searchParams.get('redirect_uri'), redirectUri.replace('http:', 'https:'))
})

test('a signing key proves who Traguardo is, instead of a secret', async () => {
  const town = await relyingParty()
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = await identityProvider({
    clients: [
      {
        client_id: clientId,
        redirect_uris: [town.redirectUri],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig' }] },
      },
    ],
  })
  const file = join(newFolder(), 'chiave.pem')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  town.trust(provider.issuer, { TRAGUARDO_OIDC_KEY_FILE: file })
  const { response } = await traveller().go(`${town.address}/entra/identita`)
  assert.equal(await response.text(), 'Ciao, Clara Bianchi')
})

const refusals: { title: string; person: PersonAtGateway | 'cancels'; status: number; words: RegExp }[] = [
  {
    title: 'who thinks better of it',
    person: 'cancels',
    status: 401,
    words: /Hai annullato l’accesso, e niente è cambiato/,
  },
  {
    title: 'an identity too weak',
    person: { ...clara, acr: 'https://www.spid.gov.it/SpidL1' },
    status: 403,
    words: /Serve un’identità di livello 2 o più/,
  },
  {
    title: 'an identity of unknown strength',
    person: { claims: clara.claims },
    status: 403,
    words: /Serve un’identità di livello 2 o più/,
  },
  {
    title: 'an identity without a fiscal code',
    person: { ...clara, claims: { given_name: 'Clara' } },
    status: 403,
    words: /L’identità non ha un codice fiscale/,
  },
  {
    title: 'a fiscal code badly written',
    person: { ...clara, claims: { fiscalNumber: 'TINIT-BNCLRA80A41C608<b>' } },
    status: 403,
    words: /Il codice fiscale dell’identità non è scritto bene/,
  },
]

for (const { title, person, status, words } of refusals) {
  test(`${title} does not enter, is told why, and can go back to the other ways`, async () => {
    const { door, admitted } = await municipality(person)
    const { response } = await traveller().go(door)
    assert.equal(response.status, status)
    assert.equal(response.headers.get('cache-control'), 'no-store')
    const page = await response.text()
    assert.match(page, words)
    assert.match(page, /<a class="btn btn-primary" href="\/entra">/)
    assert.deepEqual(admitted, [])
  })
}

test('coming back twice is refused, and the first time stays good', async () => {
  const { door, admitted, isWayBack } = await municipality()
  const browser = traveller()
  const { passed } = await browser.go(door, isWayBack)
  const cookies = new Map(browser.cookies)
  assert.equal((await browser.go(passed.at(-1)!)).response.status, 200)
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  const again = await browser.go(passed.at(-1)!)
  assert.equal(again.response.status, 401)
  assert.match(await again.response.text(), /è scaduta o è già stata usata: ricomincia da Entra/)
  assert.equal(admitted.length, 1)
})

test('two ways back at the same moment let in once', async () => {
  const { door, admitted, isWayBack } = await municipality()
  const browser = traveller()
  const { passed } = await browser.go(door, isWayBack)
  const header = { cookie: `${cookie}=${browser.cookies.get(cookie)}` }
  const answers = await Promise.all([1, 2, 3].map(() => fetch(passed.at(-1)!, { headers: header })))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 401, 401])
  assert.equal(admitted.length, 1)
})

test('a code already spent is refused by the provider, and the answer is calm', async () => {
  const { door, isWayBack, admitted, reported } = await municipality()
  const [first, second] = [traveller(), traveller()]
  const spent = (await first.go(door, isWayBack)).passed.at(-1)!
  await first.go(spent)
  const own = (await second.go(door, isWayBack)).passed.at(-1)!
  own.searchParams.set('code', spent.searchParams.get('code')!)
  const { response } = await second.go(own)
  assert.equal(response.status, 401)
  assert.match(await response.text(), /è scaduta o è già stata usata: ricomincia da Entra/)
  assert.equal(admitted.length, 1)
  assert.deepEqual(reported, ['OAUTH_RESPONSE_BODY_ERROR invalid_grant'])
})

test('another browser cannot end what this one began, nor can this one any more', async () => {
  const { door, isWayBack, admitted } = await municipality()
  const [one, other] = [traveller(), traveller()]
  const wayBack = (await one.go(door, isWayBack)).passed.at(-1)!
  const { response } = await other.go(wayBack)
  assert.equal(response.status, 401)
  assert.match(await response.text(), /partita da un altro browser/)
  assert.equal((await one.go(wayBack)).response.status, 401)
  assert.deepEqual(admitted, [])
})

test('a browser with a cookie of its own cannot end it either', async () => {
  const { door, isWayBack, admitted } = await municipality()
  const [one, other] = [traveller(), traveller()]
  const wayBack = (await one.go(door, isWayBack)).passed.at(-1)!
  await other.go(door, isWayBack)
  assert.match(await (await other.go(wayBack)).response.text(), /partita da un altro browser/)
  assert.deepEqual(admitted, [])
})

test('a state that was never given finds nothing', async () => {
  const { door, isWayBack, admitted } = await municipality()
  const browser = traveller()
  const wayBack = (await browser.go(door, isWayBack)).passed.at(-1)!
  for (const state of ['indovinato', '', '<script>', 'x'.repeat(5000)]) {
    wayBack.searchParams.set('state', state)
    const { response } = await browser.go(wayBack)
    assert.equal(response.status, 401)
    const page = await response.text()
    assert.match(page, /ricomincia da Entra/)
    assert.doesNotMatch(page, /<script>/)
  }
  assert.deepEqual(admitted, [])
})

test('after ten minutes the attempt is over, and the next one sweeps it away', async () => {
  const { door, isWayBack, db, admitted } = await municipality()
  const browser = traveller()
  const begin = async () => (await browser.go(door, isWayBack)).passed.at(-1)!
  const age = () => sql`update oidc_attempt set created_at = now() - interval '11 minutes'`.execute(db)
  const wayBack = await begin()
  await age()
  assert.match(await (await browser.go(wayBack)).response.text(), /è scaduta o è già stata usata/)
  await begin()
  await age()
  await begin()
  assert.equal((await sql`select 1 from oidc_attempt`.execute(db)).rows.length, 1)
  assert.deepEqual(admitted, [])
})

test('what the provider writes about an error is never shown', async () => {
  const { door, isWayBack, db, reported } = await municipality()
  const browser = traveller()
  const wayBack = (await browser.go(door, isWayBack)).passed.at(-1)!
  wayBack.searchParams.delete('code')
  wayBack.searchParams.set('error', 'server_error<b>')
  wayBack.searchParams.set('error_description', 'Guasto <b>interno</b>')
  const { response } = await browser.go(wayBack)
  const page = await response.text()
  assert.match(page, /ha interrotto l’accesso/)
  assert.doesNotMatch(page, /Guasto|server_error/)
  assert.deepEqual(reported, ['OAUTH_AUTHORIZATION_RESPONSE_ERROR server_errorb'])
  assert.deepEqual((await sql`select 1 from oidc_attempt`.execute(db)).rows, [])
})

test('with the provider down one is told so and offered the other ways', async () => {
  const town = await municipality()
  town.provider.stop()
  const { response } = await traveller().go(town.door)
  assert.equal(response.status, 503)
  const page = await response.text()
  assert.match(page, /ora non risponde\. Riprova tra qualche minuto, oppure entra in un altro modo/)
  assert.match(page, /href="\/entra"/)
  assert.deepEqual(town.reported, ['fetch failed ECONNREFUSED'])
})

test('a failure of ours is not told as if it were the gateway’s', async () => {
  const { address, isWayBack, door, db, reported } = await municipality()
  const browser = traveller()
  const wayBack = (await browser.go(door, isWayBack)).passed.at(-1)!
  await sql`drop table oidc_attempt`.execute(ownerOf(db))
  assert.equal((await browser.go(wayBack)).response.status, 500)
  assert.equal((await browser.go(`${address}/entra/identita`)).response.status, 500)
  assert.deepEqual(reported, [])
})
