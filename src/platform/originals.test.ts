// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, ownerOf } from '../../tests/support/database.ts'
import { note } from './journal.ts'
import { findOriginal, keepOriginal } from './originals.ts'

test('the journal refuses to be changed or emptied, even by who owns it', async () => {
  const db = await emptyDatabase()
  await note(db, { id: 'ada', from: 'interno' }, { did: 'plan.imported', about: '1', now: {} })
  for (const change of [sql`update journal set who = 'ugo'`, sql`delete from journal`, sql`truncate journal cascade`])
    await assert.rejects(change.execute(ownerOf(db)), /si aggiungono, non si modificano/)
})

test('an original comes back byte for byte, and is kept once', async () => {
  const db = await emptyDatabase()
  const ada = { id: 'ada', from: 'interno' }
  const bytes = Uint8Array.from([0, 13, 10, 255, 0])
  const hash = await keepOriginal(db, { name: 'piano.txt', bytes, origin: 'page' }, ada)
  assert.equal(await keepOriginal(db, { name: 'altro-nome.txt', bytes, origin: 'page' }, ada), hash)
  const kept = await findOriginal(db, hash)
  assert.deepEqual([...kept!.bytes], [0, 13, 10, 255, 0])
  assert.equal(kept!.name, 'piano.txt')
})
