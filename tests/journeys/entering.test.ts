// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import { demoServer } from '../support/site.ts'

const { newBrowser } = await demoServer()

const password = 'cavallo verde sul tetto'

/** Somebody who enters as one of the invented people. */
async function enterAs(name: string, context: Promise<BrowserContext> = newBrowser()): Promise<Page> {
  const page = await (await context).newPage()
  await page.goto('/entra')
  await page.getByRole('button', { name: `Entra come ${name}` }).click()
  await page.getByRole('button', { name: 'Esci' }).waitFor()
  return page
}

/** Somebody new, invited by the administrator, who opens the letter and chooses the password. */
async function invited(given: string, options = {}): Promise<{ page: Page; email: string }> {
  const email = `${given}.querceta@borgosanlieto.example`.toLowerCase()
  const administrator = await enterAs('Sara Vallescura')
  await administrator.goto('/amministrazione/persone/invita')
  await administrator.getByLabel('Nome', { exact: true }).fill(given)
  await administrator.getByLabel('Cognome').fill('Querceta')
  await administrator.getByLabel('E-mail', { exact: true }).fill(email)
  await administrator.getByRole('button', { name: 'Invita' }).click()
  await administrator.getByText('La lettera è scritta').waitFor()

  const page = await (await newBrowser(options)).newPage()
  await page.goto('/posta')
  await page
    .getByRole('region', { name: /Entra in Traguardo/ })
    .filter({ hasText: email })
    .getByRole('link')
    .click()
  await page.getByLabel('Nuova password', { exact: true }).fill(password)
  await page.getByLabel('Ripeti la password').fill(password)
  await page.getByRole('button', { name: 'Salva la password ed entra' }).click()
  await page.getByRole('heading', { name: `${given} Querceta` }).waitFor()
  return { page, email }
}

async function enterWithPassword(page: Page, email: string): Promise<void> {
  await page.goto('/entra')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entra', exact: true }).click()
}

const leave = (page: Page) => page.getByRole('button', { name: 'Esci' }).click()

test('somebody invited chooses a password and a second factor, and comes back with a code, then with a recovery code', async () => {
  const { page, email } = await invited('Bice')
  await page.getByRole('link', { name: 'Aggiungi i codici a tempo' }).click()
  await page.getByLabel('La password che usi adesso').fill(password)
  await page.getByRole('button', { name: 'Mostra il codice da inquadrare' }).click()
  await page.getByRole('img', { name: /Codice QR/ }).waitFor()
  const secret = (await page.locator('.t-code').innerText()).replaceAll(' ', '')
  const codeLater = (halfMinutes: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 })
  await page.getByLabel('Codice di sei cifre').fill(codeLater(0))
  await page.getByRole('button', { name: 'Attiva i codici a tempo' }).click()
  await page.getByRole('heading', { name: 'I tuoi dieci codici di recupero' }).waitFor()
  const codes = await page.locator('main .t-codes li').allInnerTexts()
  assert.equal(codes.length, 10)

  await leave(page)
  await enterWithPassword(page, email)
  await page.getByLabel('Codice di sei cifre').fill(codeLater(1))
  await page.getByRole('button', { name: 'Entra', exact: true }).click()
  await page.getByRole('button', { name: 'Esci' }).waitFor()

  await leave(page)
  await enterWithPassword(page, email)
  await page.getByRole('link', { name: /uso un codice di recupero/ }).click()
  await page.getByLabel('Codice di recupero', { exact: true }).fill(codes[3]!)
  await page.getByRole('button', { name: 'Entra', exact: true }).click()
  await page.getByRole('button', { name: 'Esci' }).waitFor()
})

test('somebody adds a passkey and enters with it, typing nothing', async () => {
  const { page } = await invited('Ciro', { javaScriptEnabled: true })
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/account/passkey')
  await page.getByLabel('Come la chiami').fill('Telefono di lavoro')
  await page.getByLabel('La password che usi adesso').fill('non è questa, no')
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click()
  await page.getByText('Non è la password che usi adesso.').waitFor()
  await page.getByLabel('La password che usi adesso').first().fill(password)
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click()
  await page.getByRole('heading', { name: 'Hai 1 passkey' }).waitFor()

  await leave(page)
  await page.goto('/entra?verso=%2Faccount')
  await page.getByRole('button', { name: 'Entra con una passkey' }).click()
  await page.getByRole('heading', { name: 'Ciro Querceta' }).waitFor()

  await page.goto('/account/passkey')
  const one = page.getByRole('region', { name: 'Telefono di lavoro' })
  await one.getByText('Togli questa passkey').click()
  await one.getByLabel('La password che usi adesso').fill(password)
  await one.getByRole('button', { name: 'Togli Telefono di lavoro' }).click()
  await page.getByRole('heading', { name: 'Non hai passkey' }).waitFor()
  await leave(page)
  await page.goto('/entra')
  await page.getByRole('button', { name: 'Entra con una passkey' }).click()
  await page.getByText('Questa passkey qui non vale').waitFor()
})

