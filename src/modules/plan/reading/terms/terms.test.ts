// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTerms, isBareTerm, saidAsTerm } from './terms.ts'

const days = (text: string) => findTerms(text, 2025).map(({ day }) => day)
const inferred = (text: string) => findTerms(text, 2025).map(({ yearInferred }) => yearInferred)

test('a day is read in every spelling', () => {
  for (const written of [
    '31/12/2025',
    '31.12.2025',
    '31-12-2025',
    '31/12/25',
    '31 dicembre 2025',
    '31 Dicembre 2025',
  ]) {
    assert.deepEqual(days(`Entro il ${written}`), ['2025-12-31'], written)
  }
  assert.deepEqual(days('dal 1° marzo'), ['2025-03-01'])
  assert.deepEqual(days('15.11.2025.'), ['2025-11-15'])
})

test('what names a stretch of time means its last day', () => {
  assert.deepEqual(days('entro il primo semestre'), ['2025-06-30'])
  assert.deepEqual(days('III trimestre 2026'), ['2026-09-30'])
  assert.deepEqual(days('entro giugno'), ['2025-06-30'])
  assert.deepEqual(days('entro il mese di febbraio 2024'), ['2024-02-29'])
  assert.deepEqual(days('a fine anno'), ['2025-12-31'])
  assert.deepEqual(days('entro l’anno'), ['2025-12-31'])
  assert.deepEqual(days('entro il 2026'), ['2026-12-31'])
})

test('a year that is not written is the plan’s, and is marked', () => {
  assert.deepEqual(inferred('Entro il 30 giugno e il 30 settembre 2025'), [true, false])
  assert.deepEqual(days('Entro il 30 giugno e il 30 settembre 2025'), ['2025-06-30', '2025-09-30'])
})

test('days of acts, tax years, budgets and notices are no terms', () => {
  for (const text of [
    'modifiche di cui alla Delibera di Giunta del 30.01.2025',
    'Circolare RGS 03/01/2024 n. 1',
    'Art. 4-bis dl 24/2/2023, n. 13',
    'omesso versamento 2021 e 2022',
    'bilancio di previsione 2026/2028',
    'avviso maggio 2024',
    'Misura 1.4.3',
  ]) {
    assert.deepEqual(days(text), [], text)
  }
})

test('days of places, feasts and states of affairs are no terms', () => {
  for (const text of [
    'riqualificazione di piazza 25 aprile',
    'scuola di via 2 giugno',
    'festa del 2 giugno',
    'celebrazioni per il 4 novembre',
    'referendum del 22 e 23 marzo 2025',
    'accordo del 15 gennaio 2025',
    'festa della Repubblica 2 giugno',
    'piazza Martiri 8 settembre',
    'non prima del 30 giugno 2025',
    'oltre il 30 giugno',
    'mercatino di Natale dal 1 al 24 dicembre',
    'residui al 31/12/2024',
    'bando scaduto il 15/01/2025',
    'convenzione in scadenza al 31/12/2025',
    'D.C.C. 15 del 30/04/2025',
    'pasti 15/30',
  ]) {
    assert.deepEqual(days(text), [], text)
  }
  for (const text of ['festa di piazza entro il 2 giugno', 'scadenza del 2 giugno', 'non oltre il 2 giugno 2025']) {
    assert.deepEqual(days(text), ['2025-06-02'], text)
  }
})

test('days and months without a year, where they can be nothing else', () => {
  const written = {
    '31/03: bozza; 30/06: approvazione': ['2025-03-31', '2025-06-30'],
    'bozza (31/03), approvazione (30/06)': ['2025-03-31', '2025-06-30'],
    '30/06 e 31/12': ['2025-06-30', '2025-12-31'],
    'dal 1/1 al 30/6': ['2025-01-01', '2025-06-30'],
    'entro giugno e dicembre': ['2025-06-30', '2025-12-31'],
    'entro aprile/maggio 2025': ['2025-05-31'],
    'entro la fine del 2025': ['2025-12-31'],
    'entro il II° semestre': ['2025-12-31'],
  }
  for (const [text, wanted] of Object.entries(written)) assert.deepEqual(days(text), wanted, text)
})

test('an act to be adopted by a day does set a term', () => {
  assert.deepEqual(days('Data delibera di Giunta entro 28 febbraio 2025'), ['2025-02-28'])
})

test('a day that the calendar lacks is no term', () => assert.deepEqual(days('entro il 31 settembre 2025'), []))

test('the words of the term are kept as written', () => {
  assert.equal(findTerms('Entro il 28 febbraio operazione', 2025)[0]?.asWritten, '28 febbraio')
})

test('a cell may hold a term and nothing else', () => {
  const bare = (text: string) => isBareTerm(text, findTerms(text, 2025))
  assert.equal(bare('Entro il 31/12/2025'), true)
  assert.equal(bare('Gara entro il 31/12/2025'), false)
})

test('abbreviations, and days as spreadsheets write them', () => {
  for (const written of [
    '30 giu 2025',
    '30-giu-25',
    '30 giu. 2025',
    '2025-06-30',
    '2025-06-30 00:00:00',
    'I sem. 2025',
  ]) {
    assert.deepEqual(days(written), ['2025-06-30'], written)
  }
  assert.deepEqual(days('III trim.'), ['2025-09-30'])
  assert.deepEqual(days('2 set di schede'), [])
})

test('what a column of terms says is said as a term', () => {
  const said = (text: string) => days(saidAsTerm(text, 2025))
  for (const written of [
    '30/6',
    '30.06',
    'giugno',
    'giu-25',
    '06/2025',
    'Q2',
    'semestre I',
    'marzo – giugno',
    'marzo/giugno',
  ]) {
    assert.deepEqual(said(written), ['2025-06-30'], written)
  }
  for (const written of ['annuale', 'Anno 2025', '2025', 'dicembre p.v.', '31 dicembre c.a.']) {
    assert.deepEqual(said(written), ['2025-12-31'], written)
  }
  assert.deepEqual(said('01/03/2025 - 30/06/2025'), ['2025-03-01', '2025-06-30'])
  assert.deepEqual(said('nei termini di legge'), [])
})

test('a day before the year begins, at which things are counted, is not a term', () => {
  assert.deepEqual(findTerms('Residui al 1° gennaio, abitanti al 31/12/2024', 2025), [])
  assert.equal(findTerms('Visita: settembre 2025', 2025)[0]?.day, '2025-09-30')
})
