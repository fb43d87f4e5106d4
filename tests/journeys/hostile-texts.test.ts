// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoSite } from '../support/site.ts'

const open = await demoSite()

/** What a browser would run if a page of ours let it; each in a place where another would slip. */
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>'-alert(4)-'`

/** What a page did that no page of ours does. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('dialog', async (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text())
  })
  page.on('pageerror', (error) => seen.push(error.message))
  return seen
}

test('the watch sees a script that runs, and one that the page’s policy stops', async () => {
  const page = await open('/stati', { javaScriptEnabled: true })
  const seen = watch(page)
  await page.evaluate('alert(5)')
  const said = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()))
  await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(6)>')")
  await said
  assert.equal(seen[0], 'dialog 5')
  assert.ok(seen.some((each) => /Content Security Policy/.test(each)))
})

test('hostile words in an act and in a plan run nothing, in a browser with script, on any page that shows them', async () => {
  const page = await open('/registri/atti/nuovo?obiettivo=LP-1', { javaScriptEnabled: true })
  const seen = watch(page)
  await page.getByLabel('Atto', { exact: true }).fill(`Determina ${hostile}`)
  await page.getByLabel('Oggetto').fill(hostile)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1 }).waitFor()

  const shown = ['/obiettivi/LP-1', '/registri/atti', '/giornale', `/giornale?did=&who=${encodeURIComponent(hostile)}`]
  for (const path of [...shown, `/obiettivi?stato=${encodeURIComponent(hostile)}`, `/${encodeURIComponent(hostile)}`]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (path === '/registri/atti') assert.match(await page.locator('main').innerText(), /<script>alert\(1\)<\/script>/)
  }
  // The last address is of no page: the browser itself notes the 404.
  assert.deepEqual(
    seen.filter((each) => !/status of 404/.test(each)),
    [],
  )
})
