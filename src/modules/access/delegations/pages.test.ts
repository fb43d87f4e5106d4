// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { person } from '../../../../tests/support/people.ts'
import { grantsOn } from '../grants/store.ts'

const origin = { origin: 'http://localhost' }
type Asked = Awaited<ReturnType<typeof demoApp>>['app']

const send = (app: Asked, path: string, fields: Record<string, string> = {}) =>
  app.request(`/amministrazione/deleghe${path}`, { method: 'POST', headers: origin, body: new URLSearchParams(fields) })

/** A head of area and an officer of another, who may stand in for the head. */
async function headAndOfficer() {
  const { as, db } = await demoApp({ loaded: true })
  const [head, officer] = [await as('area-head', 'PL'), await as('officer', 'UE')]
  const [from, to] = [await person(db, 'area-head', 'PL'), await person(db, 'officer', 'UE')]
  const grant = await grantOf(db, from)
  const fields = (changed: Record<string, string> = {}) => ({
    ...{ grant: String(grant), person: String(to), act: 'Disposizione n. 1' },
    ...{ firstDay: '2026-10-15', lastDay: '2026-10-30', ...changed },
  })
  return { as, db, head, officer, from, to, grant, fields }
}

const grantOf = async (db: Database, account: bigint) =>
  (await sql<{ id: bigint }>`select id from role_grant where account_id = ${account}`.execute(db)).rows[0]!.id

const rolesOn = async (db: Database, account: bigint, day: string) =>
  (await grantsOn(db, account, civilDate(day))).map(({ role, area, delegatedBy }) => [role, area, delegatedBy !== null])

test('who stands in for a head does what the head does, on those days alone', async () => {
  const { db, head, officer, to, fields } = await headAndOfficer()
  assert.equal((await officer.request('/obiettivi/PL-1')).status, 403)
  assert.equal((await send(head, '', fields())).status, 303)
  assert.equal((await officer.request('/obiettivi/PL-1')).status, 200)
  const own = ['officer', 'UE', false]
  const lent = ['area-head', 'PL', true]
  assert.deepEqual(await rolesOn(db, to, '2026-10-14'), [own])
  assert.deepEqual(await rolesOn(db, to, '2026-10-15'), [own, lent])
  assert.deepEqual(await rolesOn(db, to, '2026-10-30'), [own, lent])
  assert.deepEqual(await rolesOn(db, to, '2026-10-31'), [own])
})

test('a delegation gives nothing once the role is over, or its holder may not enter', async () => {
  const { db, head, from, to, grant, fields } = await headAndOfficer()
  await send(head, '', fields())
  await sql`update account set state = 'suspended' where id = ${from}`.execute(db)
  assert.equal((await rolesOn(db, to, '2026-10-20')).length, 1)
  await sql`update account set state = 'active' where id = ${from}`.execute(db)
  await sql`update role_grant set valid = daterange(lower(valid), '2026-10-18') where id = ${grant}`.execute(db)
  assert.equal((await rolesOn(db, to, '2026-10-17')).length, 2)
  assert.equal((await rolesOn(db, to, '2026-10-18')).length, 1)
})

test('what was lent is not lent again', async () => {
  const { as, db, head, officer, fields } = await headAndOfficer()
  await send(head, '', fields())
  await as('none')
  const third = String(await person(db, 'none'))
  assert.match(await (await officer.request('/amministrazione/deleghe')).text(), /Non hai ruoli tuoi da delegare/)
  const again = await send(officer, '', fields({ person: third }))
  assert.equal(again.status, 403)
  assert.match(await again.text(), /uno che ti è stato delegato non si delega/)
})

test('a delegation is short, begins from today, and is not doubled: each refusal says why', async () => {
  const { head, from, fields } = await headAndOfficer()
  await send(head, '', fields())
  const refusals: [Record<string, string>, number, RegExp][] = [
    [{ firstDay: '2026-11-01', lastDay: '2026-12-31' }, 422, /dura al massimo 60 giorni/],
    [{ lastDay: '2026-10-14' }, 422, /Finisce prima di cominciare/],
    [{ firstDay: '2026-10-14' }, 409, /comincia al più presto oggi/],
    [{ lastDay: '2026-11-02' }, 409, /c’è già una delega a questa persona/],
    [{ person: String(from) }, 409, /scegli un’altra persona/],
  ]
  for (const [changed, status, reason] of refusals) {
    const response = await send(head, '', fields(changed))
    assert.equal(response.status, status, JSON.stringify(changed))
    assert.match(await response.text(), reason)
  }
  // From 1 November to 30 December there are sixty days, both included.
  assert.equal((await send(head, '', fields({ firstDay: '2026-11-01', lastDay: '2026-12-30' }))).status, 303)
})

test('who gave it revokes it, at once, and the journal tells both', async () => {
  const { db, as, head, officer, to, fields } = await headAndOfficer()
  await send(head, '', fields())
  const id = (await sql<{ id: bigint }>`select id from delegation`.execute(db)).rows[0]!.id
  const other = await as('area-head', 'SP')
  assert.equal((await send(other, `/${id}/revoca`)).status, 403)
  assert.equal((await send(head, `/${id}/revoca`)).status, 303)
  assert.equal((await officer.request('/obiettivi/PL-1')).status, 403)
  const noted = await sql<{ did: string; about: string }>`
    select did, about from journal where did like 'delegation.%' order by id`.execute(db)
  assert.deepEqual(noted.rows, [
    { did: 'delegation.given', about: String(to) },
    { did: 'delegation.revoked', about: String(to) },
  ])
})

test('who only watches has nothing to lend', async () => {
  const { as } = await headAndOfficer()
  assert.equal((await (await as('auditor')).request('/amministrazione/deleghe')).status, 403)
})
