// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Rule } from './rule.ts'

/** What facts add up to: a few named whole numbers. A figure kept up to date is a tally to which changes are added. */
export type Tally<Part extends string = string> = Readonly<Record<Part, bigint>>

/** A rule whose outcome depends only on a sum over its facts, in any order and however split. */
export interface AdditiveRule<Fact, Part extends string> extends Rule<readonly Fact[]> {
  /** The numbers of its tally. */
  parts: readonly Part[]
  /** A fact that changes leaves with what it contributed, and comes back with what it contributes now. */
  contribution(fact: Fact): Tally<Part>
  outcome(tally: Tally<Part>): Outcome
}

/** Completes a rule: applied to facts, it is the outcome of all they contribute. */
export const additive = <Fact, Part extends string>(
  rule: Omit<AdditiveRule<Fact, Part>, 'apply'>,
): AdditiveRule<Fact, Part> => ({
  ...rule,
  apply: (facts) => rule.outcome(sum(rule.parts, facts.map(rule.contribution))),
})

export const zero = <Part extends string>(parts: readonly Part[]): Tally<Part> =>
  Object.fromEntries(parts.map((part) => [part, 0n])) as Tally<Part>

export const add = <Part extends string>(one: Tally<Part>, other: Tally<Part>): Tally<Part> =>
  combine(one, other, (mine, yours) => mine + yours)

export const subtract = <Part extends string>(one: Tally<Part>, other: Tally<Part>): Tally<Part> =>
  combine(one, other, (mine, yours) => mine - yours)

function combine<Part extends string>(
  one: Tally<Part>,
  other: Tally<Part>,
  each: (mine: bigint, yours: bigint) => bigint,
): Tally<Part> {
  const made = { ...one } as Record<Part, bigint>
  for (const part of Object.keys(one) as Part[]) made[part] = each(one[part], other[part])
  return made
}

export function sum<Part extends string>(parts: readonly Part[], tallies: Iterable<Tally<Part>>): Tally<Part> {
  const total: Record<string, bigint> = zero(parts)
  for (const tally of tallies) for (const part of parts) total[part] = total[part]! + tally[part]
  return total as Tally<Part>
}

/** A tally for each area, person or creditor; those without facts have none. */
export function sumBy<Fact, Key, Part extends string>(
  parts: readonly Part[],
  facts: Iterable<Fact>,
  keyOf: (fact: Fact) => Key,
  contribution: (fact: Fact) => Tally<Part>,
): Map<Key, Tally<Part>> {
  const tallies = new Map<Key, Tally<Part>>()
  for (const fact of facts) {
    const key = keyOf(fact)
    tallies.set(key, add(tallies.get(key) ?? zero(parts), contribution(fact)))
  }
  return tallies
}

/** What a fact adds to a figure from a day on: the figure on any day is the sum of the jumps up to it. */
export interface Jump<Part extends string> {
  on: CivilDate
  change: Tally<Part>
}

/** The jumps of a fact whose contribution changes only on these days. */
export function jumpsOf<Part extends string>(
  parts: readonly Part[],
  days: Iterable<CivilDate>,
  contributionOn: (day: CivilDate) => Tally<Part>,
): Jump<Part>[] {
  let before = zero(parts)
  const jumps = [...new Set(days)].toSorted().map((on) => {
    const now = contributionOn(on)
    const change = subtract(now, before)
    before = now
    return { on, change }
  })
  return jumps.filter(({ change }) => parts.some((part) => change[part] !== 0n))
}