test('with a passkey as second factor, the password alone stops half way, and the passkey opens', async () => {
  const { page, email } = await invited('Dora', { javaScriptEnabled: true })
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/account/passkey')
  await page.getByLabel('Come la chiami').fill('Chiavetta')
  await page.getByLabel('La password che usi adesso').fill(password)
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click()
  await page.getByRole('heading', { name: 'Hai 1 passkey' }).waitFor()
  await leave(page)
  await enterWithPassword(page, email)
  await page.getByRole('heading', { name: 'Usa la passkey' }).waitFor()
  await page.goto('/account')
  await page.getByRole('heading', { name: 'Entra', exact: true }).waitFor()
  await page.goto('/entra/codice?verso=%2Faccount')
  await page.getByRole('button', { name: 'Entra con una passkey' }).click()
  await page.getByRole('heading', { name: 'Dora Querceta' }).waitFor()
})

test('without script there is no passkey button, and the password works', async () => {
  const page = await (await newBrowser()).newPage()
  await page.goto('/entra')
  assert.equal(await page.getByRole('button', { name: 'Entra con una passkey' }).isVisible(), false)
  assert.equal(await page.getByRole('button', { name: 'Entra', exact: true }).isVisible(), true)
})

test('a forgotten password is changed from the letter, with the keyboard alone', async () => {
  const { email } = await invited('Elio')
  const page = await (await newBrowser()).newPage()
  await page.goto('/entra')
  await page.getByRole('link', { name: 'Ho dimenticato la password' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('La e-mail con cui entri').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Guarda la posta' }).waitFor()
  await page.getByRole('link', { name: 'qui' }).click()
  await page
    .getByRole('region', { name: /Scegli una nuova password/ })
    .filter({ hasText: email })
    .getByRole('link')
    .click()
  await page.getByLabel('Nuova password', { exact: true }).focus()
  await page.keyboard.type('lampada fiume pomodoro')
  await page.keyboard.press('Tab')
  await page.keyboard.type('lampada fiume pomodoro')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Esci' }).waitFor()
})

test('somebody sees where they are in, and makes another device go out', async () => {
  const { page, email } = await invited('Fosca')
  const elsewhere = await (await newBrowser()).newPage()
  await enterWithPassword(elsewhere, email)
  await elsewhere.getByRole('button', { name: 'Esci' }).waitFor()
  await page.goto('/account')
  await page.getByRole('button', { name: /^Fai uscire Chrome/ }).click()
  await page.getByRole('region', { name: 'Dove sei entrato' }).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Fai uscire/ }).count(), 0)
  await elsewhere.goto('/account')
  await elsewhere.getByRole('heading', { name: 'Entra', exact: true }).waitFor()
})

test('somebody suspended while at work is out at the next click, and reads no reason a stranger could read', async () => {
  const { page, email } = await invited('Gino')
  const administrator = await enterAs('Sara Vallescura')
  await administrator.goto('/amministrazione/persone')
  await administrator.getByRole('link', { name: 'Gino Querceta' }).click()
  await administrator.getByRole('button', { name: 'Sospendi' }).click()
  await administrator.getByText('Sospeso').waitFor()
  await page.goto('/account')
  await page.getByRole('heading', { name: 'Entra', exact: true }).waitFor()
  await enterWithPassword(page, email)
  await page.getByText('E-mail e password non vanno insieme').first().waitFor()
})

test('one comes back to the page asked for before entering', async () => {
  const page = await (await newBrowser()).newPage()
  await page.goto('/obiettivi/PL-1')
  await page.getByRole('button', { name: 'Entra come Ivo Terranera' }).click()
  await page.waitForURL('**/obiettivi/PL-1')
})
