// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../../tests/support/demo.ts'
import { person } from '../../../../tests/support/people.ts'

const origin = { origin: 'http://localhost' }
type Asked = Awaited<ReturnType<typeof demoApp>>['app']

const send = (app: Asked, path: string, fields: Record<string, string>) =>
  app.request(`/amministrazione/${path}`, { method: 'POST', headers: origin, body: new URLSearchParams(fields) })

const roleFor = (account: bigint, changed: Record<string, string> = {}) => ({
  ...{ person: String(account), role: 'area-head', area: 'UE', from: '2026-10-01', until: '', act: 'Decreto n. 12' },
  ...changed,
})

const grantOf = async (db: Awaited<ReturnType<typeof demoApp>>['db'], account: bigint) =>
  (await sql<{ id: bigint }>`select id from role_grant where account_id = ${account} order by id limit 1`.execute(db))
    .rows[0]!.id

test('a role given by an act opens its area from its first day, and is in the register and in the journal', async () => {
  const { app, as, db } = await demoApp({ loaded: true })
  const someone = await as('none')
  assert.equal((await someone.request('/registri')).status, 403)
  assert.equal((await send(app, 'ruoli/nuovo', roleFor(await person(db, 'none')))).status, 303)

  assert.equal((await someone.request('/registri')).status, 200)
  assert.match(await (await app.request('/amministrazione/ruoli?name=Persona&role=area-head')).text(), /Decreto n\. 12/)
  const noted = await sql<{ now: object }>`select now from journal where did = 'role.given'`.execute(db)
  assert.deepEqual(noted.rows, [
    { now: { role: 'Responsabile E.Q. (UE)', firstDay: '2026-10-01', lastDay: null, act: 'Decreto n. 12' } },
  ])
})

test('nobody gives a role to themselves, not even one they could give to others', async () => {
  const { app, as, db } = await demoApp({ loaded: false })
  const secretary = await person(db, 'secretary')
  const toOneself = roleFor(secretary, { role: 'administrator', area: '' })
  assert.equal((await send(app, 'ruoli/nuovo', toOneself)).status, 403)
  const administrator = roleFor(await person(db, 'administrator'), { role: 'secretary', area: '' })
  assert.equal((await send(await as('administrator'), 'ruoli/nuovo', administrator)).status, 403)
})

test('the same role twice in the same days, an area the plan does not have, wrong days: each comes back with its reason', async () => {
  const { app, db } = await demoApp({ loaded: true })
  const account = await person(db, 'none')
  await send(app, 'ruoli/nuovo', roleFor(account))
  const refusals: [Record<string, string>, number, RegExp][] = [
    [{ from: '2027-01-01' }, 409, /ha già questo ruolo dal 1º ottobre 2026, senza fine \(Decreto n\. 12\)/],
    [{ area: 'ZZ' }, 409, /Nel piano non c’è l’area ZZ/],
    [{ area: '' }, 422, /Scegli l’area/],
    [{ role: 'accounting' }, 422, /Lascia vuoto: questo ruolo vale in tutto il Comune/],
    [{ until: '2026-09-30' }, 422, /Finisce prima di cominciare/],
    [{ from: '0206-10-01' }, 422, /tra il 2000 e il 2099/],
    [{ act: ' ' }, 422, /Campo obbligatorio/],
    [{ person: '999' }, 409, /Questa persona non c’è/],
  ]
  for (const [changed, status, reason] of refusals) {
    const response = await send(app, 'ruoli/nuovo', roleFor(account, changed))
    assert.equal(response.status, status, JSON.stringify(changed))
    assert.match(await response.text(), reason)
  }
})

test('a role ends after the day that its act says, and what it opened closes', async () => {
  const { app, as, db } = await demoApp({ loaded: true })
  const head = await as('area-head', 'PL')
  const id = await grantOf(db, await person(db, 'area-head', 'PL'))
  const end = (lastDay: string) => send(app, `ruoli/${id}/fine`, { lastDay, act: 'Decreto n. 20' })
  assert.match(await (await end('2026-10-13')).text(), /Il passato non si cambia/)

  assert.equal((await end('2026-10-15')).status, 303)
  assert.equal((await head.request('/persone')).status, 200)
  assert.equal((await end('2026-10-14')).status, 303)
  assert.equal((await head.request('/persone')).status, 403)
  assert.match(await (await app.request('/amministrazione/ruoli?when=past')).text(), /finito con: Decreto n\. 20/)
})

test('the last administrator keeps the role until another holds it without end', async () => {
  const { app, as, db } = await demoApp({ loaded: false })
  await as('administrator')
  const id = await grantOf(db, await person(db, 'administrator'))
  const end = () => send(app, `ruoli/${id}/fine`, { lastDay: '2026-10-15', act: 'Decreto n. 20' })
  assert.match(await (await end()).text(), /È l’unico amministratore senza scadenza/)
  const another = roleFor(await person(db, 'none'), { role: 'administrator', area: '' })
  assert.equal((await send(app, 'ruoli/nuovo', another)).status, 303)
  assert.equal((await end()).status, 303)
})

test('who reads the roles and does not give them sees no deed', async () => {
  const { as } = await demoApp({ loaded: false })
  const page = await (await (await as('auditor')).request('/amministrazione/ruoli')).text()
  assert.doesNotMatch(page, /Dai un ruolo<|Metti fine|<form method="post"(?! action="\/esci")/)
})
