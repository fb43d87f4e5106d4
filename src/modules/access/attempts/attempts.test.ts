// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { emptyDatabase } from '../../../../tests/support/database.ts'
import { inHowLong, type Pace } from './model.ts'
import { countTry, forgetTries, sweepTries } from './store.ts'

const pace: Pace = { free: 3, first: 10, longest: 60, forget: 600 }
const db = await emptyDatabase()

/** Time passes for whoever is counted. */
const wait = (subject: Buffer, seconds: number) =>
  sql`update attempt set last_at = last_at - make_interval(secs => ${seconds}), open_at = open_at - make_interval(secs => ${seconds})
       where subject = ${subject}`.execute(db)

test('three tries are free, then each waits twice as long as the one before, up to the longest', async () => {
  const subject = randomBytes(32)
  for (let tries = 0; tries < 3; tries++) assert.equal(await countTry(db, subject, pace), undefined)
  for (const seconds of [10, 20, 40, 60, 60]) {
    assert.equal(await countTry(db, subject, pace), seconds)
    await wait(subject, seconds)
    assert.equal(await countTry(db, subject, pace), undefined)
  }
})

test('a try that came too soon is not counted, and does not lengthen the wait', async () => {
  const subject = randomBytes(32)
  for (let tries = 0; tries < 3; tries++) await countTry(db, subject, pace)
  for (let tries = 0; tries < 20; tries++) assert.equal(await countTry(db, subject, pace), 10)
  await wait(subject, 10)
  assert.equal(await countTry(db, subject, pace), undefined)
})

test('whatever the rhythm, a minute of waiting or a burst, no window holds more tries than the pace allows', async () => {
  const rhythm = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(rhythm, async (pauses) => {
      const subject = randomBytes(32)
      const accepted: number[] = []
      let now = 0
      for (const pause of pauses) {
        await wait(subject, pause)
        now += pause
        if ((await countTry(db, subject, pace)) === undefined) accepted.push(now)
      }
      for (const start of accepted) {
        const within = accepted.filter((at) => at >= start && at < start + 60).length
        // Three free, then after 10, 20 and 40 seconds: the third wait ends beyond the minute.
        assert.ok(within <= 3 + 2, `${within} tries in a minute: ${accepted}`)
      }
    }),
    { numRuns: 25 },
  )
})

test('of many tries at the same moment, as many pass as the pace allows', async () => {
  const subject = randomBytes(32)
  const answers = await Promise.all(Array.from({ length: 30 }, () => countTry(db, subject, pace)))
  assert.equal(answers.filter((seconds) => seconds === undefined).length, 3)
})

test('after long enough, and after a success, tries are free again', async () => {
  const subject = randomBytes(32)
  for (let tries = 0; tries < 3; tries++) await countTry(db, subject, pace)
  await wait(subject, 601)
  for (let tries = 0; tries < 2; tries++) assert.equal(await countTry(db, subject, pace), undefined)
  await countTry(db, subject, pace)
  await forgetTries(db, subject)
  assert.equal(await countTry(db, subject, pace), undefined)
  await wait(subject, 3 * 86_400)
  await sweepTries(db)
  const left = await sql`select 1 from attempt where subject = ${subject}`.execute(db)
  assert.equal(left.rows.length, 0)
})

test('the wait is said as people say it', () => {
  assert.deepEqual([1, 59, 60, 61, 3600, 3601].map(inHowLong), [
    'tra 1 secondo',
    'tra 59 secondi',
    'tra 1 minuto',
    'tra 2 minuti',
    'tra 1 ora',
    'tra 2 ore',
  ])
})
