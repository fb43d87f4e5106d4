// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { pdfFile } from '#platform/printing/pdf.ts'
import { asking } from '../../../../tests/support/asking.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'
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
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="piano-2026-v1-bozza.${kind}"`)
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

test('every version goes out as it is, and says whether it is a draft, approved by an act, or varied', async () => {
  const { textOf, post, upload } = asking((await demoApp({ loaded: false })).app)
  const standing = async (path: string) => {
    const { day, version, act, replacedBy } = JSON.parse(await textOf(path))
    return { day, version, act, replacedBy }
  }
  await upload(twoObjectives)
  const draft = { day: '2026-10-15', version: 1, act: null, replacedBy: null }
  assert.deepEqual(await standing('/piano/1/json'), draft)

  await post('/piano/1/approvazione', { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' })
  await post('/piano/1/variazione')
  const approved = { day: '2026-01-29', version: 1, act: 'Delibera di Giunta n. 12, 29 gennaio 2026', replacedBy: null }
  assert.deepEqual(await standing('/piano/json'), approved)
  assert.deepEqual(await standing('/piano/2/json'), { ...draft, version: 2 })

  await post('/piano/2/approvazione', {
    act: 'Delibera',
    number: '40',
    doneOn: '30/07/2026',
    reason: 'Un impegno in più',
  })
  const replacedBy = 'versione 2, approvata con Delibera n. 40, 30 luglio 2026'
  assert.deepEqual(await standing('/piano/1/json'), { ...approved, replacedBy })
})

test('a browser is told of a PDF that takes long, and asks again once; then it just waits', async () => {
  const { app } = await demoApp({ loaded: false })
  await asking(app).upload(twoObjectives)
  const before = Array.from({ length: 10 }, (_, at) => pdfFile({ ...emptyDocument, title: String(at) }))
  const told = await app.request('/piano/pdf', { headers: { accept: 'text/html,*/*' } })
  assert.match(await told.text(), /Il PDF è quasi pronto/)
  assert.equal(told.headers.get('cache-control'), 'no-store')
  const [, again] = told.headers.get('refresh')!.split('url=')
  const whole = await app.request(again!, { headers: { accept: 'text/html,*/*' } })
  assert.equal(whole.headers.get('content-type'), 'application/pdf')
  await Promise.all(before)
})

const emptyDocument = {
  ...{ author: 'Comune di Prova', title: '', day: today, above: [], below: [], sections: [], foot: 'Prova' },
}

test('before the first plan there is nothing to write', async () => {
  const { app } = await demoApp({ loaded: false })
  assert.equal((await app.request('/piano/docx')).status, 404)
})
