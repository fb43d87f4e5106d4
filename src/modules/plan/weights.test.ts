// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareFractions, sumOfFractions } from '#kernel/ratio.ts'
import type { WeightScale } from './model.ts'
import { scaleOf, weightOf } from './reading/objective/weights.ts'
import { listedWeight, pointsOfHundred, shareOf, shortWeight, summedWeight, weightInWords } from './weights.ts'

const areaOf = (weightScale: WeightScale | null, ...weights: (number | 'X' | null)[]) => ({
  weightScale,
  objectives: weights.map((weight) => ({ weight: weight === 'X' ? null : weight, prerequisite: weight === 'X' })),
})

const told = (area: ReturnType<typeof areaOf>) =>
  area.objectives.map((each) => [weightInWords(each, area), pointsOfHundred(shareOf(area, [each]))])

test('each scale has its words, and its part of the area', () => {
  // 30 of 100, though the others make 90 together.
  assert.deepEqual(told(areaOf('hundred', 30, 60)), [
    ['peso 30 su 100', '30'],
    ['peso 60 su 100', '60'],
  ])
  // 30 of 120 points.
  assert.deepEqual(told(areaOf('points', 30, 90)), [
    ['30 punti su 120', '25'],
    ['90 punti su 120', '75'],
  ])
  // 1.5 of 1.5 + 1 + 1.5 = 4; a prerequisite weighs nothing.
  assert.deepEqual(
    told(areaOf('multiplier', 1.5, 1, 1.5, 'X'))
      .slice(0, 2)
      .concat(told(areaOf(null, 'X', null))),
    [
      ['moltiplicatore 1,5', '37,50'],
      ['moltiplicatore 1', '25'],
      ['prerequisito', '0'],
      ['peso non scritto', '0'],
    ],
  )
  assert.deepEqual(told(areaOf('share', 0.125)), [['peso 0,125 su 1', '12,50']])
  assert.deepEqual([areaOf('points', 40, 0.5), areaOf('multiplier', 2, 1.5), areaOf(null, 'X')].map(summedWeight), [
    '40,5 punti',
    '× 3,5',
    '',
  ])
  assert.equal(listedWeight({ weight: null, prerequisite: true }, 'points'), 'prerequisito')
})

const anyScale = fc.constantFrom<WeightScale>('hundred', 'points', 'multiplier', 'share')
const anyWeights = fc.array(
  fc.integer({ min: 1, max: 9_999_999 }).map((parts) => parts / 10_000),
  { minLength: 1, maxLength: 9 },
)

test('the shares of points or multipliers are the whole area, exactly', () => {
  fc.assert(
    fc.property(fc.constantFrom<WeightScale>('points', 'multiplier'), anyWeights, (scale, weights) => {
      const area = areaOf(scale, ...weights)
      const shares = area.objectives.map((each) => shareOf(area, [each]))
      assert.equal(compareFractions(sumOfFractions(shares), { numerator: 1n, denominator: 1n }), 0)
    }),
  )
})

test('a weight written on its scale reads back as the same weight on the same scale', () => {
  fc.assert(
    fc.property(anyScale, anyWeights, (scale, weights) => {
      const written = weights.map((weight) => shortWeight(weight, scale))
      assert.deepEqual(written.map(weightOf), weights)
      assert.equal(scaleOf('Peso', written), scale)
    }),
  )
})
