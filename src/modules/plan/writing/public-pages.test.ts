// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asking } from '../../../../tests/support/asking.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'

async function approvedPlan() {
  const { app, stranger } = await demoApp({ loaded: false })
  const { post, upload } = asking(app)
  await upload(twoObjectives)
  await post('/piano/1/approvazione', { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' })
  return { app, stranger, post, textOf: async (path: string) => (await stranger.request(path)).text() }
}

test('nobody outside reads a plan before it is published', async () => {
  const { stranger, textOf } = await approvedPlan()
  assert.match(await textOf('/pubblico/piano'), /Non è ancora pubblicato nessun piano/)
  for (const path of ['', '/pdf', '/docx', '/csv', '/json'])
    assert.equal((await stranger.request(`/pubblico/piano/2026${path}`)).status, 404)
})

test('a published plan is read by anybody, with its act and the heads of its areas, and no other name', async () => {
  const { post, textOf } = await approvedPlan()
  await post('/piano/1/pubblicazione', { doneOn: '30/01/2026' })
  assert.match(await textOf('/pubblico/piano/2026'), /Delibera di Giunta n\. 12, 29 gennaio 2026/)
  for (const path of ['', '/csv', '/json']) {
    const text = await textOf(`/pubblico/piano/2026${path}`)
    assert.match(text, /Neri/, path)
    assert.doesNotMatch(text, /Bianchi/, path)
  }
})

test('a public address that leads nowhere can be kept too, and does not name who asks', async () => {
  const { app } = await approvedPlan()
  assert.match(await (await app.request('/piano')).text(), /Esci/)
  const refused = await app.request('/pubblico/piano/2099')
  assert.deepEqual([refused.status, refused.headers.get('cache-control')], [404, 'public, max-age=300'])
  assert.doesNotMatch(await refused.text(), /Esci/)
})
