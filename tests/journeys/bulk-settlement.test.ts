// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { phone } from '../support/site.ts'
import { keyboardOf, thirtyInvoices } from '../support/thirty-invoices.ts'

const { db, receive, enter } = await thirtyInvoices()

const settled = async (act: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from settlement where act = ${act}`.execute(db)).rows[0]!
    .count

await receive('CAFFE', '2026-10-10')

test('without script a clerk chooses with the space bar; what one invoice refuses is said of it, and none changes', async () => {
  const page = await enter({ javaScriptEnabled: false })
  await page.goto('/fatture?fase=assigned&cerca=caffe')
  await page.getByLabel('Scegli Caffè Perché S.r.l. 1/CAFFE', { exact: true }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Liquidata il').fill('2026-10-01')
  await page.getByLabel('Atto di liquidazione').focus()
  await page.keyboard.type('Determina n. 400')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert')
  assert.match(await alert.innerText(), /1\/CAFFE: Il 01\/10\/2026 viene prima dell’accettazione/)
  await alert.getByRole('link').click()
  assert.ok(await page.getByLabel('Scegli Caffè Perché S.r.l. 1/CAFFE', { exact: true }).isChecked())
  assert.equal(await settled('Determina n. 400'), 0)
})

test('a clerk settles thirty invoices without the mouse and without script, in ten keys and the act', async () => {
  await receive('SENZA', '2026-10-10')
  const page = await enter({ javaScriptEnabled: false, viewport: phone })
  await page.goto('/fatture?cerca=senza')
  const { press, tabTo, pressed } = keyboardOf(page)
  await tabTo('Vai al contenuto')
  await press('Enter')
  await tabTo('Scegli le 30 da liquidare')
  await press('Enter')
  await page.locator('#settlementAct:focus').waitFor()
  assert.equal(await page.locator('#scelte').innerText(), '30 fatture scelte: 36.600,00 €')
  await page.keyboard.type('Determina n. 402')
  await press('Enter')
  await page.getByRole('status').getByText('30 fatture liquidate con «Determina n. 402»').waitFor()
  assert.equal(await settled('Determina n. 402'), 30)
  assert.ok(pressed() <= 10, `${pressed()} keys`)
})

test('what waits for accounting is not among those chosen together', async () => {
  const page = await enter({ javaScriptEnabled: true })
  await page.goto('/fatture?cerca=vedetta')
  await page
    .getByRole('row', { name: /Dodici telecamere/ })
    .getByRole('checkbox')
    .focus()
  await page.keyboard.press('a')
  assert.equal(await page.locator('#scelte').innerText(), '1 fattura scelta: 1.450,00\u00a0€')
  assert.equal(await page.getByRole('link', { name: /^Scegli le/ }).count(), 0)
})

test('a clerk settles thirty invoices without the mouse', async () => {
  const page = await enter({ javaScriptEnabled: true })
  await page.goto('/fatture?fase=assigned&cerca=caffe')
  const { press, tabTo, pressed } = keyboardOf(page)
  await tabTo('Vai al contenuto')
  await press('Enter')
  await tabTo('Vai all’elenco')
  await press('Enter')
  await page.locator('#elenco:focus').waitFor()
  await press('Tab')
  await press('x', 'j', 'j', 'x', 'k', 'x')
  const chosen = page.locator('#scelte')
  assert.equal(await chosen.innerText(), '3 fatture scelte: 3.660,00\u00a0€')
  await press('a', 'l')
  assert.equal(await chosen.innerText(), '30 fatture scelte: 36.600,00\u00a0€')
  await page.keyboard.type('Determina n. 401')
  await press('Enter')
  await page.getByRole('status').getByText('30 fatture liquidate con «Determina n. 401»').waitFor()
  assert.equal(await settled('Determina n. 401'), 30)
  assert.ok(pressed() <= 30, `${pressed()} keys`)
})
