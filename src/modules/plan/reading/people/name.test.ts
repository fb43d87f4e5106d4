// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readName } from './name.ts'

const name = (printed: string) => {
  const { given, family, title } = readName(printed)
  return [title, given, family].filter((part) => part !== null).join(' | ')
}

test('given and family name are told apart in either order, in title case', () => {
  assert.equal(name('MARIA ROSSI'), 'Maria | Rossi')
  assert.equal(name('Rossi Maria'), 'Maria | Rossi')
  assert.equal(name('ANNA MARIA VERDI'), 'Anna Maria | Verdi')
  assert.equal(name('Verdi Anna Maria'), 'Anna Maria | Verdi')
})

test('titles, double family names, particles and apostrophes are kept', () => {
  assert.equal(name('ING. UGO ROSSI NERI'), 'Ing. | Ugo | Rossi Neri')
  assert.equal(name('dott.ssa lucia de santis'), 'Dott.ssa | Lucia | De Santis')
  assert.equal(name("PIERO D'ANGELO"), "Piero | D'Angelo")
  assert.equal(name('Lo Presti Gianni'), 'Gianni | Lo Presti')
})

test('of two names that may be given, the one more common as a family name is', () => {
  assert.equal(name('NERI PAOLO'), 'Paolo | Neri')
  assert.equal(name('Bruno Leone'), 'Bruno | Leone')
})
