// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaHeading } from './area-heading.ts'

const read = (...lines: string[]) => {
  const heading = areaHeading(lines.map((text, index) => ({ kind: 'text', text, line: index + 1 })))
  return heading && [heading.name, heading.headAsPrinted]
}

test('an area and its head on one line', () => {
  assert.deepEqual(read('Settore: Economico-finanziario – Resp.: Rag. Ada Torri'), [
    'Economico-finanziario',
    'Rag. Ada Torri',
  ])
  assert.deepEqual(read('Area Polizia Locale - Comandante: Isp. Ugo Nardi'), ['Polizia Locale', 'Isp. Ugo Nardi'])
})

test('the title of a person after the area is its head', () => {
  assert.deepEqual(read('SETTORE TECNICO (Ing. Pia Conti)'), ['TECNICO', 'Ing. Pia Conti'])
  assert.deepEqual(read('2. AREA TECNICA — Ing. Pia Conti'), ['TECNICA', 'Ing. Pia Conti'])
  assert.deepEqual(read('Centro di responsabilità n. 3 - Tributi - Dott.ssa Ada Neri'), [
    'Tributi',
    'Dott.ssa Ada Neri',
  ])
})

test('the head above the area', () => {
  assert.deepEqual(read('RESPONSABILE: ING. PIA CONTI', 'AREA III – LAVORI PUBBLICI'), [
    'LAVORI PUBBLICI',
    'ING. PIA CONTI',
  ])
})

test('the head before the area on one line', () => {
  assert.deepEqual(read('Responsabile: Ing. Pia Conti – Area Tecnica'), ['Tecnica', 'Ing. Pia Conti'])
  assert.deepEqual(read('Ada Neri Responsabile Servizio 2° Territorio e Patrimonio'), [
    'Territorio e Patrimonio',
    'Ada Neri',
  ])
  assert.deepEqual(read('Ing. Pia Conti – Responsabile dell’Area Tecnica'), ['Tecnica', 'Ing. Pia Conti'])
})

test('other kinds of units, and what stands before and after their names', () => {
  const nameOf = (...lines: string[]) => read(...lines)?.[0]
  assert.equal(nameOf('Struttura: Affari generali', 'Responsabile: Ada Neri'), 'Affari generali')
  assert.equal(nameOf('Corpo di Polizia Locale', 'Comandante Ivo Neri'), 'Corpo di Polizia Locale')
  assert.equal(nameOf('Centro di costo 01 – Segreteria'), 'Segreteria')
  assert.equal(nameOf('Unità operativa Tributi'), 'Tributi')
  assert.equal(nameOf('E.Q. n. 2 – Area Tecnica', 'Titolare: Pia Conti'), 'Tecnica')
  assert.equal(nameOf('Posizione organizzativa: Area Tecnica'), 'Tecnica')
  assert.equal(nameOf('3.2 Area Economico-finanziaria'), 'Economico-finanziaria')
  assert.equal(nameOf('Allegato 2 – Obiettivi Area Amministrativa'), 'Amministrativa')
  assert.equal(nameOf('OBIETTIVI DI SETTORE – POLIZIA LOCALE'), 'POLIZIA LOCALE')
  assert.equal(nameOf('Area Tecnica – Obiettivi anno 2026'), 'Tecnica')
  assert.equal(nameOf('SETTORE 2', 'LAVORI PUBBLICI', 'RESPONSABILE: ING. PIA CONTI'), 'LAVORI PUBBLICI')
  assert.deepEqual(read('Obiettivi assegnati al Responsabile dell’Area Tecnica – Ing. Pia Conti'), [
    'Tecnica',
    'Ing. Pia Conti',
  ])
  assert.deepEqual(read('Responsabile del Servizio Tributi Rag. Ada Torri'), ['Tributi', 'Rag. Ada Torri'])
  assert.equal(nameOf('3.1 Struttura organizzativa'), undefined)
  assert.equal(nameOf('Obiettivi dell’Amministrazione'), undefined)
})

test('a strategic area is a theme, and not whose the objectives are', () => {
  assert.deepEqual(read('Area Tecnica', 'Responsabile: Pia Conti', 'Area strategica 1: Territorio'), [
    'Tecnica',
    'Pia Conti',
  ])
})

test('an area counted by an ordinal, and a head with who stands in', () => {
  assert.deepEqual(read('2° Settore – Tributi (Responsabile: dott. Ugo Nardi)'), ['Tributi', 'dott. Ugo Nardi'])
  assert.deepEqual(read('SECONDO SETTORE – TRIBUTI'), ['TRIBUTI', null])
  assert.deepEqual(read('Area Tributi', 'Responsabile: Ugo Nardi – vice: Ada Neri'), ['Tributi', 'Ugo Nardi'])
})
