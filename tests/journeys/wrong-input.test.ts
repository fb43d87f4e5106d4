// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoSite } from '../support/site.ts'

const open = await demoSite()
const csv = { name: 'piattaforma.csv', mimeType: 'text/csv', buffer: Buffer.from('Numero;Importo\n1;2\n') }
const text = { name: 'lettera.csv', mimeType: 'text/csv', buffer: Buffer.from('') }

test('an extraction of a wrong day is refused at its field, and the year typed stays', async () => {
  const page = await open('/fatture/piattaforma', { as: 'accounting' })
  await page.getByLabel('File CSV della piattaforma').setInputFiles(csv)
  await page.getByLabel('Anno dei pagamenti').fill('2025')
  await page.getByLabel('Estratto il').fill('2024-12-31')
  await page.getByRole('button', { name: 'Carica' }).click()
  assert.match(await page.locator('#extractedOn-problem').innerText(), /È un giorno prima dell’anno/)
  assert.equal(await page.getByLabel('Anno dei pagamenti').inputValue(), '2025')
  assert.equal(await page.getByLabel('Estratto il').inputValue(), '2024-12-31')
  assert.ok(await page.getByLabel('Estratto il').evaluate((each) => each.matches(':focus')))
})

test('a file with nothing in it is refused at its field, and the day typed stays', async () => {
  const page = await open('/fatture/piattaforma', { as: 'accounting' })
  await page.getByLabel('File CSV della piattaforma').setInputFiles(text)
  await page.getByLabel('Estratto il').fill('2026-10-01')
  await page.getByRole('button', { name: 'Carica' }).click()
  assert.match(await page.locator('#file-problem').innerText(), /Scegli il file CSV della piattaforma/)
  assert.equal(await page.getByLabel('Estratto il').inputValue(), '2026-10-01')

  await page.goto('/registri/ordinativi')
  await page.getByLabel('File XML').setInputFiles({ ...text, name: 'flusso.xml' })
  await page.getByLabel('Trasmesso in tesoreria il').fill('2026-10-02')
  await page.getByRole('button', { name: 'Importa' }).click()
  assert.match(await page.locator('#file-problem').innerText(), /Scegli il file/)
  assert.equal(await page.getByLabel('Trasmesso in tesoreria il').inputValue(), '2026-10-02')
})
