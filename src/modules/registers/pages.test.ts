// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { importPlan } from '#modules/plan/index.ts'
import { demoApp } from '../../../tests/support/demo.ts'
import { twoObjectives } from '../../../tests/support/plan.ts'
import { commandLine } from './register.ts'

const withPlan = async () => {
  const { app, db } = await demoApp({ loaded: false })
  await importPlan(db, { name: 'piano.txt', bytes: Buffer.from(twoObjectives) }, civilDate('2026-01-31'), commandLine)
  return { app, db }
}

type App = Awaited<ReturnType<typeof withPlan>>['app']

const origin = { origin: 'http://localhost' }
const recordAct = (app: App, fields: Record<string, string>) =>
  app.request('/registri/atti/nuovo', {
    method: 'POST',
    headers: origin,
    body: new URLSearchParams({
      year: '2026',
      objective: 'PL-1',
      step: '1',
      doneOn: '2026-06-25',
      act: 'Delibera n. 7',
      subject: 'Approvazione',
      eventOn: '',
      ...fields,
    }),
  })
const sendCsv = (app: App, slug: string, content: string) => {
  const body = new FormData()
  body.set('file', new File([content], 'righe.csv'))
  return app.request(`/registri/${slug}`, { method: 'POST', headers: origin, body })
}
const textOf = async (app: App, path: string) => (await app.request(path)).text()
const countOf = async (db: Awaited<ReturnType<typeof withPlan>>['db']) =>
  (
    await sql<{
      acts: bigint
      readings: bigint
    }>`select (select count(*) from act) as acts, (select count(*) from reading) as readings`.execute(db)
  ).rows[0]

test('an act recorded by hand reaches its objective, and leaves its trace', async () => {
  const { app, db } = await withPlan()
  // On 15 October the term of 30 June is past: late.
  assert.match(await textOf(app, '/obiettivi/PL-1'), /In ritardo/)
  const response = await recordAct(app, {})
  assert.equal(response.status, 303)
  assert.equal(response.headers.get('location'), '/obiettivi/PL-1')
  const page = await textOf(app, '/obiettivi/PL-1')
  assert.match(page, /fatto il 25 giugno, 5 giorni prima/)
  assert.match(page, /Delibera n\. 7/)
  const journal = await sql<{
    did: string
    about: string
  }>`select did, about from journal where did = 'act.recorded'`.execute(db)
  assert.deepEqual(journal.rows, [{ did: 'act.recorded', about: 'PL-1' }])
})

test('a wrong date comes back with the reason beside the field, and what was typed stays', async () => {
  const { app, db } = await withPlan()
  const response = await recordAct(app, { doneOn: '2026-06-31', act: 'Delibera <7>' })
  const page = await response.text()
  assert.equal(response.status, 422)
  assert.match(page, /<a href="#doneOn">Scrivi una data che esiste, come 31\/12\/2025<\/a>/)
  assert.match(page, /value="Delibera &lt;7&gt;"/)
  assert.match(page, /aria-describedby="doneOn-problem" aria-invalid="true"/)
  assert.deepEqual(await countOf(db), { acts: 0n, readings: 0n })
})

test('an act for an objective that the plan does not have is refused with the plan’s own keys', async () => {
  const { app } = await withPlan()
  const response = await recordAct(app, { objective: 'XX-9' })
  assert.equal(response.status, 422)
  assert.match(await response.text(), /non c’è l’obiettivo «XX-9»: le sigle sono come PL-1/)
})

test('a CSV with one bad line saves nothing, and says line, column and remedy', async () => {
  const { app, db } = await withPlan()
  const header = 'Anno;Obiettivo;Fase;Fatto il;Atto;Oggetto;Evento del'
  const response = await sendCsv(
    app,
    'atti',
    `${header}\n2026;PL-1;1;25/06/2026;Delibera n. 7;Approvazione;\n2026;PL-1;1;31/09/2026;Delibera n. 8;Altro;\n`,
  )
  assert.equal(response.status, 422)
  assert.match(await response.text(), /Riga 3, Fatto il: scrivi una data che esiste/)
  assert.deepEqual(await countOf(db), { acts: 0n, readings: 0n })
})

test('the same CSV twice changes nothing', async () => {
  const { app, db } = await withPlan()
  const csv = 'Anno;Obiettivo;Rilevato il;Fatti;Su un totale di;Fonte\n2026;PL-1;30/06/2026;12;40;Conteggio\n'
  assert.equal((await sendCsv(app, 'rilevazioni', csv)).status, 303)
  assert.equal((await sendCsv(app, 'rilevazioni', csv)).headers.get('location'), '/registri/rilevazioni?aggiunte=0')
  assert.deepEqual(await countOf(db), { acts: 0n, readings: 1n })
})

test('more done than there is to do is refused', async () => {
  const { app } = await withPlan()
  const response = await sendCsv(
    app,
    'rilevazioni',
    'Anno;Obiettivo;Rilevato il;Fatti;Su un totale di;Fonte\n2026;PL-1;30/06/2026;41;40;Conteggio\n',
  )
  assert.equal(response.status, 422)
  assert.match(await response.text(), /non possono essere più del totale/)
})

test('what is exported is what can be imported back, and no cell starts a formula', async () => {
  const { app } = await withPlan()
  await recordAct(app, { act: '=HYPERLINK("http://altrove.example")' })
  const csv = await textOf(app, '/registri/atti/csv')
  assert.match(
    csv,
    /^\ufeff?Anno;Obiettivo;Fase;Fatto il;Atto;Oggetto;Evento del\r\n2026;PL-1;1;25\/06\/2026;"'=HYPERLINK/,
  )
})

test('every register has its page, its empty state and its CSV with the titles', async () => {
  const { app } = await withPlan()
  for (const slug of ['atti', 'rilevazioni', 'pagamenti']) {
    assert.match(await textOf(app, `/registri/${slug}`), /Il registro è vuoto/)
    assert.match(await textOf(app, `/registri/${slug}/csv`), /;/)
  }
})
