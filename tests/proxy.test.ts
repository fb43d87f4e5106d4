// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trustedProxies } from '../src/caller.ts'
import { demoApp } from './support/demo.ts'

const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
const overTls = { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' }

const behindProxy = () => demoApp({ loaded: false, operation: { trustedProxies: trustedProxies(['10.0.0.1']) } })

test('a browser that came over TLS is told to do so always; one that did not is not', async () => {
  const { app } = await behindProxy()
  const policy = async (address: string, headers: Record<string, string>) =>
    (await app.request('/accessibilita', { headers }, from(address))).headers.get('strict-transport-security')
  assert.match((await policy('10.0.0.1', overTls))!, /^max-age=31536000/)
  assert.equal(await policy('10.0.0.1', { 'x-forwarded-for': '192.0.2.1' }), null)
  // A stranger who claims to be a proxy.
  assert.equal(await policy('198.51.100.7', overTls), null)
})

test('behind a proxy a form is sent from the address the browser shows, and from no other', async () => {
  const { app } = await behindProxy()
  const send = async (origin: string) => {
    const body = new URLSearchParams({ act: '' })
    const headers = { ...overTls, origin }
    return (await app.request('/registri/atti/nuovo', { method: 'POST', headers, body }, from('10.0.0.1'))).status
  }
  // Accepted, and the form is incomplete.
  assert.equal(await send('https://localhost'), 422)
  assert.equal(await send('http://localhost'), 403)
  assert.equal(await send('https://altrove.example'), 403)
})
