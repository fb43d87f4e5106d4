// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { demoDay } from '../../../../demo.ts'
import { daysByPerson } from './people.ts'

const { db, as } = await demoApp({ loaded: true })

test('each person who settled is counted with the area’s days of their invoices, as far as the reader reaches', async () => {
  const told = async (reach: 'everywhere' | readonly string[]) =>
    (await daysByPerson(db, { year: 2026, on: demoDay, reach })).area.map(({ name, units, kept, ended }) => [
      name,
      units.join(),
      kept,
      ended,
    ])
  assert.deepEqual(await told('everywhere'), [
    ['Gaia Montelupari', 'PL', 1, 1], // accepted 28/9, sent 9/10: 11 days
    ['Livia Serrano', 'AG', 0, 1], // accepted 10/9, sent 9/10: 29 days; another was sent back and still runs
    ['Oreste Valdigrano', 'LP', 1, 3], // accepted 31/8, 14/9 and 23/9, sent 9/10: 39, 25 and 16 days
  ])
  assert.deepEqual(await told(['LP']), [['Oreste Valdigrano', 'LP', 1, 3]])
})

test('in accounting each is counted with the invoices whose settlement they judged or whose order they recorded', async () => {
  const told = async () =>
    (await daysByPerson(db, { year: 2026, on: demoDay, reach: 'everywhere' })).accounting!.map(
      ({ name, units, kept, ended }) => [name, units.join(), kept, ended],
    )
  assert.deepEqual(await told(), [['Bruna Calderisi', 'AG,LP,PL', 0, 0]]) // none is over yet
  const found = await sql<{ id: bigint }>`select id from invoice where number = '73' and outstanding = 346069`.execute(
    db,
  )
  const order = { orderNumber: '9001', orderAmount: '3460,69', orderIssuedOn: demoDay, orderSentOn: demoDay }
  const accounting = await as('accounting')
  const sent = await accounting.request(`/fatture/${found.rows[0]!.id}/mandati`, {
    ...{ method: 'POST', body: new URLSearchParams(order), headers: { origin: 'http://localhost' } },
  })
  assert.equal(sent.status, 303)
  assert.deepEqual(await told(), [
    ['Bruna Calderisi', 'AG,LP,PL', 0, 0],
    ['Persona di prova', 'AG', 1, 1], // sent to accounting 9/10, ordered 15/10: 6 days
  ])
  assert.match(await (await accounting.request('/pagamenti/persone')).text(), /I giorni della Ragioneria/)
})

test('the numbers of a person open on their invoices, the latest first, with the rule', async () => {
  const page = await (await (await as('secretary')).request('/pagamenti/persone')).text()
  const words = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  assert.match(page, /<a href="#righe-persone-3">33,3%<\/a>/)
  assert.match(words, /3 fatture di Oreste Valdigrano .* 19 giorni oltre .* 5 giorni oltre .* nei giorni/)
  assert.match(words, /Come si calcola Le fatture passate entro i giorni .* Fonte D\.L\. 24 febbraio 2023, n\. 13/)
})

test('who may not see people sees neither the page nor the way to it', async () => {
  const officer = await as('officer', 'LP')
  assert.equal((await officer.request('/pagamenti/persone')).status, 403)
  assert.doesNotMatch(await (await officer.request('/pagamenti')).text(), /persona per persona/)
  const head = await as('area-head', 'LP')
  assert.match(await (await head.request('/pagamenti')).text(), /href="\/pagamenti\/persone"/)
  const page = await (await head.request('/pagamenti/persone')).text()
  assert.match(page, /Oreste Valdigrano/)
  assert.doesNotMatch(page, /I giorni della Ragioneria/)
})
