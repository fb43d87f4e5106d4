// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../../tests/support/read-layout.ts'
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

test('abbreviations, and what was given beside what could be', () => {
  assert.deepEqual(fieldsOf('OB. | DESCR. | P. | IND. | VAL. ATTESO | SCAD. | RIS. UMANE | MIS. ANTICORR.'), [
    ...['number', 'description', 'weight', 'indicator', 'target', 'deadline', 'people', 'measure'],
  ])
  assert.deepEqual(fieldsOf('Obiettivo | Indicatore | Target | Punteggio massimo | Punteggio attribuito'), [
    ...['description', 'indicator', 'target', 'weight', 'result'],
  ])
})

test('calendars, courses, grids of judgement and budgets head no objectives', () => {
  for (const header of [
    'Attività | Soggetti | Tempi',
    'Titolo | Destinatari | Periodo',
    'Punteggio | Descrizione',
    'Codice | Descrizione | 2026 | 2027 | 2028',
  ]) {
    assert.equal(fieldsOf(header), undefined, header)
  }
})

test('times to be measured are no column of terms', () => {
  const plan = readLayout(
    `Settore TECNICO\n\nOBIETTIVO N. 1\nObiettivo: Tempi di pagamento\nPeso: 100\nIndicatore: Ritardo annuale\nTarget: ≤ 0`,
  )
  assert.deepEqual(understood(plan), ['TECNICO (nessuno, hundred)', '1 100 Tempi di pagamento > ≤ 0: ≤ 0'])
})
