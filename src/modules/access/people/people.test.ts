// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../../tests/support/demo.ts'
import { person } from '../../../../tests/support/people.ts'
import { visitorOn } from '../../../../tests/support/visitor.ts'
import type { Entrance } from '../entrance.ts'
import { offerFirstAccess } from '../invitations/actions.ts'

const password = 'cavallo verde sul tetto'
const chosen = { password, again: password }
const bice = { given: 'Bice', family: 'Quercioli', email: 'bice.quercioli@prova.example', fiscalCode: '' }
const bicePath = '/amministrazione/persone/'

async function withAdministrator(entrance: Partial<Entrance> = {}) {
  const { stranger, db, as } = await demoApp({ loaded: false, entrance })
  const administrator = await as('administrator')
  const send = (path: string, fields: Record<string, string> = {}) =>
    administrator.request(path, {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams(fields),
    })
  const idOf = async (email: string) =>
    (await sql<{ id: bigint }>`select id from account where email = ${email}`.execute(db)).rows[0]!.id
  const linkIn = async (kind: 'invito' | 'password') =>
    new RegExp(`http://localhost(/${kind}/[\\w-]{43})`).exec(await visitorOn(stranger).text('/posta'))?.[1]
  return { stranger, db, as, administrator, send, idOf, linkIn }
}

test('somebody invited gets a letter, chooses a password and is in; the link is good once', async () => {
  const { stranger, send, linkIn, db } = await withAdministrator()
  assert.equal((await send('/amministrazione/persone/invita', bice)).status, 303)
  const link = (await linkIn('invito'))!
  const visitor = visitorOn(stranger)
  assert.match(await visitor.text(link), /Benvenuto in Traguardo, Bice/)
  assert.equal((await visitor.send('/entra', { email: bice.email, password })).status, 422)
  assert.equal((await visitor.send(link, { password: 'quercioli2026', again: 'quercioli2026' })).status, 422)
  assert.equal((await visitor.send(link, { password, again: 'cavallo verde sul letto' })).status, 422)
  assert.equal((await visitor.send(link, chosen)).headers.get('location'), '/account')
  assert.match(await visitor.text('/account'), /Bice Quercioli/)
  assert.equal((await visitorOn(stranger).get(link)).status, 404)
  assert.equal((await visitorOn(stranger).send(link, chosen)).status, 404)
  const did = await sql<{ did: string }>`select did from journal order by id`.execute(db)
  assert.deepEqual(
    did.rows.map((row) => row.did),
    ['account.invited', 'session.refused', 'account.activated', 'session.opened'],
  )
})

test('the address of a link goes to no other page, and is not kept by the browser', async () => {
  const { stranger, send, linkIn } = await withAdministrator()
  await send('/amministrazione/persone/invita', bice)
  const { headers } = await visitorOn(stranger).get((await linkIn('invito'))!)
  assert.equal(headers.get('referrer-policy'), 'strict-origin')
  assert.equal(headers.get('cache-control'), 'no-store')
})

test('an invitation lasts seven days, and a new one voids the one before', async () => {
  const { stranger, send, linkIn, idOf, db } = await withAdministrator()
  await send('/amministrazione/persone/invita', bice)
  const first = (await linkIn('invito'))!
  await send(`${bicePath}${await idOf(bice.email)}/invito`)
  const second = (await linkIn('invito'))!
  assert.equal((await visitorOn(stranger).get(first)).status, 404)
  await sql`update ticket set expires_at = expires_at - interval '6 days 23 hours'`.execute(db)
  assert.equal((await visitorOn(stranger).get(second)).status, 200)
  await sql`update ticket set expires_at = expires_at - interval '2 hours'`.execute(db)
  assert.equal((await visitorOn(stranger).get(second)).status, 404)
})

test('nobody is invited twice, and a wrong fiscal code is told', async () => {
  const { send } = await withAdministrator()
  await send('/amministrazione/persone/invita', bice)
  assert.equal(
    (await send('/amministrazione/persone/invita', { ...bice, email: 'BICE.quercioli@prova.example' })).status,
    409,
  )
  const wrong = await send('/amministrazione/persone/invita', {
    ...bice,
    email: 'b@prova.example',
    fiscalCode: 'QRCBCI',
  })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Controlla il codice fiscale/)
})

test('where nobody sends mail, the administrator sees the link once and hands it over', async () => {
  const { send, stranger } = await withAdministrator({ mail: 'by-hand' })
  const page = await (await send('/amministrazione/persone/invita', bice)).text()
  const link = /http:\/\/localhost(\/invito\/[\w-]{43})/.exec(page)![1]!
  assert.equal((await visitorOn(stranger).get(link)).status, 200)
  assert.match(await visitorOn(stranger).text('/password-dimenticata'), /Qui Traguardo non spedisce posta/)
  assert.equal((await visitorOn(stranger).get('/posta')).status, 404)
})

