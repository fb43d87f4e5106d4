// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { asking } from '../../../../../tests/support/asking.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../../tests/support/plan.ts'
import { textDocument } from '../../reading/containers/text.ts'
import { readDocument } from '../../reading/read-plan.ts'
import { correctPlan } from '../correct-plan.ts'
import { correctAreas } from './model.ts'

test('an area bound to a unit names its objectives after it; another that had the code gives way', () => {
  const read = readDocument(textDocument(twoObjectives), civilDate('2026-01-31'))
  const two = [{ ...read.areas[0]! }, { ...read.areas[0]!, name: 'VIGILANZA', code: 'VI' }]
  const [, second] = correctAreas(two, [])
  const bound = { place: second!.place, field: 'unit', words: '', was: 'VI', now: 'PL', reason: null } as const
  assert.deepEqual(
    correctAreas(two, [bound]).map(({ now }) => now.unit),
    ['PO', 'PL'],
  )
  assert.deepEqual(
    correctPlan({ ...read, areas: two }, [bound]).areas.map(({ objectives }) => objectives[0]!.key),
    ['PO-1', 'PL-1'],
  )
})

test('an area takes the unit that facts name it by, unless it is another area’s', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, post, upload } = asking(app)
  await upload(twoObjectives)
  const [, path] = /href="(\/piano\/1\/aree\/\w+)"/.exec(await textOf('/piano/1/aree'))!
  const area = { areaName: 'Polizia locale', unit: 'vg', title: '', given: 'Ada', family: 'Neri', scale: 'hundred' }
  assert.equal((await post(path!, { ...area, unit: '1' })).status, 422)
  assert.equal((await post(path!, area)).status, 303)
  assert.equal((await app.request('/obiettivi/VG-1')).status, 200)
  assert.equal((await app.request('/obiettivi/PL-1')).status, 404)
  assert.match(await textOf('/piano/1/aree'), /corretta a mano/)
})
