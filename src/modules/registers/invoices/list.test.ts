// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoApp } from '../../../../tests/support/demo.ts'

const { app, as } = await demoApp({ loaded: true })

const wordsOf = async (of: typeof app, path: string) =>
  (await (await of.request(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('an invoice already paid is found by a piece of its supplier’s name, or of its number', async () => {
  const bySupplier = await wordsOf(app, '/fatture/tutte?cerca=vedetta')
  assert.match(bySupplier, /3 fatture ricevute con «vedetta»/)
  assert.match(bySupplier, /10 Vedetta Telecamere S\.r\.l\. PL .* Pagata/)
  assert.match(await wordsOf(app, '/fatture/tutte?cerca=v2/0120&area=LP'), /fatture dell’area LP con «v2\/0120»/)
  assert.match(await wordsOf(app, '/fatture/tutte?cerca=100%25'), /Nessuna fattura è così\. Vedile tutte/)
})

test('who sees one area finds its invoices alone', async () => {
  const officer = await as('officer', 'SP')
  assert.match(await wordsOf(officer, '/fatture/tutte?cerca=vedetta'), /Nessuna fattura è così/)
})

test('what is not to be worked on any more is sought among all the invoices', async () => {
  const page = await (await app.request('/fatture?cerca=2026-0350')).text()
  assert.match(page, /href="\/fatture\/tutte\?cerca=2026-0350">cerca «2026-0350» anche fra quelle già pagate/)
})
