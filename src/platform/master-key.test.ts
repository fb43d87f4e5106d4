// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newFolder } from '../../tests/support/folder.ts'
import { derivedKey, masterKey } from './master-key.ts'

test('a key is made once for a folder, for its owner alone, unless one is configured', () => {
  const folder = join(newFolder(), 'data')
  const made = masterKey(undefined, folder)
  assert.match(made, /^[\w-]{43}$/)
  assert.equal(masterKey(undefined, folder), made)
  assert.deepEqual(readdirSync(folder), ['traguardo.key'])
  assert.equal(statSync(join(folder, 'traguardo.key')).mode & 0o777, 0o600)
  assert.equal(masterKey('una chiave scelta da chi installa', folder), 'una chiave scelta da chi installa')
  assert.notEqual(masterKey(undefined, newFolder()), made)
})

test('each purpose has a key of its own, always the same', () => {
  const keys = ['sessions', 'role ente_c_a', 'role ente_c_b'].map((purpose) => derivedKey('x', purpose).toString('hex'))
  assert.equal(new Set(keys).size, 3)
  assert.equal(derivedKey('x', 'sessions').toString('hex'), keys[0])
  assert.notEqual(derivedKey('y', 'sessions').toString('hex'), keys[0])
  assert.match(keys[0]!, /^[0-9a-f]{64}$/)
})
