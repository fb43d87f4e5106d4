// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { callerOf, trustedProxies } from './caller.ts'

const proxies = trustedProxies(['10.0.0.0/8', '2001:db8::/32', '127.0.0.1'])

const seen = (address: string, headers: Record<string, string> = {}) =>
  callerOf({ address, host: 'comune.example', header: (name) => headers[name] }, proxies)

test('without a trusted proxy the caller is the other end of the connection, over plain HTTP', () => {
  const headers = {
    'x-forwarded-for': '192.0.2.1',
    'x-forwarded-proto': 'https',
    forwarded: 'for=192.0.2.1;proto=https',
  }
  assert.deepEqual(seen('198.51.100.7', headers), {
    address: '198.51.100.7',
    secure: false,
    origin: 'http://comune.example',
  })
})

test('a trusted proxy says who calls and by which scheme', () => {
  assert.deepEqual(seen('10.1.2.3', { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' }), {
    address: '192.0.2.1',
    secure: true,
    origin: 'https://comune.example',
  })
})

test('of several addresses the right-most that is no proxy counts, whatever the caller wrote before it', () => {
  assert.equal(seen('10.1.2.3', { 'x-forwarded-for': '127.0.0.1, 6.6.6.6, 192.0.2.1, 10.9.9.9' }).address, '192.0.2.1')
  assert.equal(seen('10.1.2.3', { 'x-forwarded-for': '192.0.2.1, non-un-indirizzo, 10.9.9.9' }).address, '10.9.9.9')
  assert.equal(seen('10.1.2.3', { 'x-forwarded-for': 'scherzo' }).address, '10.1.2.3')
})

test('the standard header is read too, with its quotes, brackets and ports', () => {
  const { address, secure } = seen('10.1.2.3', { forwarded: 'for=6.6.6.6, For="[2001:DB7::17]:4711";Proto=https;by=x' })
  assert.deepEqual([address, secure], ['2001:DB7::17', true])
  assert.equal(seen('2001:db8::9', { forwarded: 'for=192.0.2.43:1234' }).address, '192.0.2.43')
})

test('an IPv4 address in an IPv6 coat is the same address', () => {
  assert.equal(seen('::ffff:198.51.100.7').address, '198.51.100.7')
  assert.equal(seen('::ffff:10.0.0.1', { 'x-forwarded-for': '192.0.2.1' }).address, '192.0.2.1')
})

test('whatever a stranger writes in the headers, the address is the one of the connection', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (hops, scheme, standard) => {
      const headers = { 'x-forwarded-for': hops, 'x-forwarded-proto': scheme, forwarded: standard }
      const { address, secure } = seen('198.51.100.7', headers)
      return address === '198.51.100.7' && !secure
    }),
  )
})

test('whatever stands left of the address a proxy added, that address is the caller', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      return seen('10.0.0.1', { 'x-forwarded-for': `${written}, 192.0.2.1` }).address === '192.0.2.1'
    }),
  )
})

test('what is neither an address nor a network is refused', () => {
  for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', '10.0.0', '/8'])
    assert.throws(() => trustedProxies([wrong]), RangeError, `${wrong} is refused`)
})
