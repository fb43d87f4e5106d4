// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoSite, phone } from '../support/site.ts'

const open = await demoSite()

test('a newcomer reads how the year is, what asks for attention, and opens the reason down to the rows', async () => {
  const page = await open('/')
  await page
    .getByRole('heading', { name: /^\d+ obiettivi su 40 sono raggiunti o in linea; \d+ chiedono attenzione$/ })
    .waitFor()
  const attention = page.getByRole('region', { name: 'Chiedono attenzione', exact: true })
  assert.match(await attention.innerText(), /In ritardo/)

  await page.getByRole('region', { name: 'Tempi di pagamento' }).getByRole('link', { name: 'Come si calcola' }).click()
  await page.getByRole('heading', { name: 'Come si calcola' }).waitFor()
  const calculation = page.getByRole('region', { name: 'Come si calcola' })
  assert.match(await calculation.innerText(), /D\.P\.C\.M\. 22 settembre 2014, art\. 9, commi 3-5/)
  await calculation.getByText(/Le righe usate: \d+/).click()
  assert.ok((await calculation.getByRole('row').count()) > 50)
})

test('a clerk records an act with the keyboard alone, and the objective is reached', async () => {
  const page = await open('/obiettivi/UE-1')
  await page.getByRole('heading', { name: /^Non iniziato/ }).waitFor()
  await page.getByRole('link', { name: 'Aggiungi un atto' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Aggiungi un atto', level: 1 }).waitFor()

  await page.getByLabel('Atto', { exact: true }).focus()
  await page.keyboard.type('Determina n. 777')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Domanda inviata alla Regione')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: /^Raggiunto: fatto il 15 ottobre/ }).waitFor()
  assert.match(await page.locator('main').innerText(), /Determina n\. 777/)
})

test('the secretary puts a plan right with the keyboard alone, and goes on to the next objective', async () => {
  const page = await open('/piano/1/lettura/1')
  await page.getByLabel('Peso su 100').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('12,5')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '40 obiettivi letti in 6 aree; da controllare 39 di 40' }).waitFor()
  assert.match(page.url(), /\/piano\/1\/lettura\/2#documento-letto$/)
  await page.getByRole('link', { name: 'Precedente' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('corretto a mano; nel testo: 10').waitFor()
})

test('on the phone, without script, the menu opens and leads to the deadlines', async () => {
  const page = await open('/', { viewport: phone })
  assert.equal(await page.getByRole('link', { name: 'Scadenze', exact: true }).isVisible(), false)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'Scadenze', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^Le scadenze del/ }).waitFor()
})

test('the situation can be seen on another day', async () => {
  const page = await open('/obiettivi/LP-2?al=2026-05-01')
  await page.getByLabel('Situazione al').fill('2026-07-01')
  await page.getByRole('button', { name: 'Mostra' }).click()
  assert.match(page.url(), /al=2026-07-01/)
})
