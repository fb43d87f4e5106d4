// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { readPlan } from '../reading/read-plan.ts'
import { contentOf } from './content-of.ts'

const today = civilDate('2026-10-15')

const objectivesIn = async (bytes: Uint8Array) =>
  contentOf(await readPlan(bytes, today)).areas.flatMap(({ objectives }) =>
    objectives.map(({ key, weight, description, target, measure, participants }) => ({
      ...{ key, weight, description, target, measure, participants },
    })),
  )

test('the plan of the database goes out as it came in', async () => {
  const { app } = await demoApp({ loaded: true })
  for (const kind of ['docx', 'pdf']) {
    const response = await app.request(`/piano/${kind}`)
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="piano-2026.${kind}"`)
    assert.deepEqual(await objectivesIn(await response.bytes()), await objectivesIn(readFileSync('seed/piano.md')))
  }
})

test('what each field of the data means can be asked', async () => {
  const { app } = await demoApp({ loaded: true })
  const json = (await (await app.request('/piano/json')).json()) as { areas: { head: { family: string } }[] }
  assert.equal(json.areas[0]?.head.family, 'Terranera')
  const schema = (await (await app.request('/piano/schema')).json()) as { csv: { fields: { name: string }[] } }
  const [header] = (await (await app.request('/piano/csv')).text()).replace('\ufeff', '').split('\r\n')
  assert.deepEqual(
    schema.csv.fields.map(({ name }) => name),
    header?.split(';'),
  )
})

test('before the first plan there is nothing to write', async () => {
  const { app } = await demoApp({ loaded: false })
  assert.equal((await app.request('/piano/docx')).status, 404)
})
