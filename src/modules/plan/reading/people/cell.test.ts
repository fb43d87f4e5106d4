// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { participantsIn } from './cell.ts'

const texts = (cell: string) => participantsIn(cell).map(({ kind, text }) => `${kind}: ${text}`)

test('names run together are told apart', () => {
  assert.deepEqual(texts('Angela Neri Giada Verdi Laura Bianchi'), [
    'person: Angela Neri',
    'person: Giada Verdi',
    'person: Laura Bianchi',
  ])
  assert.deepEqual(texts('Neri Angela Verdi Giada'), ['person: Neri Angela', 'person: Verdi Giada'])
})

test('double given names, particles, apostrophes and titles stay with their person', () => {
  assert.deepEqual(texts('Anna Maria Lo Presti Geom. Ugo De Santis Piero D’Angelo'), [
    'person: Anna Maria Lo Presti',
    'person: Geom. Ugo De Santis',
    'person: Piero D’Angelo',
  ])
})

test('a role stays a role, beside the person it is joined to', () => {
  assert.deepEqual(texts('Responsabile e Neri Valentina'), ['role: Responsabile', 'person: Neri Valentina'])
  assert.deepEqual(texts('Responsabile di area'), ['role: Responsabile di area'])
})

test('a group is kept as written', () => {
  for (const group of ['Tutto il personale assegnato', 'Personale servizio economato e contabilità']) {
    assert.deepEqual(texts(group), [`group: ${group}`])
  }
})

test('the offices that collaborate follow the person', () => {
  assert.deepEqual(texts('Debora Neri in collaborazione con l’Ufficio P.M. e al bisogno ufficio SUAP'), [
    'person: Debora Neri',
    'office: Ufficio P.M.',
    'office: ufficio SUAP (al bisogno)',
  ])
  const cell =
    'Monia Verdi con attività intersettoriale con servizio edilizia, con servizio PM e con servizio protocollo per quanto riguarda le cessioni'
  assert.deepEqual(texts(cell), [
    'person: Monia Verdi',
    'office: servizio edilizia',
    'office: servizio PM',
    'office: servizio protocollo (cessioni)',
  ])
})

test('an empty cell names nobody', () => assert.deepEqual(participantsIn(''), []))

test('a number of people before the names, roles and shares after them', () => {
  assert.deepEqual(
    participantsIn('n. 2 operai, Rossi Mario (Istruttore tecnico, cat. C) 60%, Neri A. 40%').map(({ kind, text }) => [
      kind,
      text,
    ]),
    [
      ['group', 'n. 2 operai'],
      ['person', 'Rossi Mario'],
      ['person', 'Neri A.'],
    ],
  )
})
