// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { demoDay } from '../../../../demo.ts'
import { keptTallies } from '../figures/kept.ts'
import { findYearEnd } from './find.ts'

const demo = await demoApp({ loaded: true })

test('what is paid already is, for each indicator, its kept figure without what is not paid', async () => {
  const { timeliness, annualDelay } = await findYearEnd(demo.db, demoDay)
  const days = { from: '2000-01-01', to: demoDay } as const
  const [kept] = await keptTallies(demo.db, [{ figure: 'annual-delay', cohorts: ['2026'], days } as never])
  assert.equal(annualDelay.soFar.amount, kept!.amount - kept!.unpaid)
  assert.ok(timeliness.soFar.amount > 0n)
})

test('a page tells how the year ends, and names only the invoices of one’s area', async () => {
  const everything = await (await demo.app.request('/fatture/fine-anno')).text()
  const officer = await (await (await demo.as('officer', 'PL')).request('/fatture/fine-anno')).text()
  assert.match(everything, /La fattura che porta|fatture che portano/)
  assert.match(officer, /di altre aree: il tuo ruolo non le apre/)
  const named = [...officer.matchAll(/href="\/fatture\/(\d+)"/g)].length
  assert.ok(named < [...everything.matchAll(/href="\/fatture\/(\d+)"/g)].length)
})
