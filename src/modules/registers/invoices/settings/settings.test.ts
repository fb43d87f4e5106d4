// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { datedValues } from '#law/dated-values.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { datedInWords } from './dated-in-words.ts'
import { refusalReasons } from './refusals/store.ts'
import { settingsByDay } from './store.ts'

const { app, as, db } = await demoApp({ loaded: false })
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const words = async (path: string) => wordsOf(await (await app.request(path)).text())

const send = async (path: string, form: Record<string, string>) =>
  (await as('accounting')).request(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: 'http://localhost' },
  })
const choose = (form: Record<string, string>) => send('/impostazioni/pagamenti', form)

test('every value of law that changes over time is shown', () => {
  assert.deepEqual(new Set(datedInWords.map(({ name }) => name)), new Set(datedValues.map(({ name }) => name)))
})

test('a choice holds from its day on, with its act, and the usual one before', async () => {
  assert.equal((await choose({ choice: 'fund-rounding:up', fromDay: '2026-01-01', act: '' })).status, 422)
  const form = { choice: 'fund-rounding:down', fromDay: '2026-03-01', act: 'Delibera 12' }
  assert.equal((await choose(form)).status, 303)
  assert.equal((await settingsByDay(db))(civilDate('2026-02-28'))['fund-rounding'], 'half-up')
  assert.equal((await settingsByDay(db))(civilDate('2026-03-01'))['fund-rounding'], 'down')
  assert.match(await words('/impostazioni/pagamenti'), /Dal 01\/03\/2026: I soli giorni interi\. Delibera 12/)
  assert.match(await words('/giornale'), /Scelta sulle regole dei pagamenti/)
  assert.match(await words('/pagamenti/fondo/2027'), /Giorni di ritardo I soli giorni interi/)
})

test('a reason to refuse is added with its act and retired from a day on; those of the law stay', async () => {
  const add = {
    reasonWords: 'La fattura è intestata a un altro Comune',
    reasonSource: 'Regolamento di contabilità, art. 9',
  }
  assert.equal((await send('/impostazioni/pagamenti/ragioni', { ...add, reasonSource: '' })).status, 422)
  assert.equal((await send('/impostazioni/pagamenti/ragioni', add)).status, 303)
  assert.equal((await send('/impostazioni/pagamenti/ragioni', add)).status, 422)
  const shown = await words('/impostazioni/pagamenti')
  assert.match(shown, /altro Comune Del Comune · Regolamento di contabilità, art\. 9/)
  assert.match(
    shown,
    /Della legge · Fonte non verificata · D\.M\. 3 aprile 2013, n\. 55, art\. 2-bis, comma 1, lett\. a\)/,
  )
  const reasons = await refusalReasons(db)
  const retire = (code: string) =>
    send('/impostazioni/pagamenti/ragioni/ritiro', { retiredReason: code, retiredOn: '2026-12-01' })
  assert.equal((await retire('cig-cup')).status, 409)
  const own = reasons.find(({ byLaw }) => !byLaw)!
  assert.equal((await retire(own.code)).status, 303)
  assert.equal((await retire(own.code)).status, 409)
  assert.match(await words('/impostazioni/pagamenti'), /Del Comune, fino al 30\/11\/2026/)
  assert.match(await words('/giornale'), /Ragione di rifiuto ritirata/)
})

test('a value of law that nobody has read in its source says so, the others do not', async () => {
  const shown = await words('/impostazioni/pagamenti')
  assert.match(shown, /22\/06\/2013 120 giorni D\.L\. 20 marzo 2014, n\. 34, disciplina precedente Non verificato/)
  assert.match(shown, /01\/01\/2013 60 giorni D\.Lgs\. 9 ottobre 2002, n\. 231, art\. 4, comma 4 (?!Non)/)
})

test('what is published says the definition of debt and the readings chosen', async () => {
  await choose({ choice: 'debt-definition:all', fromDay: '2026-01-01', act: 'Delibera 13' })
  await send('/pubblicazioni/2026-1/bozza', {})
  assert.match(await words('/pubblicazioni/2026-1'), /Tutti i debiti commerciali non pagati, scaduti e da scadere/)
  await choose({ choice: 'after-dispute:new-term', fromDay: '2025-12-31', act: 'Delibera 14' })
  await send('/pubblicazioni/2025/bozza', {})
  assert.match(await words('/pubblicazioni/2025'), /Il termine riparte intero dalla fine della contestazione/)
  assert.match(await words('/pubblicazioni/2025'), /Debiti commerciali scaduti e non pagati/)
})
