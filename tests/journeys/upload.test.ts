// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twoObjectives } from '../support/plan.ts'
import { demoSite } from '../support/site.ts'

const open = await demoSite()

test('the secretary uploads a plan, reads a finding and finds its line in the document', async () => {
  const page = await open('/piano/carica')
  await page.getByLabel('File del piano').setInputFiles({
    name: 'piano.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(twoObjectives.replace('70%', '60%')),
  })
  await page.getByRole('button', { name: 'Leggi il piano' }).click()
  await page.getByRole('heading', { name: /^2 obiettivi in 1 area, \d+ rilievi$/ }).waitFor()

  await page.getByRole('link', { name: 'Leggili' }).click()
  // 60 + 30 = 90
  const weights = page.getByRole('listitem').filter({ hasText: 'sommano a 90' })
  assert.match(await weights.innerText(), /mancano 10 punti/)
  await weights.getByRole('link').first().click()
  assert.match(page.url(), /\/piano\/documento\?piano=\d+#riga-\d+$/)
})

test('a file that is not a plan leaves the reason on the page', async () => {
  const page = await open('/piano/carica')
  await page.getByLabel('File del piano').setInputFiles({
    name: 'lettera.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Gentile Segretaria, ecco la lettera.'),
  })
  await page.getByRole('button', { name: 'Leggi il piano' }).click()
  assert.match(await page.getByRole('alert').innerText(), /non ci sono tabelle di obiettivi/)
})
