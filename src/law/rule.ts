// SPDX-License-Identifier: EUPL-1.2
import type { Outcome } from '#kernel/outcome.ts'
import type { acts } from './acts.ts'

export interface Citation {
  act: keyof typeof acts
  /** As a lawyer writes it: "art. 9, commi 3-5". */
  place: string
}

/** What is printed of a rule on pages and reports. */
export interface RuleCard {
  id: string
  /** As the norm names it, in Italian. */
  title: string
  unit: 'days' | 'percent' | 'count' | 'date' | 'euro'
  /** The rule in one plain Italian sentence, for «Come si calcola». */
  words: string
  cites: readonly [Citation, ...Citation[]]
}

/** A formula that a norm prescribes: facts in, outcome out; no clock, no database. */
export interface Rule<Facts> extends RuleCard {
  apply(facts: Facts): Outcome
}
