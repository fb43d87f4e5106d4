// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, emptyDatabaseUrl, serverAt } from '../../../tests/support/database.ts'
import { mailServer } from '../../../tests/support/mail-server.ts'
import { createMunicipality } from '../municipalities/index.ts'
import { schemasWithDueLetters, waitingLetters, writeLetter, writeToNobody } from './outbox.ts'
import { sendLetters } from './postman.ts'

const key = randomBytes(32)
const letter = {
  recipient: 'bice@prova.example',
  subject: 'Entra in Traguardo: è ora',
  body: 'Ciao Bice,\n\nhttps://comune.example/invito/segreto\n',
}
const from = 'Traguardo <traguardo@comune.example>'

test('a letter is sent once, in plain text, and what it said is erased', async () => {
  const db = await emptyDatabase()
  const { server, received } = await mailServer()
  await writeLetter(db, key, letter)
  assert.deepEqual(await sendLetters(db, key, { server, from }), { sent: 1, postponed: 0 })
  assert.deepEqual(await sendLetters(db, key, { server, from }), { sent: 0, postponed: 0 })
  assert.equal(received.length, 1)
  assert.match(received[0]!, /^To: bice@prova\.example\r$/m)
  assert.match(received[0]!, /^Content-Type: text\/plain; charset=utf-8\r$/m)
  assert.match(received[0]!, /https:\/\/comune\.example\/invito\/segreto/)
  const kept = await sql<{ body: Buffer | null; closed: boolean }>`
    select body, closed_at is not null as closed from mail`.execute(db)
  assert.deepEqual(kept.rows, [{ body: null, closed: true }])
})

test('while it waits nobody reads it in the database', async () => {
  const db = await emptyDatabase()
  await writeLetter(db, key, letter)
  const kept = await sql<{ body: Buffer }>`select body from mail`.execute(db)
  assert.doesNotMatch(kept.rows[0]!.body.toString('latin1'), /segreto|Bice/)
  assert.equal((await waitingLetters(db, key))[0]!.body, letter.body)
  await assert.rejects(waitingLetters(db, randomBytes(32)))
})

test('what the server refuses is tried again, each time later, and given up in the end', async () => {
  const db = await emptyDatabase()
  const { server } = await mailServer({ refusing: true })
  await writeLetter(db, key, letter)
  const waits: number[] = []
  for (let tries = 0; tries < 12; tries++) {
    assert.deepEqual(await sendLetters(db, key, { server, from }), { sent: 0, postponed: 1 })
    const found = await sql<{ minutes: number }>`
      select round(extract(epoch from due_at - now()) / 60)::int as minutes from mail where closed_at is null`.execute(
      db,
    )
    waits.push(found.rows[0]?.minutes ?? -1)
    await sql`update mail set due_at = now()`.execute(db)
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, -1])
  assert.deepEqual(await waitingLetters(db, key), [])
})

test('two postmen at the same moment do not send the same letter twice', async () => {
  const db = await emptyDatabase()
  const { server, received } = await mailServer()
  for (let letters = 0; letters < 6; letters++) await writeLetter(db, key, letter)
  await Promise.all([sendLetters(db, key, { server, from }), sendLetters(db, key, { server, from })])
  assert.equal(received.length, 6)
})

test('a letter is written with what asks for it, or not at all; one to nobody is never sent', async () => {
  const db = await emptyDatabase()
  const { server, received } = await mailServer()
  const failing = db.transaction().execute(async (transaction) => {
    await writeLetter(transaction, key, letter)
    throw new Error('what asked for it failed')
  })
  await assert.rejects(failing)
  await writeToNobody(db, key, letter)
  assert.deepEqual(await sendLetters(db, key, { server, from }), { sent: 0, postponed: 0 })
  assert.deepEqual(received, [])
})

test('of many municipalities only those with a letter that is due are visited', async () => {
  const town = serverAt(await emptyDatabaseUrl())
  await createMunicipality(town, { code: 'c_posta', name: 'Comune della Posta', hosts: [] })
  const schemas = ['ente_c_posta', 'ente_c_prova']
  assert.deepEqual(await schemasWithDueLetters(town.owner, schemas), [])
  await writeLetter(town.databaseOf('ente_c_posta'), key, letter)
  assert.deepEqual(await schemasWithDueLetters(town.owner, schemas), ['ente_c_posta'])
  assert.deepEqual(await schemasWithDueLetters(town.owner, []), [])
})
