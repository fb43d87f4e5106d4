// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { demoApp } from '../../../tests/support/demo.ts'
import { smallPlan, twoObjectives } from '../../../tests/support/plan.ts'

type App = Awaited<ReturnType<typeof demoApp>>['app']

const upload = (app: App, content: string | Uint8Array<ArrayBuffer>, name = 'piano.txt') => {
  const body = new FormData()
  body.set('file', new File([content], name))
  return app.request('/piano/carica', { method: 'POST', headers: { origin: 'http://localhost' }, body })
}

const textOf = async (app: App, path: string) => (await app.request(path)).text()

test('before the first plan the pages say what to do', async () => {
  const { app } = await demoApp({ loaded: false })
  assert.match(await textOf(app, '/'), /Carica il piano/)
  assert.equal((await app.request('/piano')).headers.get('location'), '/piano/carica')
  assert.equal((await app.request('/obiettivi')).status, 404)
})

test('who cannot bring a plan is told who does, not refused', async () => {
  const { as } = await demoApp({ loaded: false })
  const head = await as('area-head')
  for (const path of ['/piano', '/piano/versioni']) {
    const answer = await head.request(path)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /Non c’è ancora un piano\.<\/b> Lo carica il Segretario comunale/)
  }
})

test('an uploaded plan becomes objectives, and its original comes back byte for byte', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const sent = await upload(app, twoObjectives)
  assert.equal(sent.status, 303)
  assert.match(await textOf(app, '/piano'), /2 obiettivi in 1 area,/)
  assert.match(await textOf(app, '/obiettivi/PL-1'), /Nuovo regolamento della biblioteca/)
  assert.equal(await textOf(app, '/piano/originale'), twoObjectives)
  const journal = await sql<{ did: string; who: string }>`select did, who from journal`.execute(db)
  assert.deepEqual(journal.rows, [{ did: 'plan.imported', who: '1' }])
})

test('the same plan twice changes nothing', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const count = async () =>
    (
      await sql<{ plans: bigint; objectives: bigint; entries: bigint }>`
      select (select count(*) from plan) as plans, (select count(*) from objective) as objectives,
             (select count(*) from journal) as entries`.execute(db)
    ).rows[0]
  await upload(app, twoObjectives)
  const before = await count()
  assert.deepEqual(before, { plans: 1n, objectives: 2n, entries: 1n })
  assert.equal((await upload(app, twoObjectives, 'con-altro-nome.md')).status, 303)
  assert.deepEqual(await count(), before)
})

test('two uploads of one plan at the same moment make one plan', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const answers = await Promise.all([upload(app, twoObjectives), upload(app, twoObjectives)])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  const plans = await sql<{ count: bigint }>`select count(*) from plan`.execute(db)
  assert.equal(plans.rows[0]!.count, 1n)
})

test('what is not a plan comes back with the reason and the remedy, and nothing is saved', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const refused: [string | Uint8Array<ArrayBuffer>, RegExp][] = [
    ['', /Scegli il file del piano/],
    ['Gentile Segretaria, ecco la lettera.', /non ci sono tabelle di obiettivi/],
    [Uint8Array.from([1, 0, 2, 0, 3, 0]), /non è un documento/],
    ['%PDF-1.7 ...', /PDF è interrotto o danneggiato/],
  ]
  for (const [content, reason] of refused) {
    const response = await upload(app, content)
    assert.equal(response.status, 422)
    assert.match(await response.text(), reason)
  }
  const kept = await sql<{ count: bigint }>`select count(*) from original`.execute(db)
  assert.equal(kept.rows[0]!.count, 0n)
})

test('a file over twenty megabytes is refused before it is read', async () => {
  const { app } = await demoApp({ loaded: false })
  const response = await upload(app, new Uint8Array(21 * 1024 * 1024))
  assert.equal(response.status, 413)
  assert.match(await response.text(), /supera 20 MB/)
})

test('a plan in Windows-1252 keeps its accents and quotes', async () => {
  const { app } = await demoApp({ loaded: false })
  const latin = Uint8Array.from(
    Buffer.from(
      twoObjectives.replace('Nuovo regolamento', 'Qualità: nuovo regolamento').replaceAll('–', '-'),
      'latin1',
    ),
  )
  assert.equal((await upload(app, latin)).status, 303)
  assert.match(await textOf(app, '/obiettivi/PL-1'), /Qualità: nuovo regolamento/)
})

test('the document says under a line what is wrong in it, and parts its cells', async () => {
  const { app } = await demoApp({ loaded: false })
  await upload(app, smallPlan([['1', '100%', 'Archivio', 'Schede', 'Entro il 31/09/2026', 'Ugo Bianchi', '']]))
  const page = await textOf(app, '/piano/documento')
  assert.match(page, /<mark class="s-error">1 <span class="t-soft">\|<\/span> 100%/)
  assert.match(page, /<b>Errore\.<\/b> [^<]*31\/09\/2026/)
})

test('words of the plan cannot become markup', async () => {
  const { app } = await demoApp({ loaded: false })
  const plan = smallPlan([
    ['1', '100%', 'Apertura &lt;script&gt;alert(1)&lt;/script&gt; serale', 'Fatto', 'Entro il 30/06/2026', '', ''],
  ])
  await upload(app, plan)
  for (const path of ['/', '/obiettivi/PL-1', '/piano/documento', '/scadenze', '/piano/rilievi']) {
    assert.doesNotMatch(await textOf(app, path), /<script/i, path)
  }
})
