// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../../tests/support/demo.ts'
import { smallPlan, twoObjectives } from '../../../../tests/support/plan.ts'

type App = Awaited<ReturnType<typeof demoApp>>['app']

const origin = 'http://localhost'
const textOf = async (app: App, path: string) => (await app.request(path)).text()
const post = (app: App, path: string, form: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(form) })

// 60 + 30 = 90
const wrong = twoObjectives.replace('70%', '60%')

async function withFindings() {
  const { app, db } = await demoApp({ loaded: false })
  await upload(app, wrong)
  return { app, db }
}

function upload(app: App, content: string) {
  const body = new FormData()
  body.set('file', new File([content], 'piano.txt'))
  return app.request('/piano/carica', { method: 'POST', headers: { origin }, body })
}

/** The way to leave the finding that says these words. */
const wayToLeave = (page: string, words: RegExp) =>
  page
    .split('<li>')
    .find((item) => words.test(item))!
    .match(/\/piano\/rilievi\/[0-9a-f]{16}/)![0]

test('findings are listed with line, words and remedy, and can be narrowed by severity, matter and area', async () => {
  const { app } = await withFindings()
  const all = await textOf(app, '/piano/rilievi')
  assert.match(all, /sommano a 90/)
  assert.match(all, /Rimedio:/)
  assert.match(all, /href="\/piano\/documento\?piano=\d+#riga-\d+"/)
  for (const other of ['gravita=info', 'argomento=law', 'area=resto'])
    assert.doesNotMatch(await textOf(app, `/piano/rilievi?${other}`), /sommano a 90/)
  assert.match(await textOf(app, '/piano/rilievi?gravita=error'), /\d rilievi? su \d+ da guardare/)
  assert.match(await textOf(app, '/piano/rilievi?argomento=sums&area=PL&per=area'), /sommano a 90/)
})

test('the note for a colleague has its title block and no advice', async () => {
  const { app } = await withFindings()
  const note = await textOf(app, '/piano/rilievi/nota?area=PL')
  assert.match(note, /Oggetto/)
  assert.match(note, /sommano a 90/)
  assert.doesNotMatch(note, /consigli/)
})

test('errors come first, and the same thing said of several objectives is said once', async () => {
  const { app } = await demoApp({ loaded: false })
  await upload(
    app,
    smallPlan([
      ['1', '60%', ...lasting('Archivio')],
      ['2', '30%', ...lasting('Biblioteca')],
    ]),
  )
  const page = await textOf(app, '/piano/rilievi')
  assert.ok(page.indexOf('Da correggere per primi') < page.indexOf('sommano a 90'))
  assert.ok(page.indexOf('sommano a 90') < page.indexOf('dura un periodo'))
  assert.match(page, /PL-1 dura un periodo.* Lo stesso vale per un altro\./)
  assert.doesNotMatch(page, /PL-2 dura un periodo/)
  assert.match(page, /href="\/piano\/1\/lettura\?obiettivo=PL-2"/)
  assert.match(await textOf(app, '/piano/rilievi/nota'), /Lo stesso vale per PL-2/)
})

const lasting = (what: string) => [what, 'Gestione', 'Durante tutto l’anno', 'Ugo Bianchi', 'Doppia firma']

test('a finding is left as it is for a reason, which stays when the plan is read again, and is taken up again', async () => {
  const { app, db } = await withFindings()
  const way = wayToLeave(await textOf(app, '/piano/rilievi'), /sommano a 90/)
  assert.equal((await post(app, `${way}/lasciato`)).status, 422)
  assert.equal((await post(app, `${way}/lasciato`, { reason: 'Lo chiarisce la delibera n. 12' })).status, 303)
  assert.equal((await post(app, `${way}/lasciato`, { reason: 'Di nuovo' })).status, 409)

  const isLeft = async () => {
    const [open, left] = (await textOf(app, '/piano/rilievi')).split('Lasciati come sono')
    assert.doesNotMatch(open!, /sommano a 90/)
    assert.match(left!, /sommano a 90/)
    assert.match(left!, /Lo chiarisce la delibera n. 12/)
  }
  await isLeft()
  await upload(app, wrong)
  await upload(app, `${wrong}\n`)
  await isLeft()

  assert.equal((await post(app, `${way}/ripreso`)).status, 303)
  assert.equal((await post(app, `${way}/ripreso`)).status, 409)
  assert.doesNotMatch(await textOf(app, '/piano/rilievi'), /Lasciati come sono/)
  const journal = await sql<{ did: string }>`select did from journal where did like 'finding.%' order by id`.execute(db)
  assert.deepEqual(
    journal.rows.map(({ did }) => did),
    ['finding.dismissed', 'finding.restored'],
  )
})

test('a finding leads to the objective to put right, and leaving it leads back to where it was read', async () => {
  const { app } = await demoApp({ loaded: false })
  await upload(app, smallPlan([['1', '60%', ...lasting('Archivio')]]))
  const list = await textOf(app, '/piano/rilievi?argomento=measuring&per=area')
  assert.match(list, /href="\/piano\/1\/lettura\?obiettivo=PL-1"/)
  const reading = await app.request('/piano/1/lettura?obiettivo=PL-1')
  assert.equal(reading.headers.get('location'), '/piano/1/lettura/1#documento-letto')

  const [way, otherWay] = [list, await textOf(app, '/piano/1/lettura/1')].map(
    (page) =>
      /\/piano\/rilievi\/[0-9a-f]{16}\?[^"]*/.exec(page)![0].replaceAll('&amp;', '&').split('?') as [string, string],
  )
  const left = await post(app, `${way![0]}/lasciato?${way![1]}`, { reason: 'È voluto' })
  assert.equal(left.headers.get('location'), '/piano/rilievi?piano=1&argomento=measuring&per=area')
  await post(app, `${way![0]}/ripreso`)
  const leftThere = await post(app, `${otherWay![0]}/lasciato?${otherWay![1]}`, { reason: 'È voluto' })
  assert.equal(leftThere.headers.get('location'), '/piano/1/lettura/1#documento-letto')
  await post(app, '/piano/1/approvazione', { act: 'Delibera', number: '1', doneOn: '29/01/2026' })
  assert.match(await textOf(app, '/piano/rilievi'), /href="\/obiettivi\/PL-1"/)
})

test('another finding than those of the plan cannot be left', async () => {
  const { app } = await withFindings()
  assert.equal((await post(app, '/piano/rilievi/0123456789abcdef/lasciato', { reason: 'x' })).status, 404)
})

test('the findings are those of the plan in force, or of the one asked', async () => {
  const { app, db } = await withFindings()
  const { rows } = await sql<{ id: bigint }>`select id from plan`.execute(db)
  await upload(app, twoObjectives)
  assert.doesNotMatch(await textOf(app, '/piano/rilievi'), /sommano a 90/)
  assert.match(await textOf(app, `/piano/rilievi?piano=${rows[0]!.id}`), /sommano a 90/)
  assert.equal((await app.request('/piano/rilievi?piano=999999')).status, 404)
})
