// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoSite } from '../support/site.ts'

const open = await demoSite()

test('words without an end push nothing off the page', async () => {
  const page = await open('/piano/1/lettura/1')
  await page.getByLabel('Obiettivo, in breve').fill('Ab'.repeat(140))
  await page.getByLabel('Descrizione').fill('Parolasenzafine'.repeat(30))
  await page.getByRole('button', { name: 'Conferma e passa al 2' }).click()
  for (const path of ['/piano/1/lettura/2', '/piano/1/obiettivi/PL', '/piano/1/confronto']) {
    await page.goto(path)
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.equal(beyond, 0, path)
  }
})

test('each deed on the plan is said on the page that follows, once', async () => {
  const page = await open('/piano/1/lettura/3')
  const said = () => page.getByRole('status').innerText()
  await page.getByLabel('Peso su 100').fill('10')
  await page.getByRole('button', { name: 'Conferma e passa al 4' }).click()
  assert.equal(await said(), 'L’obiettivo 3 è controllato e corretto: peso.')
  await page.reload()
  assert.equal(await page.getByRole('status').count(), 0)

  await page.getByRole('button', { name: 'Leggi di nuovo il file' }).click()
  assert.equal(await said(), '«piano.md» è stato letto di nuovo; ciò che avevi corretto resta.')
  await page.goto('/piano/1/lettura/3')
  assert.equal(await page.getByLabel('Peso su 100').inputValue(), '10')
  await page.goto('/piano/carica')
  await page.getByLabel('File del piano').setInputFiles('seed/piano.md')
  await page.getByRole('button', { name: 'Leggi il piano' }).click()
  assert.equal(await said(), '«piano.md» c’era già: non è cambiato niente.')

  await page.goto('/piano/rilievi')
  await page.getByRole('link', { name: 'Lascia com’è' }).first().click()
  await page.getByLabel('Motivo').fill('La Giunta ha chiarito')
  await page.getByRole('button', { name: 'Lascia com’è' }).click()
  assert.match(await said(), /^Il rilievo è lasciato com’è/)
  await page.getByRole('button', { name: 'Riprendi' }).click()
  assert.match(await said(), /di nuovo fra quelli da guardare/)

  await page.goto('/piano/1/persone')
  await page.getByRole('button', { name: 'Sono due persone' }).click()
  assert.match(await said(), /il dubbio è chiuso/)

  await page.goto('/piano/1')
  await page.getByRole('button', { name: 'Approva' }).click()
  assert.equal(await said(), 'Il piano 2026, versione 1, è approvato.')
  await page.getByRole('button', { name: 'Apri una variazione' }).click()
  assert.match(await said(), /^La variazione è aperta/)
  await page.goto('/pubblico/piano')
  assert.equal(await page.getByRole('status').count(), 0)
})
