// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'

interface App {
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

const headers = { origin: 'http://localhost' }
const textOf = async (app: App, path: string) => (await app.request(path)).text()
const post = (app: App, path: string, fields: Record<string, string>) =>
  app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })

async function withPlan() {
  const { app, stranger } = await demoApp({ loaded: false })
  const body = new FormData()
  body.set('file', new File([twoObjectives], 'piano.txt'))
  await app.request('/piano/carica', { method: 'POST', headers, body })
  return { app, stranger }
}

test('nobody outside reads a plan before it is published', async () => {
  const { app, stranger } = await withPlan()
  await post(app, '/piano/1/approvazione', { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' })
  assert.match(await textOf(stranger, '/pubblico/piano'), /Non è ancora pubblicato nessun piano/)
  for (const path of ['', '/pdf', '/docx', '/csv', '/json'])
    assert.equal((await stranger.request(`/pubblico/piano/2026${path}`)).status, 404)
})

test('a published plan is read by anybody, with its act and the heads of its areas, and no other name', async () => {
  const { app, stranger } = await withPlan()
  await post(app, '/piano/1/approvazione', { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' })
  await post(app, '/piano/1/pubblicazione', { doneOn: '30/01/2026' })
  assert.match(await textOf(stranger, '/pubblico/piano/2026'), /Delibera di Giunta n\. 12, 29 gennaio 2026/)
  for (const path of ['', '/csv', '/json']) {
    const text = await textOf(stranger, `/pubblico/piano/2026${path}`)
    assert.match(text, /Neri/, path)
    assert.doesNotMatch(text, /Bianchi/, path)
  }
})
