// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanObjective } from './approved.ts'
import type { Participant } from './model.ts'
import { matterOf } from './own-task.ts'

const objective = (...participants: readonly Participant[]) =>
  ({ areaCode: 'PL', participants }) as unknown as PlanObjective
const person = (given: string, family: string): Participant => ({
  kind: 'person',
  text: `${given} ${family}`,
  name: { given, family, title: null },
})
const group = (text: string): Participant => ({ kind: 'group', text })
const isTaskOf = (name: string, ...participants: readonly Participant[]) =>
  matterOf({ name }, objective(...participants)).ownTask

test('an objective is a task of who it names, whatever capitals, accents and order', () => {
  assert.equal(isTaskOf('Niccolò D’Arbìa', person('NICCOLO', 'D’ARBIA')), true)
  assert.equal(isTaskOf('Verdi Ada', person('Ada', 'Verdi')), true)
  assert.equal(isTaskOf('Ada Verdini', person('Ada', 'Verdi')), false)
  assert.equal(isTaskOf('Ada', person('Ada', 'Verdi')), false)
})

test('an objective of all the staff is a task of everybody; that of some of them is not', () => {
  for (const everybody of ['Tutto il personale', 'Tutto il personale dell’area', 'tutti i dipendenti del settore'])
    assert.equal(isTaskOf('Ada Verdi', group(everybody)), true, everybody)
  for (const some of ['Tutto il personale addetto ai tributi', 'Personale dell’ufficio tributi', 'n. 2 agenti'])
    assert.equal(isTaskOf('Ada Verdi', group(some)), false, some)
})

test('what is a task of somebody is still of its area', () => {
  assert.deepEqual(matterOf({ name: 'Ada Verdi' }, objective()), { area: 'PL', ownTask: false })
})
