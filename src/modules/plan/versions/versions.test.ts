// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asking } from '../../../../tests/support/asking.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'

const approval = { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' }

test('a plan goes from draft to archive, each step in its turn, and the journal tells them', async () => {
  const { app, as, db } = await demoApp({ loaded: false })
  const { textOf, post, upload } = asking(app)
  await upload(twoObjectives)
  assert.equal((await post('/piano/1/pubblicazione', { doneOn: '30/01/2026' })).status, 409)
  assert.equal((await post('/piano/1/approvazione', { act: 'Delibera' })).status, 422)
  assert.equal((await post('/piano/1/approvazione', approval)).status, 303)
  assert.match(await textOf('/piano'), /Delibera di Giunta n\. 12, 29 gennaio 2026/)

  const early = await post('/piano/1/pubblicazione', { doneOn: '28/01/2026' })
  assert.match(await early.text(), /Il passo di prima è del 29 gennaio 2026/)
  const future = await post('/piano/1/pubblicazione', { act: 'Albo pretorio', doneOn: '16/10/2026' })
  assert.equal(future.status, 422)
  assert.match(await future.text(), /value="Albo pretorio"[\s\S]*id="doneOn-problem"><b>Il giorno non è ancora venuto/)
  assert.equal((await post('/piano/1/pubblicazione', { doneOn: '30/01/2026' })).status, 303)
  assert.equal((await post('/piano/1/rendiconto', { doneOn: '30/06/2026' })).status, 303)
  assert.equal((await post('/piano/1/validazione', { doneOn: '15/07/2026' })).status, 403)
  assert.equal(
    (await asking(await as('evaluation-body')).post('/piano/1/validazione', { doneOn: '15/07/2026' })).status,
    303,
  )
  assert.equal((await post('/piano/1/archiviazione', { doneOn: '01/09/2026' })).status, 303)
  assert.match(await textOf('/piano/versioni'), /Archiviato/)
  const deeds = await sql<{ did: string }>`select did from journal where did like 'plan.%' order by id`.execute(db)
  assert.deepEqual(
    deeds.rows.map(({ did }) => did),
    ['imported', 'approved', 'published', 'reported', 'validated', 'archived'].map((step) => `plan.${step}`),
  )
})

test('what an area promises is read in any version, and who takes part by who may', async () => {
  const { app, as } = await demoApp({ loaded: false })
  const { textOf, upload, post } = asking(app)
  await upload(twoObjectives)
  assert.match(await textOf('/piano/1'), /href="\/piano\/1\/obiettivi\/PL">Polizia locale/)
  const page = await textOf('/piano/1/obiettivi/PL')
  assert.match(page, /href="\/piano\/1\/lettura\?obiettivo=PL-1">PL-1<\/a> Nuovo regolamento della biblioteca/)
  assert.match(page, /Entro il 30\/06\/2026[\s\S]*Ugo Bianchi[\s\S]*Pubblicazione degli atti/)
  const officer = await asking(await as('officer')).textOf('/piano/1/obiettivi/PL')
  assert.match(officer, /Nuovo regolamento della biblioteca/)
  assert.doesNotMatch(officer, /Ugo Bianchi|lettura\?obiettivo/)
  await post('/piano/1/approvazione', approval)
  await post('/piano/1/variazione')
  assert.match(await textOf('/piano/2/obiettivi/PL'), /versione 2/)
  assert.match(await textOf('/piano/1/obiettivi/XX'), /Questa area non è nel piano/)
})

test('an approved plan cannot be changed, not even in the database', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const { textOf, post, upload } = asking(app)
  await upload(twoObjectives)
  await post('/piano/1/approvazione', approval)
  assert.equal((await post('/piano/1/lettura')).status, 409)
  const changes = [
    sql`update objective set weight = 1`,
    sql`delete from participant`,
    sql`insert into plan_review (plan_id, place, digest, by, by_name) values (1, 'x', 'x', '1', 'x')`,
    sql`update plan set title = 'Un altro'`,
    sql`update plan_step set act = 'Un’altra'`,
  ]
  for (const change of changes)
    await assert.rejects(change.execute(db), /an approved plan does not change|permission|si aggiungono/)
  assert.match(await textOf('/piano/1/lettura/1'), /<fieldset class="t-stacked" disabled>/)
})

test('a variation is a new version: in force once approved, with its reason; the former stays readable', async () => {
  const { textOf, post, upload } = asking((await demoApp({ loaded: false })).app)
  await upload(twoObjectives)
  assert.equal((await post('/piano/1/variazione')).status, 409)
  await post('/piano/1/approvazione', approval)
  assert.match(await textOf('/piano/1/confronto'), /C’è una sola versione/)
  assert.equal((await post('/piano/1/variazione')).headers.get('location'), '/piano/2')
  assert.match(await textOf('/piano/1/confronto'), /è il primo[\s\S]*<option value="2"/)
  assert.equal((await post('/piano/1/variazione')).status, 409)
  assert.equal((await post('/piano/2/lettura/1/come-letto')).status, 303)
  assert.match(await textOf('/piano'), /versione 1.*c’è una bozza più nuova/s)

  const varied = { ...approval, number: '80', doneOn: '01/09/2026' }
  assert.match(await (await post('/piano/2/approvazione', varied)).text(), /Scrivi perché il piano si varia/)
  assert.equal((await post('/piano/2/approvazione', { ...varied, reason: 'Bilancio variato' })).status, 303)
  assert.match(await textOf('/piano'), /versione 2/)
  const former = await textOf('/piano/1')
  assert.match(former, /Variato/)
  assert.match(former, /Bilancio variato/)
  assert.equal((await post('/piano/1/pubblicazione', { doneOn: '02/09/2026' })).status, 409)
})

test('a document handed in after the approval is a draft, and the approved plan stays in force', async () => {
  const { textOf, post, upload } = asking((await demoApp({ loaded: false })).app)
  await upload(twoObjectives)
  await post('/piano/1/approvazione', approval)
  assert.equal(await upload(twoObjectives.replace('biblioteca', 'ludoteca')), '/piano/2')
  assert.match(await textOf('/obiettivi/PL-1'), /biblioteca/)
  await post('/piano/2/approvazione', { ...approval, number: '80', reason: 'La ludoteca' })
  assert.match(await textOf('/obiettivi/PL-1'), /ludoteca/)
})
