// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { allSeen, seeYear } from '#modules/objectives/index.ts'
import { importPlan } from '#modules/plan/index.ts'
import { commandLine } from '#modules/registers/index.ts'
import { importInvoiceFile } from '#modules/registers/invoices/index.ts'
import { measures } from '../src/app.ts'
import { loadDemo } from '../src/demo.ts'
import { emptyDatabase } from './support/database.ts'
import { invoiceBytes } from './support/invoice-xml.ts'
import { twoObjectives } from './support/plan.ts'

// The invented municipality's year, seen on 15 October 2026: the figures its pages show, with their sums.

const db = await emptyDatabase()
await loadDemo(db)

const seenOn = async (day: string) => allSeen((await seeYear(db, measures, civilDate(day)))!)
const keysIn = async (day: string, state: string) =>
  (await seenOn(day)).filter((seen) => seen.state === state).map(({ objective }) => objective.key)

test('payments: each area pays before or after the due day by its weighted mean', async () => {
  // Σ days × cents ÷ Σ cents, of the orders sent from 1 January to 15 October 2026:
  const expected = {
    'PL-7': -6.9, // −47.546.262 ÷  6.895.230 = −6,8955   (15 payments)
    'AG-8': -2.22, // −27.271.572 ÷ 12.292.268 = −2,2186   (24)
    'SP-6': -0.59, // −14.322.916 ÷ 24.171.274 = −0,5926   (22)
    'UE-6': 2, //     +14.463.788 ÷  7.240.136 = +1,9977   (8)
    'EF-6': -6.99, // −28.957.260 ÷  4.145.170 = −6,9858   (8)
    'LP-7': 1.73, // +115.850.599 ÷ 66.840.964 = +1,7332   (39)
  }
  const seen = await seenOn('2026-10-15')
  const values = Object.keys(expected).map((key) => {
    const { judged } = seen.find(({ objective }) => objective.key === key)!
    return [key, judged[0]!.verdict.number]
  })
  assert.deepEqual(Object.fromEntries(values), expected)
})

test('payments: the whole municipality is the sum over the sum, not the mean of its areas', async () => {
  const timeliness = measures.find('fatture.tempestivita')!
  const period = { from: civilDate('2026-01-01'), to: civilDate('2026-12-31') }
  const [outcome] = await timeliness.take(db, [{ period, on: civilDate('2026-10-15') }])
  // +12.216.377 ÷ 121.585.042 = +0,1005   (116 payments)
  assert.equal(outcome?.kind === 'measured' && outcome.value, 0.1)
  const rows = (await timeliness.evidence(db, { period, on: civilDate('2026-10-15') })).rows
  assert.equal(rows.length, 116)
})

test('the year shows every state that can be shown: 7 + 1 + 18 + 8 + 2 + 2 + 2 = 40', async () => {
  assert.deepEqual(await keysIn('2026-10-15', 'reached'), ['PL-1', 'AG-1', 'AG-2', 'SP-1', 'EF-2', 'LP-2', 'LP-3'])
  assert.deepEqual(await keysIn('2026-10-15', 'reached-late'), ['PL-3'])
  assert.equal((await keysIn('2026-10-15', 'on-track')).length, 18)
  assert.deepEqual(await keysIn('2026-10-15', 'at-risk'), [
    'PL-2',
    'PL-6',
    'AG-6',
    'SP-3',
    'UE-6',
    'LP-1',
    'LP-5',
    'LP-7',
  ])
  assert.deepEqual(await keysIn('2026-10-15', 'late'), ['AG-3', 'UE-2'])
  assert.deepEqual(await keysIn('2026-10-15', 'not-started'), ['UE-1', 'EF-4'])
  assert.deepEqual(await keysIn('2026-10-15', 'not-measurable'), ['SP-2', 'SP-5'])
})

test('when the year is over nothing is late, at risk or on track any more', async () => {
  const open = ['late', 'at-risk', 'on-track', 'not-started']
  const states = (await seenOn('2027-01-01')).map(({ state }) => state)
  assert.deepEqual(
    states.filter((state) => open.includes(state)),
    [],
  )
})

test('before the year begins nothing is reached', async () => {
  assert.deepEqual(await keysIn('2025-12-31', 'reached'), [])
})

test('loading the year twice changes nothing', async () => {
  const counts = async () =>
    (
      await sql<Record<string, bigint>>`
        select (select count(*) from plan) as plans, (select count(*) from objective) as objectives,
               (select count(*) from invoice) as invoices, (select count(*) from payment) as payments,
               (select count(*) from act) as acts, (select count(*) from reading) as readings,
               (select count(*) from original) as originals`.execute(db)
    ).rows[0]
  // 133 invoice files hold 135 invoices; with the plan, four CSV files and a flow of orders the originals are 139.
  // 117 payment orders of a file, and one issued by hand that is still to be sent.
  const once = { plans: 1n, objectives: 40n, invoices: 135n, payments: 118n, acts: 61n, readings: 25n, originals: 139n }
  assert.deepEqual(await counts(), once)
  await loadDemo(db)
  assert.deepEqual(await counts(), once)
})

test('the demo starts again after somebody tried it with many invoices of their own', async () => {
  const tried = Array.from({ length: 60 }, (_, index) => ({ number: `${index}/PROVA`, date: '2026-10-14' }))
  await importInvoiceFile(db, { name: 'prove.xml', bytes: invoiceBytes(...tried) }, commandLine)
  await loadDemo(db)
  const { rows } = await sql<{ suspensions: number }>`
    select count(*)::int as suspensions from journal where did = 'invoice.suspended'`.execute(db)
  assert.deepEqual(rows, [{ suspensions: 1 }])
})

test('the demo does not enter the database of another municipality', async () => {
  const other = await emptyDatabase()
  await importPlan(
    other,
    { name: 'piano.txt', bytes: Buffer.from(twoObjectives) },
    civilDate('2026-01-31'),
    commandLine,
  )
  await assert.rejects(loadDemo(other), /la demo vuole un database vuoto/)
})
