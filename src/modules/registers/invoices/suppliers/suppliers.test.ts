// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { debt } from '../../../../../tests/support/debt.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { demoDay } from '../../../../demo.ts'
import { commandLine } from '../../register.ts'
import { importInvoiceFile } from '../index.ts'
import { findSupplier, owedSuppliers, suppliersNamed } from './store.ts'
import { waitsOf } from './waits.ts'

const { db, app, as } = await demoApp({ loaded: true })
const today = demoDay

test('a supplier waits the days of its payments, weighted by amount, year by year', () => {
  const debts = [
    // 10 days late: 10.000; 5 days early: −2.500. 7.500 ÷ 1.500 = 5.
    debt({
      amount: '1500.00',
      received: '2025-01-01',
      due: '2025-01-31',
      paid: [
        ['1000.00', '2025-02-10'],
        ['500.00', '2025-01-26'],
      ],
    }),
    // In dispute for 4 of the 10 days: 6. Its second payment is after the day.
    debt({
      amount: '200.00',
      received: '2026-09-01',
      due: '2026-10-01',
      paid: [
        ['100.00', '2026-10-11'],
        ['100.00', '2026-10-20'],
      ],
      suspended: [['2026-09-05', '2026-09-09']],
    }),
  ]
  assert.deepEqual(waitsOf(debts, today), [
    { year: 2026, paid: { count: 1n, amount: 100_00n, weightedDays: 600_00n } },
    { year: 2025, paid: { count: 2n, amount: 1_500_00n, weightedDays: 7_500_00n } },
  ])
})

test('those who are owed come first by how much, and all of them together are the open invoices', async () => {
  const owed = await owedSuppliers(db, { reach: 'everywhere', today })
  const all = (await sql<{ sum: bigint }>`select sum(outstanding)::bigint from invoice`.execute(db)).rows[0]!.sum
  assert.equal(
    owed.reduce((sum, { outstanding }) => sum + outstanding, 0n),
    all,
  )
  assert.deepEqual(
    owed,
    owed.toSorted((a, b) => Number(b.outstanding - a.outstanding)),
  )
})

test('a supplier is found by a part of its name or of its number, and by who may open one of its invoices', async () => {
  const found = async (words: string, reach: 'everywhere' | string[] = 'everywhere') =>
    (await suppliersNamed(db, words, { reach, today })).map(({ name }) => name)
  assert.deepEqual(await found('vedetta tele'), ['Vedetta Telecamere S.r.l.'])
  assert.deepEqual(await found('vedetta', ['PL']), ['Vedetta Telecamere S.r.l.'])
  assert.deepEqual(await found('vedetta', ['UE']), [])
  const id = 'IT09581860914'
  assert.deepEqual(await found('it0958186'), ['Vedetta Telecamere S.r.l.'])
  assert.equal(await findSupplier(db, id, { reach: ['UE'], today }), undefined)
  assert.equal((await (await as('officer', 'UE')).request(`/fornitori/${id}`)).status, 404)
  const page = await (await app.request(`/fornitori/${id}`)).text()
  assert.match(page, /Che cosa c’è da fare/)
  assert.match(page, /Quanto lo facciamo aspettare/)
})

test('of a supplier with very many invoices to be paid the page shows the most dangerous, and the way to the others', async () => {
  const many = Array.from({ length: 25 }, (_, index) => ({ number: `${index + 1}/MOLTE`, date: '2026-10-09' }))
  await importInvoiceFile(db, { name: 'molte.xml', bytes: invoiceBytes(...many) }, commandLine)
  const page = await (await app.request('/fornitori/IT09999990014')).text()
  assert.match(
    page,
    /Le 20 più pericolose · <a href="\/fatture\?cerca=Caff%C3%A8\+Perch%C3%A9\+S.r.l.">tutte e 25<\/a>/,
  )
  assert.equal(page.match(/t-clock/g)!.length, 20 * 3)
})
