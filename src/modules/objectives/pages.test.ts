// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoApp } from '../../../tests/support/demo.ts'

const { app } = await demoApp({ loaded: true })
const read = async (path: string) => (await app.request(path)).text()
const words = async (path: string) => (await read(path)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('the dashboard says first how the year is', async () => {
  // 7 + 1 + 18 reached or on track; 8 + 2 at risk or late
  assert.match(await words('/'), /26 obiettivi su 40 sono raggiunti o in linea; 10 chiedono attenzione/)
})

test('the list can be narrowed to one state', async () => {
  const page = await words('/obiettivi?stato=late')
  assert.match(page, /2 su 40/)
  assert.match(page, /AG-3 .*In ritardo/)
  assert.doesNotMatch(page, /PL-1 /)
})

test('an objective shows its promise, its state, the rule with its source, and the rows', async () => {
  const page = await words('/obiettivi/UE-6')
  assert.match(page, /A rischio : finora si paga in media 2,00 giorni dopo la scadenza/)
  assert.match(page, /≤ 0,00 giorni \(nel piano: «pari a 0»\)/)
  assert.match(page, /Tutto il Comune \+0,10 giorni/)
  assert.match(page, /D\.P\.C\.M\. 22 settembre 2014, art\. 9, commi 3-5/)
  // Σ days × euro = 144.637,88; Σ euro = 72.401,36; 144.637,88 ÷ 72.401,36 = 1,9977
  assert.match(page, /Somma di giorni × euro 144\.637,88 /)
  assert.match(page, /Somma degli importi pagati 72\.401,36 €/)
  assert.match(await read('/obiettivi/UE-6'), /<a class="t-link" href="\/fatture\/\d+">/)
})

test('the way through the year is the newest count at the end of each month', async () => {
  const page = await words('/obiettivi/UE-3')
  // Counted on 27 February (96), 29 May (262), 31 August (447) and 30 September (505).
  assert.match(
    page,
    /28\/02\/2026 96 .*30\/04\/2026 96 .*31\/05\/2026 262 .*31\/07\/2026 262 .*31\/08\/2026 447 .*30\/09\/2026 505 .*15\/10\/2026 505/,
  )
})

test('another day shows what was known then, and keeps it from page to page', async () => {
  assert.match(await words('/obiettivi/LP-2?al=2026-06-24'), /A rischio/)
  assert.match(await words('/obiettivi/LP-2?al=2026-06-25'), /Raggiunto : fatto il 25 giugno, 5 giorni prima/)
  assert.match(await read('/?al=2026-06-24'), /href="\/obiettivi\/LP-1\?al=2026-06-24"/)
})

test('a day that does not exist is today', async () => {
  assert.match(await words('/?al=2026-02-31'), /Il 2026 al 15 ottobre/)
})

test('the deadlines can be subscribed to: one all-day event each, with a name of its own', async () => {
  const response = await app.request('/scadenze.ics')
  assert.match(response.headers.get('content-type')!, /^text\/calendar/)
  const feed = (await response.text()).replaceAll('\r\n ', '')
  const names = [...feed.matchAll(/^UID:(.*)$/gm)].map((match) => match[1])
  assert.equal(new Set(names).size, names.length)
  assert.match(feed, /DTSTART;VALUE=DATE:20261112\r\n[\s\S]*?SUMMARY:LP-1 Palestra di via Campolungo/)
})

test('people stand under their area with what they take part in; two spellings stay two until somebody decides', async () => {
  const page = await words('/persone')
  assert.match(page, /Samanta Corvedoli \/ Samantha Corvedoli/)
  assert.match(page, /Oreste Valdigrano responsabile dell’area/)
})

test('an objective or an area that the plan does not have is not found', async () => {
  assert.equal((await app.request('/obiettivi/XX-1')).status, 404)
  assert.equal((await app.request('/aree/XX')).status, 404)
})
