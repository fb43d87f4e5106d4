// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asking } from '../../../../tests/support/asking.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { smallPlan, twoObjectives } from '../../../../tests/support/plan.ts'

type App = Awaited<ReturnType<typeof demoApp>>['app']

/** What a browser would send of the form of a page, with some fields typed over. */
async function confirm(app: App, path: string, typed: Record<string, string>) {
  const { textOf, post } = asking(app)
  const page = await textOf(path)
  const start = page.indexOf('<form class="t-panel')
  const form = page.slice(start, page.indexOf('</form>', start))
  const plain = (text: string) => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('&quot;', '"')
  const fields: Record<string, string> = {}
  for (const [, name, value] of form.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g))
    fields[name!] = plain(value!)
  for (const [, name, value] of form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</g))
    fields[name!] = plain(value!)
  for (const [, name, options] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name!] = /value="([^"]*)" selected/.exec(options!)?.[1] ?? /value="([^"]*)"/.exec(options!)![1]!
  return post(path, { ...fields, ...typed })
}

test('what a person puts right of an objective is shown everywhere, checked again, and in the journal', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  // 60 + 30 = 90: the weights do not make 100.
  await upload(twoObjectives.replace('70%', '60%'))
  assert.match(await textOf('/piano/rilievi'), /90/)
  const page = await textOf('/piano/1/lettura/1')
  assert.match(page, /da controllare 2 di 2/)
  assert.match(page, /Nuovo regolamento della biblioteca/)

  const sent = await confirm(app, '/piano/1/lettura/1', { weight: '70', 'i1-s1-by': '2026-05-31', reason: 'Refuso' })
  assert.equal(sent.status, 303)
  assert.equal(sent.headers.get('location'), '/piano/1/lettura/2#documento-letto')
  assert.match(await textOf('/obiettivi/PL-1'), /31\/05\/2026/)
  assert.doesNotMatch(await textOf('/piano/rilievi'), /somma dei pesi|90/)
  const after = await textOf('/piano/1/lettura/1')
  assert.match(after, /corretto a mano; nel testo: 60/)
  assert.match(after, /da controllare 1 di 2/)
  const entries = await sql<{ before: object; now: object }>`
    select before, now from journal where did = 'plan.reviewed'`.execute(db)
  assert.deepEqual(entries.rows, [
    {
      before: { peso: '60', indicatori: 'Approvazione del regolamento entro il 30/06/2026' },
      now: { peso: '70', indicatori: 'Approvazione del regolamento entro il 31/05/2026' },
    },
  ])
})

test('of an area with hundreds of objectives the index shows those near the one on the page', async () => {
  const { textOf, upload } = asking((await demoApp({ loaded: false })).app)
  await upload(
    smallPlan(
      Array.from({ length: 60 }, (_, index) => [
        String(index + 1),
        '1',
        `Fascicolo ${index + 1}`,
        'Fatto',
        'Entro il 30/06/2026',
        '',
        '',
      ]),
    ),
  )
  const [, index = ''] = /<nav class="t-index"([\s\S]*?)<\/nav>/.exec(await textOf('/piano/1/lettura/30'))!
  assert.match(index, /lettura\/9#documento-letto">… e gli altri prima/)
  assert.match(index, /lettura\/51#documento-letto">… e gli altri dopo/)
  assert.match(index, /aria-current="page"><span>30\. Fascicolo 30/)
  assert.doesNotMatch(index, /Fascicolo (9|51)</)
})

test('what was understood with a doubt is listed, to begin from there', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  // The year of a day is taken from the plan, and nobody can say what is measured.
  await upload(
    twoObjectives.replace('30/06/2026', '30 giugno').replace(/Indicatore di tempestività[^\t]*/, 'Buon esito'),
  )
  const doubts = /2 campi da guardare<\/span>\s*<a href="\/piano\/1\/lettura\/1[^>]*>PL-1<\/a> <a [^>]*>PL-2</
  assert.match(await textOf('/piano/1/lettura/1'), doubts)
  await confirm(app, '/piano/1/lettura/1', {})
  assert.match(await textOf('/piano/1/lettura/2'), /1 campo da guardare<\/span>\s*<a [^>]*>PL-2</)
})

test('a day that does not exist is told at its box, and the one that was there is kept', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  await upload(twoObjectives)
  const wrong = await confirm(app, '/piano/1/lettura/1', { 'i1-s1-by': '31/09/2026' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="31\/09\/2026"[\s\S]*id="i1-s1-by-problem"><b>Scrivi una data che esiste/)
  assert.match(await textOf('/obiettivi/PL-1'), /30\/06\/2026/)
})

test('confirming without touching anything changes nothing but the progress', async () => {
  const { app, db } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  await upload(twoObjectives)
  const content = async () =>
    (
      await sql`select key, weight, title, target, measure, reading from objective join indicator on key = objective_key`.execute(
        db,
      )
    ).rows
  const before = await content()
  assert.equal((await confirm(app, '/piano/1/lettura/1', {})).status, 303)
  assert.equal((await confirm(app, '/piano/1/lettura/2', {})).status, 303)
  assert.deepEqual(await content(), before)
  assert.match(await textOf('/piano/1/lettura/1'), /tutti controllati/)
  const kept = await sql<{ count: bigint }>`select count(*) from plan_correction`.execute(db)
  assert.equal(kept.rows[0]!.count, 0n)
})

test('corrections hold in a newer copy of the file, and what changed under them is told', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  await upload(twoObjectives)
  await confirm(app, '/piano/1/lettura/1', { title: 'Regolamento della biblioteca', weight: '65' })
  await upload(twoObjectives.replace('70%', '50%'))
  const page = await textOf('/piano/2/lettura/1')
  assert.match(page, /value="Regolamento della biblioteca"/)
  assert.match(page, /1 correzione da decidere di nuovo/)
  assert.match(page, /prima si leggeva «70» e tu avevi corretto in «65»/)
  assert.match(await textOf('/obiettivi/PL-1'), /Regolamento della biblioteca/)
})

