// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { note } from '#platform/journal.ts'
import { demoApp } from '../../../../../../tests/support/demo.ts'

const { db, as } = await demoApp({ loaded: true })
const accounting = await as('accounting')

const pageOfInvoice = async (id: bigint) => (await accounting.request(`/fatture/${id}`)).text()
const pageOf = async (unit: string, number: string) => {
  const found = await sql<{ id: bigint }>`select id from invoice where unit = ${unit} and number = ${number}`.execute(
    db,
  )
  return pageOfInvoice(found.rows[0]!.id)
}
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** What the buttons say, the one to press first apart. */
const first = (page: string) => /<summary class="btn btn-primary">([^<]+)/.exec(page)?.[1]

test('the first thing to do is what the invoice waits for; of one that is paid, nothing', async () => {
  assert.equal(first(await pageOf('LP', '107/PA')), 'Riconosci corretta') // settled again on 9 October
  assert.equal(first(await pageOf('AG', '73')), 'Registra un mandato') // found correct on the 13th
  assert.equal(first(await pageOf('PL', '9')), 'Completa il mandato 846') // issued on the 14th, to be sent
  const paid = await pageOf('LP', 'V2/01216')
  assert.equal(first(paid), undefined)
  assert.match(paid, /Completa un mandato/)
})

test('the days of a payment are told less those of the dispute, in the list of orders as on the way of the invoice', async () => {
  // Due on 14 August and in dispute for 30 days from 28 July, so due on 13 September; sent on the 15th.
  const paid = await sql<{ id: bigint }>`select invoice_id as id from payment where order_number = '772'`.execute(db)
  const page = wordsOf(await pageOfInvoice(paid.rows[0]!.id))
  assert.match(page, /Pagata il 15\/09\/2026, 2 giorni dopo la scadenza/)
  assert.match(page, /Mandato n\. 772, 5\.490,00 €: 2 giorni dopo la scadenza/)
  assert.match(page, /772 15\/09\/2026 pagato il 16\/09\/2026 2 5\.490,00 €/)
})

test('an order already issued is completed without writing it again; a new one is proposed for what is left', async () => {
  const issued = await pageOf('PL', '9')
  assert.match(issued, /name="orderNumber" type="text" value="846"/)
  assert.match(issued, /name="orderAmount" type="text" value="4\.988,00"/)
  assert.match(issued, /name="orderIssuedOn" type="date" value="2026-10-14"/)
  const toOrder = await pageOf('AG', '73')
  assert.match(toOrder, /name="orderNumber" type="text" value=""/)
  assert.match(toOrder, /name="orderAmount" type="text" value="3.460,69"/)
})

test('the page tells who did each step, who confirmed the area, and what the signature says', async () => {
  const settled = wordsOf(await pageOf('LP', '107/PA'))
  assert.match(settled, /Resa all’area per correzione 6 ottobre 2026 «Il CIG della determina.* Bruna Calderisi/)
  const [{ id }] = (
    await sql<{ id: bigint }>`
      update invoice set signature = 'valid', signed_by = 'Ada Neri', signature_note = 'La firma corrisponde al contenuto.'
       where unit = 'AG' and number = '73' returning id`.execute(db)
  ).rows as [{ id: bigint }]
  const teo = (await sql<{ id: bigint }>`select id from account where family = 'Marchisella'`.execute(db)).rows[0]!
  await note(
    db,
    { id: String(teo.id), from: 'prova' },
    { did: 'invoice.changed', about: String(id), now: { unit: 'AG' } },
  )
  const page = wordsOf(await pageOf('AG', '73'))
  assert.match(page, /Area Affari generali confermata da Teo Marchisella/)
  assert.match(page, /Firma Firma valida di Ada Neri La firma corrisponde al contenuto\./)
})
