// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asking } from '../../../../tests/support/asking.ts'
import { demoApp } from '../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../tests/support/plan.ts'
import { textDocument } from '../reading/containers/text.ts'
import { writtenApproval } from './written-approval.ts'

const found = (text: string) => {
  const approval = writtenApproval(textDocument(`Comune di Prova\n${text}`), 2026, [])
  return approval && [approval.act, approval.number, approval.doneOn, approval.line]
}

test('the act that approved a plan is read from its own line', () => {
  const read = {
    'Approvato con delibera di Giunta n. 12 del 29/01/2026': ['Delibera di Giunta', '12', '2026-01-29', 2],
    'Allegato A alla deliberazione della Giunta comunale n. 7/2026 del 30 gennaio 2026': [
      ...['Deliberazione della Giunta comunale', '7/2026', '2026-01-30', 2],
    ],
    '(approvato con Deliberazione G.C. numero 131, in data 30.12.2025)': ['Deliberazione G.C.', '131', '2025-12-30', 2],
    'Adottato con decreto del Presidente n. 3 del 2 febbraio 2026': ['Decreto del Presidente', '3', '2026-02-02', 2],
  }
  for (const [text, expected] of Object.entries(read)) assert.deepEqual(found(text), expected, text)
})

test('acts of other plans, of other years, or named in passing are not its own', () => {
  const others = [
    'Il Piano delle azioni positive, approvato con delibera di Giunta n. 31 del 31/01/2026',
    'Approvato con delibera di Giunta n. 12 del 29/01/2025',
    'Approvato con delibera di Giunta n. 12 del 29/01/2023',
    'Approvato con delibera di Giunta',
    'Approvazione del regolamento con delibera di Consiglio n. 4 del 2/2/2026',
  ]
  for (const text of others) assert.equal(found(text), undefined, text)
})

test('the form of the approval is filled in from the document, with its words, until that act was used', async () => {
  const { textOf, post, upload } = asking((await demoApp({ loaded: false })).app)
  const words = 'Approvato con delibera di Giunta n. 12 del 29/01/2026'
  await upload(twoObjectives.replace('SOTTOSEZIONE', `${words}\nSOTTOSEZIONE`))
  const page = await textOf('/piano/1')
  assert.match(page, new RegExp(`«${words}»`))
  for (const value of ['Delibera di Giunta', '12', '29/01/2026']) assert.match(page, new RegExp(`value="${value}"`))
  await post('/piano/1/approvazione', { act: 'Delibera di Giunta', number: '12', doneOn: '29/01/2026' })
  await post('/piano/1/variazione')
  assert.doesNotMatch(await textOf('/piano/2'), new RegExp(words))
})
