// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scaleOf, weightOf } from './weights.ts'

test('a weight is read in every spelling', () => {
  assert.deepEqual(
    ['15 %', '15,5', '15/100', '30 p.', 'p. 10', '50 punti su 100', 'fino a 20 punti', '0,30'].map(weightOf),
    [15, 15.5, 15, 30, 10, 50, 20, 0.3],
  )
  assert.deepEqual(['alto', '40 + 10', 'venti', '–'].map(weightOf), [null, null, null, null])
})

test('the scale is told by the name of the column, the marks and the sum', () => {
  assert.equal(scaleOf('Peso', ['40', '60']), 'hundred')
  assert.equal(scaleOf('Peso', ['50 punti su 100', '40 punti su 100']), 'hundred')
  assert.equal(scaleOf('Peso', ['1 punto']), 'points')
  assert.equal(scaleOf('Peso', ['0,30', '0,70']), 'share')
  assert.equal(scaleOf('Punteggio', ['30', '20']), 'points')
  assert.equal(scaleOf('Peso', ['30 p.', '20 p.']), 'points')
  assert.equal(scaleOf('Moltiplicatore', ['1', '2']), 'multiplier')
  assert.equal(scaleOf('Pesatura', ['1,0', '1,2', '1,4']), 'multiplier')
  assert.equal(scaleOf('Peso', ['40', '50']), 'hundred')
})
