// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invoiceBytes } from '../support/invoice-xml.ts'
import { demoSite } from '../support/site.ts'

const open = await demoSite()

test('the secretary hands in two files, sees both outcomes and opens the new invoice', async () => {
  const page = await open('/fatture')
  await page.getByRole('link', { name: 'Importa fatture' }).click()
  await page.getByLabel('File delle fatture').setInputFiles([
    { name: 'nuova.xml', mimeType: 'text/xml', buffer: Buffer.from(invoiceBytes({ number: '77/PA' })) },
    { name: 'lettera.txt', mimeType: 'text/plain', buffer: Buffer.from('Buongiorno') },
  ])
  await page.getByRole('button', { name: 'Importa' }).click()
  await page.getByRole('heading', { name: /^2 file importati/ }).waitFor()
  assert.match(await page.getByRole('row', { name: /lettera\.txt/ }).innerText(), /Rifiutato/)
  assert.match(await page.locator('main').innerText(), /1 fattura non ha ancora un’area: assegna le aree\./)
  await page
    .getByRole('row', { name: /nuova\.xml/ })
    .getByRole('link')
    .click()
  assert.match(page.url(), /\/fatture\/\d+$/)
  assert.match(await page.locator('main').innerText(), /77\/PA/)
})
