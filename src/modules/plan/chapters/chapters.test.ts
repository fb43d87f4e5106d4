// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'

const headers = { origin: 'http://localhost' }

test('a section of the PIAO is kept as its file, comes back byte for byte, and goes on in a variation', async () => {
  const { app } = await demoApp({ loaded: false })
  const send = (path: string, name: string, content: string, fields: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.set(field, value)
    body.set('file', new File([content], name))
    return app.request(path, { method: 'POST', headers, body })
  }
  const post = (path: string, fields: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  const textOf = async (path: string) => (await app.request(path)).text()

  await send('/piano/carica', 'piano.txt', twoObjectives)
  const section = '2.3 Rischi corruttivi e trasparenza'
  assert.equal((await send('/piano/1/capitoli', 'rischi.txt', '', { section })).status, 422)
  assert.equal((await send('/piano/1/capitoli', 'rischi.txt', 'Mappa dei rischi', { section: 'Nona' })).status, 422)
  assert.equal((await send('/piano/1/capitoli', 'rischi.txt', 'Mappa dei rischi', { section })).status, 303)
  const [, path] = /href="(\/piano\/1\/capitoli\/[0-9a-f]{64})"/.exec(await textOf('/piano/1/capitoli'))!
  assert.equal(await textOf(path!), 'Mappa dei rischi')

  await post('/piano/1/approvazione', { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' })
  assert.equal((await post(`${path}/rimozione`)).status, 409)
  await post('/piano/1/variazione')
  const varied = path!.replace('/piano/1/', '/piano/2/')
  assert.equal(await textOf(varied), 'Mappa dei rischi')
  assert.equal((await post(`${varied}/rimozione`)).status, 303)
  assert.match(await textOf('/piano/2/capitoli'), /Non ci sono altri capitoli/)
  assert.match(await textOf('/piano/1/capitoli'), /rischi\.txt/)
})
