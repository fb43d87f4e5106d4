// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerAt } from './header.ts'

const fieldsOf = (header: string) =>
  headerAt([{ cells: header.split(' | '), line: 1 }], 0, 2026)?.columns.map(({ field }) => field)

test('unusual names, with and without «di», «del», «della»', () => {
  assert.deepEqual(
    fieldsOf(
      'ID | Denominazione dell’obiettivo | Pesatura (max 100) | Misuratore | Livello di performance atteso | Termine ultimo | Unità coinvolte | Misure PTPCT collegate | Livello raggiunto',
    ),
    ['number', 'description', 'weight', 'indicator', 'target', 'deadline', 'people', 'measure', 'result'],
  )
})

test('beside known names, others are told by a word of theirs', () => {
  assert.deepEqual(
    fieldsOf('Obiettivo | Peso | Indicatore | Target | Altri dipendenti | Collegamento al rischio corruttivo'),
    ['description', 'weight', 'indicator', 'target', 'people', 'measure'],
  )
})

test('columns of years: before the plan where it starts from, after it the targets of other years', () => {
  assert.deepEqual(fieldsOf('Progetto | Peso | Indicatore | Risultato 2025 | Obiettivo 2026'), [
    ...['description', 'weight', 'indicator', 'baseline', 'target'],
  ])
  assert.deepEqual(fieldsOf('Obiettivo | Peso | Indicatore | 2025 | 2026 | 2027'), [
    ...['description', 'weight', 'indicator', 'baseline', 'target', 'otherYears'],
  ])
  assert.deepEqual(fieldsOf('Obiettivo | Peso | Indicatore | Target al 30/06 | Target al 31/12'), [
    ...['description', 'weight', 'indicator', 'beside', 'target'],
  ])
})
