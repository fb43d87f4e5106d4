// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { demoApp } from '../../../../tests/support/demo.ts'
import { person } from '../../../../tests/support/people.ts'
import { visitorOn } from '../../../../tests/support/visitor.ts'
import { hashPassword } from '../passwords/hash.ts'
import { asGiven, newRecoveryCodes } from './recovery.ts'
import { inWords, stepOf } from './totp.ts'

const password = 'cavallo verde sul tetto'
const email = 'secretary.tutto@prova.example'
const enter = { email, password, verso: '/giornale' }

async function withPassword(secondFactor: 'required' | 'offered' = 'offered') {
  const { stranger, db } = await demoApp({ loaded: false, entrance: { secondFactor } })
  const id = await person(db, 'secretary')
  await sql`update account set password_hash = ${await hashPassword(password)}`.execute(db)
  const ada = visitorOn(stranger)
  await ada.send('/entra', enter)
  return { stranger, db, id, ada }
}

/** An app for codes: the code of so many half minutes from now. */
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 })

/** Sets time codes up as a person does; what they see of them. */
async function setUp(ada: ReturnType<typeof visitorOn>) {
  await ada.send('/account/codice/inizia', { current: password })
  const page = await ada.text('/account/codice')
  const secret = /class="t-code">([A-Z2-7 ]+)</.exec(page)![1]!.replaceAll(' ', '')
  const answer = await ada.send('/account/codice', { codice: codeOf(secret) })
  const codes = [...(await answer.text()).matchAll(/class="t-code">([a-z0-9]{5}-[a-z0-9]{5})</g)].map(
    ([, code]) => code!,
  )
  return { secret, codes, page }
}

/** The half minute may turn between making a code and typing it; nobody is made to wait for the next. */
const forgetLastCode = (db: Awaited<ReturnType<typeof withPassword>>['db']) =>
  sql`update account set totp_last_step = null`.execute(db)

test('the codes are those of RFC 6238, for the half minute, the one before and the one after', () => {
  const secret = Buffer.from('12345678901234567890')
  // RFC 6238, appendix B, the last six of eight digits: at 59 s, the second half minute, 94287082.
  assert.equal(stepOf(secret, '287082', 59_000), 1n)
  assert.equal(stepOf(secret, '287082', 89_000), 1n)
  assert.equal(stepOf(secret, '287082', 29_000), 1n)
  assert.equal(stepOf(secret, '287082', 90_000), undefined)
  assert.equal(stepOf(secret, '', 59_000), undefined)
  assert.equal(inWords(secret).replaceAll(' ', ''), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})

test('ten recovery codes are all different, and are known however they are typed', () => {
  const codes = newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/)
  assert.equal(asGiven(' 7KQ2M xw9ht'), asGiven('7kq2m-xw9ht'))
})

test('once set up, the password opens half a door, and the code the other half', async () => {
  const { ada, stranger, db } = await withPassword()
  const { secret, codes } = await setUp(ada)
  assert.equal(codes.length, 10)
  await forgetLastCode(db)
  const eve = visitorOn(stranger)
  const half = await eve.send('/entra', enter)
  assert.equal(half.headers.get('location'), '/entra/codice?verso=%2Fgiornale')
  for (const path of ['/giornale', '/account', '/account/codice', '/amministrazione/persone'])
    assert.equal((await eve.get(path)).status, 303, path)
  assert.equal((await eve.send('/entra/codice', { codice: '000000', verso: '/giornale' })).status, 422)
  const halfToken = eve.jar.get('traguardo')
  const whole = await eve.send('/entra/codice', { codice: codeOf(secret), verso: '/giornale' })
  assert.equal(whole.headers.get('location'), '/giornale')
  assert.notEqual(eve.jar.get('traguardo'), halfToken)
  assert.equal((await eve.get('/giornale')).status, 200)
})

test('a code opens once; a recovery code too, and whoever lost the telephone is in', async () => {
  const { ada, stranger, db } = await withPassword()
  const { secret, codes } = await setUp(ada)
  await forgetLastCode(db)
  const code = codeOf(secret)
  const second = async (path: string, codice: string) => {
    const visitor = visitorOn(stranger)
    await visitor.send('/entra', enter)
    return (await visitor.send(path, { codice, verso: '/' })).status
  }
  assert.equal(await second('/entra/codice', code), 303)
  assert.equal(await second('/entra/codice', code), 422)
  assert.equal(await second('/entra/recupero', codes[0]!.toUpperCase()), 303)
  assert.equal(await second('/entra/recupero', codes[0]!), 422)
  assert.equal(await second('/entra/recupero', codes[1]!), 303)
})

test('codes cannot be guessed: five tries, then one waits', async () => {
  const { ada, stranger } = await withPassword()
  await setUp(ada)
  const eve = visitorOn(stranger)
  await eve.send('/entra', enter)
  const statuses: number[] = []
  for (let tries = 0; tries < 6; tries++)
    statuses.push((await eve.send('/entra/codice', { codice: '000000', verso: '/' })).status)
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429])
})

test('setting it up and taking it off ask for the password, and end the other sessions', async () => {
  const { ada, stranger } = await withPassword()
  const elsewhere = visitorOn(stranger)
  await elsewhere.send('/entra', enter)
  assert.equal((await ada.send('/account/codice/inizia', { current: 'non è questa, no' })).status, 422)
  await setUp(ada)
  assert.equal((await elsewhere.get('/account')).status, 303)
  assert.equal((await ada.get('/account')).status, 200)
  const taking = { field: 'current-togli', 'current-togli': 'non è questa, no' }
  assert.equal((await ada.send('/account/codice/togli', taking)).status, 422)
  assert.equal((await ada.send('/account/codice/togli', { ...taking, 'current-togli': password })).status, 303)
  assert.equal((await elsewhere.send('/entra', enter)).headers.get('location'), '/giornale')
})

test('codes already active are not set up a second time by whoever finds the screen open', async () => {
  const { ada } = await withPassword()
  const { secret } = await setUp(ada)
  assert.equal((await ada.send('/account/codice', { codice: codeOf(secret, 1) })).status, 409)
  assert.equal((await ada.send('/account/codice/inizia', { current: password })).status, 409)
  assert.equal((await ada.send('/account/recupero', {})).status, 422)
})

test('where it is required, a secretary with a password alone may do nothing but add it', async () => {
  const { ada } = await withPassword('required')
  assert.equal((await ada.get('/giornale')).headers.get('location'), '/account')
  assert.match(await ada.text('/account'), /Aggiungi un secondo fattore per lavorare/)
  await setUp(ada)
  assert.equal((await ada.get('/giornale')).status, 200)
})

test('the database holds neither the secret of the codes nor the recovery codes', async () => {
  const { ada, db } = await withPassword()
  const { secret, codes } = await setUp(ada)
  const kept = await sql<{ text: string }>`
    select (select string_agg(account::text, ' ') from account) || (select string_agg(recovery_code::text, ' ') from recovery_code)
        || (select string_agg(journal::text, ' ') from journal) as text`.execute(db)
  const hex = Buffer.from(Secret.fromBase32(secret).buffer).toString('hex')
  for (const word of [secret, hex, ...codes, ...codes.map((code) => Buffer.from(asGiven(code)).toString('hex'))])
    assert.doesNotMatch(kept.rows[0]!.text, new RegExp(word, 'i'))
})
