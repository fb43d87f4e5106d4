// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { openBrowser } from '../support/browser.ts'
import { clara, identityProvider, type PersonAtGateway } from '../support/identity-provider.ts'
import { clientId, clientSecret, relyingParty } from '../support/relying-party.ts'
import { desktop, phone } from '../support/site.ts'

const browser = await openBrowser()

async function arrive(person: PersonAtGateway | 'cancels', viewport = desktop, javaScriptEnabled = false) {
  const town = await relyingParty()
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: [town.redirectUri] }
  const { issuer } = await identityProvider({ clients: [client], person })
  town.trust(issuer)
  const context = await browser.newContext({ viewport, locale: 'it-IT', javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${town.address}/entra/identita`)
  return page
}

test('without script, a real browser goes to the gateway and comes back known', async () => {
  const page = await arrive(clara)
  assert.equal(await page.locator('body').innerText(), 'Ciao, Clara Bianchi')
})

for (const viewport of [desktop, phone]) {
  test(`who cancels reads a calm page that anybody can use, ${viewport.width} pixels wide`, async () => {
    const page = await arrive('cancels', viewport, true)
    await page.getByRole('heading', { level: 1, name: 'L’accesso non è riuscito' }).waitFor()
    assert.match(await page.getByRole('main').innerText(), /Hai annullato l’accesso, e niente è cambiato/)
    assert.equal(await page.getByRole('link', { name: 'Torna a Entra' }).getAttribute('href'), '/entra')
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
  })
}
