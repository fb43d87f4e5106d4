// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { fiscalCodeIn } from '#kernel/fiscal-code.ts'
import { centsOf } from '#kernel/money.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import type { documentOf } from './open-data.ts'

const { app, as, stranger, db } = await demoApp({ loaded: true })
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const words = async (path: string, by: typeof stranger | typeof app = stranger) =>
  wordsOf(await (await by.request(path)).text())
const site = '/pubblico/pagamenti'

const send = async (path: string, form: Record<string, string> = {}) =>
  (await as('accounting')).request(`/pubblicazioni/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: 'http://localhost' },
  })

const published = async (path: string) =>
  (await (await stranger.request(`${site}/${path}`)).json()) as ReturnType<typeof documentOf>

test('before anything is published the site says so, and the office reads what is late', async () => {
  const empty = await demoApp({ loaded: false })
  assert.match(await words(site, empty.stranger), /Non è ancora pubblicato niente/)
  assert.match(
    await words('/pubblicazioni', empty.app),
    /primo trimestre 2026 30\/04\/2026 .*Da preparare, oltre il termine/,
  )
})

test('a draft is read by nobody outside until a person has checked it and published it', async () => {
  assert.match(await words('/pubblicazioni', app), /terzo trimestre 2026 30\/10\/2026 .*Da preparare/)
  assert.equal((await send('2026-3/pubblicazione')).status, 409)
  assert.equal((await send('2026-3/bozza')).status, 303)
  assert.equal((await send('2026-3/pubblicazione')).status, 409)
  assert.equal((await send('2026-3/controllo')).status, 303)
  assert.equal((await stranger.request(`${site}/2026-3`)).status, 404)
  assert.match(await words(site), /Nel secondo trimestre 2026 il Comune ha pagato in media/)
  assert.equal((await send('2026-3/pubblicazione')).status, 303)
  const found = /Nel terzo trimestre 2026 il Comune ha pagato in media 1,95 giorni dopo la scadenza/
  assert.match(await words(site), found)
  assert.match(await words(`${site}/2026-3`), found)
  assert.match(await words(`${site}/2026-3`), /Indicatore di tempestività .* giorni .*Ammontare complessivo dei debiti/)
  assert.match(await words('/giornale', app), /Dati sui pagamenti pubblicati/)
})

test('whoever reads can do the sum of the indicator again, and finds every payment', async () => {
  const { indicatori, righe, pagamenti } = await published('2026-3/json')
  const cents = righe.map(({ importo }) => centsOf(importo)!)
  const paid = cents.reduce((total, each) => total + each, 0n)
  const weighted = righe.reduce((total, { giorni }, at) => total + BigInt(giorni) * cents[at]!, 0n)
  assert.equal(indicatori[0]!.valore, Math.round((Number(weighted) / Number(paid)) * 100) / 100)
  assert.equal(
    pagamenti.reduce((total, { importo }) => total + centsOf(importo)!, 0n),
    paid,
  )
  const csv = await (await stranger.request(`${site}/2026-3/righe/csv`)).text()
  assert.equal(csv.trim().split('\r\n').length, righe.length + 1)
})

test('nothing of a natural person is published', async () => {
  const suppliers = await sql<{ name: string }>`
    select distinct supplier_name as name from invoice where supplier_kind = 'professional'`.execute(db)
  const people = await sql<{ name: string }>`select distinct family as name from account`.execute(db)
  const hidden = [...suppliers.rows, ...people.rows].map(({ name }) => name)
  assert.ok(hidden.length > 5)
  const paths = ['', '/2026-3', '/2026-3/json', '/2026-3/pagamenti/csv', '/2026-3/righe/csv', '/2026-3/indicatori/csv']
  for (const path of paths) {
    const text = await (await app.request(site + path)).text()
    assert.deepEqual(
      hidden.filter((name) => text.includes(name)),
      [],
      path,
    )
    assert.deepEqual(
      (text.match(/\b[A-Z0-9]{16}\b/g) ?? []).filter((code) => fiscalCodeIn(code)),
      [],
    )
  }
  assert.match(await words(`${site}/2026-3/pagamenti/csv`), /soggetto privato;/)
})

test('what is published does not change; a correction is a new version with its reason, and both are read', async () => {
  assert.equal((await send('2026-3/bozza')).status, 422)
  assert.equal((await send('2026-3/bozza', { reason: 'Un mandato reso' })).status, 303)
  await send('2026-3/controllo')
  assert.equal((await published('2026-3/json')).versione, 1)
  await send('2026-3/pubblicazione')
  assert.equal((await published('2026-3/json')).correzione, 'Un mandato reso')
  assert.equal((await published('2026-3/json?versione=1')).versione, 1)
  await assert.rejects(sql`update payment_publication set reason = 'altro'`.execute(db))
  await assert.rejects(sql`delete from payment_publication`.execute(db))
})

test('a quarter still running is not published; one without payments says so, and owes nought to nobody', async () => {
  await send('2026-4/bozza')
  await send('2026-4/controllo')
  assert.equal((await send('2026-4/pubblicazione')).status, 409)
  for (const deed of ['bozza', 'controllo', 'pubblicazione']) await send(`2020-1/${deed}`)
  const empty = await published('2020-1/json')
  assert.deepEqual(
    empty.indicatori.map(({ valore }) => valore),
    [null, 0, 0],
  )
  assert.match(await words(`${site}/2020-1`), /Nessun pagamento\. Nel periodo non risultano pagamenti/)
})

test('what is published is kept by browsers, and asked again only when it changed', async () => {
  const first = await app.request(`${site}/2026-3/json`)
  assert.match(first.headers.get('cache-control')!, /^public/)
  const again = await stranger.request(`${site}/2026-3/json`, {
    headers: { 'if-none-match': first.headers.get('etag')! },
  })
  assert.equal(again.status, 304)
})