test('somebody suspended is out at once and cannot come back until readmitted; nobody suspends themselves', async () => {
  const { send, as, idOf, stranger, linkIn } = await withAdministrator()
  await send('/amministrazione/persone/invita', bice)
  const visitor = visitorOn(stranger)
  await visitor.send((await linkIn('invito'))!, chosen)
  const id = await idOf(bice.email)
  assert.equal((await send(`${bicePath}${id}/sospendi`)).status, 303)
  assert.equal((await visitor.get('/account')).status, 303)
  assert.equal((await visitor.send('/entra', { email: bice.email, password })).status, 422)
  await send(`${bicePath}${id}/riammetti`)
  assert.equal((await visitor.send('/entra', { email: bice.email, password })).status, 303)
  await as('administrator')
  assert.equal((await send(`${bicePath}${await idOf('administrator.tutto@prova.example')}/sospendi`)).status, 409)
})

test('only who administers accounts sees them and does these things', async () => {
  const { as, idOf } = await withAdministrator()
  const secretary = await as('secretary')
  assert.equal((await secretary.request('/amministrazione/persone')).status, 403)
  const id = await idOf('administrator.tutto@prova.example')
  const post = { method: 'POST', headers: { origin: 'http://localhost' } }
  for (const deed of ['sospendi', 'riammetti', 'fattori', 'password', 'invito'])
    assert.equal((await secretary.request(`${bicePath}${id}/${deed}`, post)).status, 403, deed)
})

test('a forgotten password is changed by mail, and whoever was in is out', async () => {
  const { stranger, send, linkIn } = await withAdministrator()
  await send('/amministrazione/persone/invita', bice)
  const visitor = visitorOn(stranger)
  await visitor.send((await linkIn('invito'))!, chosen)
  await visitorOn(stranger).send('/password-dimenticata', { email: bice.email })
  const link = (await linkIn('password'))!
  const renewed = visitorOn(stranger)
  const fresh = 'lampada fiume pomodoro'
  assert.equal((await renewed.send(link, { password: fresh, again: fresh })).status, 303)
  assert.equal((await renewed.get('/account')).status, 200)
  assert.equal((await visitor.get('/account')).status, 303)
  assert.equal((await visitorOn(stranger).send('/entra', { email: bice.email, password })).status, 422)
  assert.equal((await visitorOn(stranger).send(link, { password: fresh, again: fresh })).status, 404)
})

test('asking for a new password gives the same answer and leaves the same traces whether the e-mail is known or not', async () => {
  const { stranger, db } = await withAdministrator()
  await person(db, 'secretary')
  const answers: string[] = []
  const traces: unknown[] = []
  const count = async () =>
    (
      await sql`select (select count(*)::int from ticket) as tickets, (select count(*)::int from mail) as letters,
                       (select count(*)::int from journal) as entries, (select count(*)::int from attempt) as attempts`.execute(
        db,
      )
    ).rows[0]
  for (const email of ['secretary.tutto@prova.example', 'nessuno@prova.example']) {
    const answer = await visitorOn(stranger, `198.51.100.${answers.length}`).send('/password-dimenticata', { email })
    answers.push(`${answer.status} ${await answer.text()}`)
    traces.push(await count())
  }
  assert.equal(answers[0], answers[1])
  assert.deepEqual(traces, [
    { tickets: 1, letters: 1, entries: 1, attempts: 2 },
    { tickets: 2, letters: 2, entries: 2, attempts: 4 },
  ])
  assert.match(await visitorOn(stranger).text('/posta'), /1 lettera/)
})

test('nobody’s box is filled: three letters, then one waits', async () => {
  const { stranger } = await withAdministrator()
  const statuses: number[] = []
  for (let tries = 0; tries < 4; tries++)
    statuses.push((await visitorOn(stranger).send('/password-dimenticata', { email: bice.email })).status)
  assert.deepEqual(statuses, [200, 200, 200, 429])
})

test('the first administrator comes from the link of the last start, while there is none', async () => {
  const { stranger, db } = await demoApp({ loaded: false })
  const first = (await offerFirstAccess(db))!
  const last = (await offerFirstAccess(db))!
  const visitor = visitorOn(stranger)
  assert.equal((await visitor.get(`/primo-accesso/${first}`)).status, 404)
  const filled = { ...bice, ...chosen }
  const [one, two] = await Promise.all([
    visitor.send(`/primo-accesso/${last}`, filled),
    visitorOn(stranger).send(`/primo-accesso/${last}`, { ...filled, email: 'altra@prova.example' }),
  ])
  // The other finds the link used: while it was being filled in, or before.
  const answers = [one.status, two.status]
  assert.equal(answers.filter((status) => status === 303).length, 1)
  assert.ok(
    answers.every((status) => [303, 404, 409].includes(status)),
    String(answers),
  )
  assert.equal(await offerFirstAccess(db), undefined)
  const names = await sql<{ role: string }>`select role from role_grant where act = 'Primo accesso'`.execute(db)
  assert.equal(names.rows.length, 1)
})
