// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../../../tests/support/demo.ts'

const { db, as } = await demoApp({ loaded: true })

const openOf = async (unit: string) =>
  (
    await sql<{ id: bigint }>`select id from invoice where outstanding > 0 and unit = ${unit} order by id`.execute(db)
  ).rows.map(({ id }) => String(id))
const send = (ids: readonly string[], fields: Record<string, string>) => ({
  ...{ method: 'POST', headers: { origin: 'http://localhost' } },
  body: new URLSearchParams([...ids.map((id) => ['fattura', id]), ...Object.entries(fields)]),
})
const act = { settlementAct: 'Determina di prova n. 9', settledOn: '2026-10-15', sentOn: '2026-10-15' }

test('the queue shows, and lets choose, only what a role opens', async () => {
  const page = await (await (await as('officer', 'PL')).request('/fatture')).text()
  const shown = [...page.matchAll(/name="fattura" value="(\d+)"/g)].map((match) => match[1])
  assert.deepEqual(shown.toSorted(), (await openOf('PL')).toSorted())
  assert.doesNotMatch(page, /Sospendi…/)
  assert.doesNotMatch(await (await (await as('auditor')).request('/fatture')).text(), /name="fattura"/)
})

test('nobody accepts, settles or suspends an invoice of another area, not even among their own', async () => {
  const officer = await as('officer', 'PL')
  const mixed = [...(await openOf('PL')), ...(await openOf('LP'))]
  assert.equal((await officer.request('/fatture/liquidazioni', send(mixed, act))).status, 403)
  assert.equal((await officer.request('/fatture/accettazioni', send(mixed, { acceptedOn: '2026-10-15' }))).status, 403)
  const head = await as('area-head', 'PL')
  const dispute = { pausedFrom: '2026-10-15', pauseReason: 'contested', pauseNote: '' }
  assert.equal((await head.request('/fatture/sospensioni', send(mixed, dispute))).status, 403)
  const asked = await (
    await head.request(`/fatture/sospensioni?${mixed.map((id) => `fattura=${id}`).join('&')}`)
  ).text()
  assert.match(asked, new RegExp(`Sospendi ${(await openOf('PL')).length} fatture`))
  const toAccept = await officer.request(`/fatture/accettazioni?${mixed.map((id) => `fattura=${id}`).join('&')}`)
  assert.match(await toAccept.text(), new RegExp(`Accetta ${(await openOf('PL')).length} fatture`))
  const accounting = await as('accounting')
  assert.equal((await accounting.request('/fatture/accettazioni')).status, 403)
  const done = await sql`select 1 from settlement where act = ${act.settlementAct}`.execute(db)
  assert.equal(done.rows.length, 0)
})

test('whoever chooses nothing, or forgets the act, reads what is missing and keeps what was chosen', async () => {
  const officer = await as('officer', 'PL')
  const none = await officer.request('/fatture/liquidazioni', send([], act))
  assert.equal(none.status, 422)
  assert.match(await none.text(), /Scegli almeno una fattura dell’elenco/)
  const [id] = await openOf('PL')
  const forgot = await officer.request('/fatture/liquidazioni', send([id!], { ...act, settlementAct: '' }))
  assert.equal(forgot.status, 422)
  assert.match(await forgot.text(), new RegExp(`value="${id}" id="f${id}"[^>]* checked`))
})
