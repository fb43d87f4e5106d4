// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { person, tokenFor } from '../support/people.ts'
import { demoServer, phone } from '../support/site.ts'

const { db, baseURL, newBrowser } = await demoServer()

const long =
  'Il documento di trasporto manca, o non corrisponde a quanto il magazzino ha davvero ricevuto e firmato alla consegna'

async function enter(role: 'secretary' | 'area-head', area?: string) {
  const context = await newBrowser({ viewport: phone })
  const token = await tokenFor(db, await person(db, role, area))
  await context.addCookies([{ name: 'traguardo', value: token, url: baseURL }])
  return context.newPage()
}

test('a reason of the municipality is read whole, and serves for the days before it was retired', async () => {
  const settings = await enter('secretary')
  await settings.goto('/impostazioni/pagamenti')
  await settings.getByLabel('La ragione, come si legge').fill(long)
  await settings.getByLabel('La norma o l’atto che la prevede').fill('Delibera di Giunta n. 44')
  await settings.getByRole('button', { name: 'Aggiungi' }).click()
  await settings.getByRole('button', { name: 'Ritira' }).click()
  assert.equal(await settings.locator('#retiredReason:focus').count(), 1)
  assert.match(await settings.locator('#retiredReason').innerText(), /Scegli la ragione da ritirare$/)
  await settings.getByLabel(long).check()
  await settings.getByRole('button', { name: 'Ritira' }).click()

  const page = await enter('area-head', 'LP')
  await page.goto('/fatture?cerca=2026-0361')
  await page.getByRole('link', { name: '2026-0361' }).click()
  await page.getByText('Rifiuta', { exact: true }).click()
  const reason = page.getByLabel(`${long} (ragione del Comune, fino al 14/10/2026)`)
  await reason.check()
  const words = page.locator('label', { has: reason })
  assert.ok(await words.evaluate((each) => each.scrollWidth <= each.clientWidth))
  await page.getByRole('button', { name: 'Rifiuta la fattura' }).click()
  assert.match(await page.getByRole('alert').innerText(), /non si può più scegliere dal 15\/10\/2026/)
  assert.ok(await reason.isChecked())
  await page.getByLabel('Rifiutata il').fill('2026-10-14')
  await page.getByRole('button', { name: 'Rifiuta la fattura' }).click()
  assert.equal(await page.getByRole('status').innerText(), 'La fattura è rifiutata.')
  assert.match(await page.locator('#strada').locator('..').locator('..').innerText(), /documento di trasporto manca/)
})
