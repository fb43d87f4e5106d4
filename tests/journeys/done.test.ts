// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoSite } from '../support/site.ts'

const open = await demoSite()

test('after a deed the page says what was done, with the focus there, once', async () => {
  const page = await open('/impostazioni/pagamenti')
  await page.getByLabel('La ragione, come si legge').fill('Manca il buono d’ordine')
  await page.getByLabel('La norma o l’atto che la prevede').fill('Delibera 12/2026')
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  const said = page.getByRole('status')
  assert.equal(await said.innerText(), 'La ragione è nell’elenco.')
  assert.ok(await said.evaluate((each) => each.matches(':focus')))
  await page.reload()
  assert.equal(await said.count(), 0)
})

test('what was refused says nothing of having been done', async () => {
  const page = await open('/impostazioni/pagamenti')
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  assert.equal(await page.getByRole('status').count(), 0)
  assert.match(await page.getByRole('alert').innerText(), /Controlla i dati inseriti/)
})
