// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Area } from '../../model.ts'
import { participantsIn } from './cell.ts'
import { oneEditApart, rosterOf } from './roster.ts'

const area = (code: string, ...cells: string[]) =>
  ({
    code,
    head: null,
    headAsPrinted: null,
    objectives: cells.map((cell) => ({ people: participantsIn(cell) })),
  }) as unknown as Area
const roster = (...areas: Area[]) =>
  rosterOf(areas).map(({ spellings, mergeProposed }) => `${spellings.join(' = ')}${mergeProposed ? ' ?' : ''}`)

test('the same person in another order is one, with both spellings', () => {
  assert.deepEqual(roster(area('A', 'Rossi Maria', 'Maria Rossi')), ['Rossi Maria = Maria Rossi'])
})

test('spellings one letter apart are proposed for merging', () => {
  assert.deepEqual(roster(area('A', 'Debora Neri', 'Deborah Neri')), ['Debora Neri = Deborah Neri ?'])
  assert.deepEqual(roster(area('A', 'Anna Marchetti', 'Anna Marcheti')), ['Anna Marchetti = Anna Marcheti ?'])
})

test('near names of different people are not proposed', () => {
  assert.equal(roster(area('A', 'Sara Rossini', 'Sara Martini', 'Gabriele Bossi', 'Gabriele Rota')).length, 4)
  assert.equal(roster(area('A', 'Paolo Verdi', 'Paola Verdi')).length, 2)
  assert.equal(roster(area('A', 'Anna Rosi'), area('B', 'Anna Rossi')).length, 2)
})

test('one edit is a letter changed, added or dropped', () => {
  assert.equal(oneEditApart('debora', 'deborah'), true)
  assert.equal(oneEditApart('fabri', 'fabbri'), true)
  assert.equal(oneEditApart('rosi', 'rossa'), false)
  assert.equal(oneEditApart('rosi', 'rosi'), false)
})
