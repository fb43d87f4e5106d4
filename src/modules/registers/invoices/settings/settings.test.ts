// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { datedValues } from '#law/dated-values.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { datedInWords } from './dated-in-words.ts'
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

test('what is published says the definition of debt chosen', async () => {
  await choose({ choice: 'debt-definition:all', fromDay: '2026-01-01', act: 'Delibera 13' })
  await send('/pubblicazioni/2026-1/bozza', {})
  assert.match(await words('/pubblicazioni/2026-1'), /Tutti i debiti commerciali non pagati, scaduti e da scadere/)
  await send('/pubblicazioni/2025/bozza', {})
  assert.match(await words('/pubblicazioni/2025'), /Debiti commerciali scaduti e non pagati/)
})
