// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asking } from '../../../../tests/support/asking.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'

test('a section of the PIAO is kept as its file, comes back byte for byte, and goes on in a variation', async () => {
  const { textOf, post, send, upload } = asking((await demoApp({ loaded: false })).app)
  const risks = (content: string) => ({ name: 'rischi.txt', content })
  await upload(twoObjectives)
  const section = '2.3 Rischi corruttivi e trasparenza'
  const unchosen = await send('/piano/1/capitoli', risks(''), { section })
  assert.equal(unchosen.status, 422)
  assert.match(await unchosen.text(), /id="file-problem"><b>Scegli il file della sezione/)
  assert.equal((await send('/piano/1/capitoli', risks('Mappa dei rischi'), { section: 'Nona' })).status, 422)
  assert.equal((await send('/piano/1/capitoli', risks('Mappa dei rischi'), { section })).status, 303)
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
