// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { seal, unseal } from './seal.ts'

const key = randomBytes(32)

test('what was sealed opens with its key, whatever it is, and is sealed otherwise each time', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (plain) => {
      const sealed = seal(key, plain)
      assert.deepEqual(new Uint8Array(unseal(key, sealed)), plain)
      assert.notDeepEqual(seal(key, plain), sealed)
      assert.throws(() => unseal(randomBytes(32), sealed))
    }),
  )
})

test('one bit changed, or a byte cut off, and it does not open', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (plain, place) => {
      const sealed = seal(key, plain)
      assert.throws(() => unseal(key, sealed.subarray(0, -1)))
      sealed[place % sealed.length]! ^= 1
      assert.throws(() => unseal(key, sealed))
    }),
  )
})
