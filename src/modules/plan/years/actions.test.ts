// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { withRoles } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../tests/support/database.ts'
import { closeYear, reopenYear } from './actions.ts'
import { whyNotToClose } from './model.ts'
import { closedYears, holdYears } from './store.ts'

const secretary = withRoles('1', 'Ada Neri', 'interno', 'secretary')
const [lastYear, today] = [2025, civilDate('2026-10-15')]
const deed = { year: lastYear, act: 'Delibera n. 30' }

test('a year is closed with its act, once, and reopened with another; both are in the journal', async () => {
  const db = await emptyDatabase()
  await closeYear(db, deed, today, secretary)
  const [closed] = await closedYears(db)
  assert.deepEqual([closed?.year, closed?.byName, closed?.act], [2025, 'Ada Neri', 'Delibera n. 30'])
  await assert.rejects(
    closeYear(db, deed, today, secretary),
    /Il 2025 è chiuso: l’ha chiuso Ada Neri il .* \(Delibera n\. 30\)/,
  )

  await reopenYear(db, { year: lastYear, act: 'Delibera n. 44' }, secretary)
  assert.deepEqual(await closedYears(db), [])
  await assert.rejects(reopenYear(db, deed, secretary), /Il 2025 è già aperto/)
  const journal = await sql<{ did: string; before: object | null; now: object }>`
    select did, before, now from journal order by id`.execute(db)
  assert.deepEqual(journal.rows, [
    { did: 'year.closed', before: null, now: { act: 'Delibera n. 30' } },
    { did: 'year.reopened', before: { act: 'Delibera n. 30' }, now: { act: 'Delibera n. 44' } },
  ])
})

test('a year is closed when it has ended, not before', () => {
  assert.match(whyNotToClose(2026, civilDate('2026-12-31'), [])!.message, /si chiude dal 1º gennaio 2027/)
  assert.equal(whyNotToClose(2026, civilDate('2027-01-01'), []), undefined)
})

test('who closes a year waits for the recordings under way, and those to come see it closed', async () => {
  const db = await emptyDatabase()
  const order: string[] = []
  const recording = await db.startTransaction().execute()
  assert.deepEqual(await holdYears(recording), [])

  const closing = closeYear(db, deed, today, secretary).then(() => order.push('closed'))
  await untilSomebodyWaits(db)
  // Another recording may begin meanwhile only behind the closing.
  const later = db.transaction().execute(async (transaction) => {
    const closed = await holdYears(transaction)
    order.push(closed.length === 1 ? 'later sees it closed' : 'later sees it open')
  })
  order.push('recorded')
  await recording.commit().execute()
  await Promise.all([closing, later])
  assert.deepEqual(order.toSorted(), ['closed', 'later sees it closed', 'recorded'])
  assert.equal(order[0], 'recorded')
})

async function untilSomebodyWaits(db: Database): Promise<void> {
  for (;;) {
    const waiting = await sql`select 1 from pg_locks where not granted`.execute(db)
    if (waiting.rows.length > 0) return
  }
}
