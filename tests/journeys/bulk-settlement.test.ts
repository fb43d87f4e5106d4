// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { commandLine } from '#modules/registers/index.ts'
import { importInvoiceFile } from '#modules/registers/invoices/index.ts'
import { invoiceBytes } from '../support/invoice-xml.ts'
import { person, tokenFor } from '../support/people.ts'
import { demoServer } from '../support/site.ts'

const { db, baseURL, newBrowser } = await demoServer()

/** Thirty invoices of 1.220,00 € that the local police accepted on 10 October. */
async function thirtyAccepted(): Promise<void> {
  const written = Array.from({ length: 30 }, (_, index) => ({ number: `${index + 1}/CAFFE`, date: '2026-10-09' }))
  await importInvoiceFile(db, { name: 'trenta.xml', bytes: invoiceBytes(...written) }, commandLine)
  await sql`update invoice set unit = 'PL', received_on = '2026-10-09', due_presumed = false, acceptance = 'accepted', acceptance_on = '2026-10-10'
             where number like '%/CAFFE'`.execute(db)
}

async function enter(javaScriptEnabled: boolean) {
  const context = await newBrowser({ javaScriptEnabled })
  const token = await tokenFor(db, await person(db, 'officer', 'PL'))
  await context.addCookies([{ name: 'traguardo', value: token, url: baseURL }])
  return context.newPage()
}

const settled = async (act: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from settlement where act = ${act}`.execute(db)).rows[0]!
    .count

await thirtyAccepted()

test('without script a clerk chooses with the space bar; what one invoice refuses is said of it, and none changes', async () => {
  const page = await enter(false)
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

test('a clerk settles thirty invoices without the mouse', async () => {
  const page = await enter(true)
  await page.goto('/fatture?fase=assigned&cerca=caffe')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const link = page.getByRole('link', { name: 'Vai all’elenco' })
  for (let tabs = 0; tabs < 30 && !(await link.evaluate((each) => each.matches(':focus'))); tabs++) await press('Tab')
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
})
