// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type AdditiveRule, add, subtract, sum } from '#law/tally.ts'

/** Checks that a figure kept fact by fact is the one computed from all of them: any order, any split, and back again. */
export function assertAdditive<Fact, Part extends string>(rule: AdditiveRule<Fact, Part>, fact: fc.Arbitrary<Fact>) {
  const tallyOf = (facts: readonly Fact[]) => sum(rule.parts, facts.map(rule.contribution))
  const facts = fc.array(fact, { maxLength: 12 })
  const shuffled = facts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, facts, fc.nat(12), ([all, otherwise], more, place) => {
      const whole = tallyOf(all)
      assert.deepEqual(tallyOf(otherwise), whole)
      assert.deepEqual(add(tallyOf(all.slice(0, place)), tallyOf(all.slice(place))), whole)
      assert.deepEqual(subtract(add(whole, tallyOf(more)), tallyOf(more)), whole)
      assert.deepEqual(rule.apply(all), rule.outcome(whole))
    }),
  )
}
