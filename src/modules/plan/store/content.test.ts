// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { withRoles } from '#modules/access/index.ts'
import { emptyDatabase } from '../../../../tests/support/database.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'
import { importPlan } from '../actions.ts'
import type { Area, Objective, ReadPlan } from '../model.ts'
import { replaceContent } from './content.ts'
import { keptRows, rowsOf } from './content-rows.ts'
import { findReading } from './reading.ts'

const secretary = withRoles('1', 'Ada Neri', 'interno', 'secretary')

test('what a plan says now takes the place of what it said before, and only objectives that changed are written', async () => {
  const db = await emptyDatabase()
  const file = { name: 'piano.txt', bytes: Buffer.from(twoObjectives) }
  const { id } = await importPlan(db, file, civilDate('2026-01-31'), secretary)
  const { plan } = (await findReading(db, id))!
  const area = plan.areas[0]!
  const [first, second] = area.objectives
  const saying = (objectives: readonly Objective[], other: Partial<Area> = {}): ReadPlan => ({
    ...plan,
    areas: [{ ...area, ...other, objectives }],
  })
  const writings = async () =>
    (await sql<{ key: string; xmin: string }>`select key, xmin::text from objective order by key`.execute(db)).rows
  const contents = [
    saying([first!, { ...second!, weight: 12.5, indicators: [], people: [] }]),
    saying([{ ...second!, key: 'PL-1', ordinal: 1 }]),
    saying([first!, second!], { weightScale: 'points', head: null }),
    { ...saying([first!, second!]), findings: [] },
  ]
  const [before] = await writings()
  for (const [index, content] of contents.entries()) {
    await db.transaction().execute((transaction) => replaceContent(transaction, id, content))
    assert.deepEqual(await keptRows(db, id), rowsOf(id, content))
    if (index === 0) assert.deepEqual((await writings())[0], before)
  }
})