test('another kind of indicator shows its own fields with what was known, and says which are missing', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  await upload(twoObjectives)
  const asked = await confirm(app, '/piano/1/lettura/1', { 'i1-kind': 'count_by_deadline' })
  assert.equal(asked.status, 422)
  const shown = await asked.text()
  assert.match(shown, /id="i1-kind-problem"><b>Guarda i campi qui sotto/)
  assert.match(shown, /name="i1-of" type="text" value="Approvazione del regolamento"/)
  assert.match(shown, /name="i1-by" type="text" value="30\/06\/2026"/)
  assert.doesNotMatch(shown, /id="i1-atLeast-problem"/)
  const over = { 'i1-kind': 'count_by_deadline', 'i1-direction': 'over' }
  const empty = { ...over, 'i1-of': '', 'i1-atLeast': 'tre', 'i1-by': '' }
  const wrong = await (await confirm(app, '/piano/1/lettura/1', empty)).text()
  assert.match(wrong, /Scrivi che cosa si conta[\s\S]*Scrivi un numero/)
  const given = { ...over, 'i1-of': 'sale aperte', 'i1-atLeast': '3', 'i1-by': '2026-06-30' }
  assert.equal((await confirm(app, '/piano/1/lettura/1', given)).status, 303)
  assert.match(await textOf('/obiettivi/PL-1'), /più di 3 sale aperte entro il 30\/06\/2026/)
})

test('the file read again keeps the corrections; those taken back leave what was read', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, post, upload } = asking(app)
  await upload(twoObjectives)
  await confirm(app, '/piano/1/lettura/1', { measure: 'Doppia firma' })
  assert.equal((await post('/piano/1/lettura')).status, 303)
  assert.match(await textOf('/piano/1/lettura/1'), /Doppia firma/)
  assert.equal((await post('/piano/1/lettura/1/come-letto')).status, 303)
  assert.doesNotMatch(await textOf('/piano/1/lettura/1'), /Doppia firma/)
})

test('a row that takes the words of one that was taken away is brought in, to be compared again', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  const [first, second] = ['Nuovo regolamento della biblioteca', 'Rispetto dei tempi di pagamento']
  await upload(twoObjectives)
  await confirm(app, '/piano/1/lettura/1', {})
  await confirm(app, '/piano/1/lettura/2', {})
  const without = twoObjectives.replace(/^1\t.*\n/m, '')
  assert.equal(await upload(without), '/piano')
  assert.match(await textOf('/piano/2/lettura/1'), /tutti controllati/)
  assert.equal(await upload(without.replace(second, first)), '/piano')
  assert.match(await textOf('/piano/3/lettura/1'), /da controllare 1 di 1/)
})

test('a weight heavier than its scale allows is refused at its field; on another scale it may stand', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, post, upload } = asking(app)
  await upload(twoObjectives)
  const refused = await confirm(app, '/piano/1/lettura/1', { weight: '150' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /id="weight-problem"><b>Qui un peso va da 0 a 100/)
  const [, path] = /href="(\/piano\/1\/aree\/\w+)"/.exec(await textOf('/piano/1/lettura/1'))!
  const area = { areaName: 'Polizia locale', unit: 'PL', title: '', given: 'Ada', family: 'Neri' }
  const tooSmall = await post(path!, { ...area, scale: 'share' })
  assert.match(await tooSmall.text(), /id="scale-problem"><b>Il peso 70 dell’obiettivo PL-1 non sta in questa scala/)
  assert.equal((await post(path!, { ...area, scale: 'points' })).status, 303)
  assert.equal((await confirm(app, '/piano/1/lettura/1', { weight: '150' })).status, 303)
  // 150 of 150 + 30 points.
  assert.match(await textOf('/obiettivi/PL-1'), /150 punti su 180 \(83,33% dell’area\)/)
})

test('phases put right are steps to be taken; a prerequisite has no weight', async () => {
  const { app } = await demoApp({ loaded: false })
  const { textOf, upload } = asking(app)
  await upload(twoObjectives)
  const phases = {
    ...{ 'f1-number': '1', 'f1-what': 'Bozza', 'f1-weight': '40', 'f1-start': '2026-02-01', 'f1-end': '2026-04-30' },
    ...{ 'f2-number': '', 'f2-what': 'Voto', 'f2-weight': '60', 'f2-start': '2026-05-01', 'f2-end': '2026-04-01' },
  }
  const wrong = await confirm(app, '/piano/1/lettura/1', { ...phases, prerequisite: 'X' })
  const told = await wrong.text()
  assert.match(told, /id="f2-end-problem"><b>La fase finisce prima di cominciare/)
  assert.match(told, /id="weight-problem"><b>Un prerequisito non ha peso/)
  const right = { ...phases, 'f2-end': '2026-06-30', prerequisite: 'X', weight: '' }
  assert.equal((await confirm(app, '/piano/1/lettura/1', right)).status, 303)
  const shown = await textOf('/obiettivi/PL-1')
  assert.match(shown, /prerequisito/)
  assert.match(shown, /1\. Bozza, peso 40, dal 01\/02\/2026 al 30\/04\/2026/)
  assert.match(shown, /Voto entro il 30\/06\/2026/)
  assert.equal((await confirm(app, '/piano/1/lettura/1', {})).status, 303)
  assert.match(await textOf('/piano/1/lettura/1'), /corretto a mano; nel testo: no/)
})
