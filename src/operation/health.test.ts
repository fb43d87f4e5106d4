// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { ownerOf } from '../../tests/support/database.ts'
import { demoApp } from '../../tests/support/demo.ts'
import { promptDesks, quietDesk, quietOperation } from '../../tests/support/operation.ts'
import { testEntrance } from '../../tests/support/people.ts'
import { createApp } from '../app.ts'
import { movedClock, nearlyFull } from './health.ts'

const gigabyte = 1e9

test('a disk is nearly full when little is left, by share and by size', () => {
  assert.equal(nearlyFull(40 * gigabyte, 1000 * gigabyte), false)
  assert.equal(nearlyFull(4 * gigabyte, 1000 * gigabyte), true)
  assert.equal(nearlyFull(4 * gigabyte, 40 * gigabyte), false)
  assert.equal(nearlyFull(0.4 * gigabyte, 5 * gigabyte), true)
  assert.equal(nearlyFull(0.4 * gigabyte, 1 * gigabyte), false)
})

test('a clock was moved when two disagree by more than a minute, or something was written in the future', () => {
  const at = (time: string) => new Date(`2026-10-15T${time}Z`)
  assert.equal(movedClock(at('08:00:00'), at('08:00:59'), null), false)
  assert.equal(movedClock(at('08:00:00'), at('08:01:01'), null), true)
  assert.equal(movedClock(at('08:00:00'), at('08:00:00'), at('08:00:59')), false)
  assert.equal(movedClock(at('08:00:00'), at('08:00:00'), at('09:00:00')), true)
})

test('who asks how the machine is hears of a clock moved back, and pages go on', async () => {
  const { stranger, db } = await demoApp({ loaded: false })
  await note(db, { id: 'ada', from: 'interno' }, { did: 'act.recorded', about: '1', now: {} })
  await sql`alter table journal disable trigger journal_is_append_only`.execute(ownerOf(db))
  await sql`update journal set at = now() + interval '2 hours'`.execute(ownerOf(db))
  const answer = await stranger.request('/status')
  assert.equal(answer.status, 200)
  assert.deepEqual(await answer.json(), {
    status: 'warning',
    troubles: [{ code: 'clock-moved', words: 'L’orologio di questa macchina è indietro o avanti: sincronizzalo.' }],
    municipalities: { active: 1, archived: 0, pending: 0 },
  })
})

test('who asks how the machine is hears that the database does not answer', async () => {
  const db = openDatabase('postgres://nessuno:segreto@127.0.0.1:1/niente')
  const app = createApp({
    db,
    entrance: testEntrance(),
    today: () => {
      throw new Error('not asked')
    },
    operation: quietOperation(db, { owner: db }),
    backups: quietDesk(),
    ...promptDesks(db),
  })
  const answer = await app.request('/status')
  const text = await answer.text()
  assert.equal(answer.status, 503)
  assert.match(text, /"status":"down".*"database-unreachable"/)
  assert.doesNotMatch(text, /127\.0\.0\.1|segreto|niente/)
  await db.destroy()
})

test('who asks how the machine is hears of a municipality without a copy for two days, and that pages work', async () => {
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  const told = async (...lastCopies: Date[]) => {
    const { app } = await demoApp({ loaded: false, operation: { lastCopies: async () => lastCopies } })
    const answer = await app.request('/status')
    const { troubles } = (await answer.json()) as { troubles: { code: string }[] }
    return [answer.status, troubles.map(({ code }) => code)]
  }
  assert.deepEqual(await told(at(1), at(47)), [200, []])
  assert.deepEqual(await told(at(1), at(49)), [200, ['backup-too-old']])
})
