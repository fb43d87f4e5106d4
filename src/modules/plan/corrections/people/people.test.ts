// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { smallPlan } from '../../../../../tests/support/plan.ts'
import { textDocument } from '../../reading/containers/text.ts'
import { readName } from '../../reading/people/name.ts'
import { readDocument } from '../../reading/read-plan.ts'
import { correctPlan } from '../correct-plan.ts'
import type { Correction } from '../model.ts'
import { doubtsIn, placeOfPerson } from './model.ts'

const row = (description: string, people: string) => [
  ...['1', '50%', description, 'Fatto', 'Entro il 30/06/2026', people, ''],
]
const read = readDocument(
  textDocument(smallPlan([row('Primo progetto', 'Carla Bevilari'), row('Secondo progetto', 'Carla Bevillari')])),
  civilDate('2026-01-31'),
)
const [right, wrong] = ['Carla Bevilari', 'Carla Bevillari'].map(readName)
const isOne = (was: typeof right, now: typeof right): Correction => ({
  ...{ place: placeOfPerson(was!), field: 'person', words: '', was: was!, now: now!, reason: null },
})
const familyNames = (corrections: readonly Correction[]) =>
  correctPlan(read, corrections).areas[0]!.objectives.flatMap(({ people }) =>
    people.map((each) => (each.kind === 'person' ? each.name.family : each.text)),
  )

test('two spellings are a doubt until somebody says whether they are one person', () => {
  assert.deepEqual(doubtsIn(read.areas, []), [[right, wrong]])
  assert.deepEqual(familyNames([isOne(wrong, right)]), ['Bevilari', 'Bevilari'])
  assert.deepEqual(
    correctPlan(read, [isOne(wrong, right)]).people.map(({ mergeProposed }) => mergeProposed),
    [false, false],
  )
  const apart = [isOne(wrong, wrong)]
  assert.deepEqual(familyNames(apart), ['Bevilari', 'Bevillari'])
  assert.ok(correctPlan(read, apart).people.every(({ mergeProposed }) => !mergeProposed))
})

test('who stands for somebody who stands for a third is the third, and a circle ends', () => {
  const third = readName('Clara Bevilari')
  assert.deepEqual(familyNames([isOne(wrong, right), isOne(right, third)]), ['Bevilari', 'Bevilari'])
  assert.equal(familyNames([isOne(wrong, right), isOne(right, wrong)]).length, 2)
})
