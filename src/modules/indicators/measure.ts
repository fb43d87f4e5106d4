// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Period } from '#kernel/period.ts'
import type { Rule, RuleCard } from '#law/rule.ts'
import type { Permission } from '#modules/access/index.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'

/** What is to be measured: which promise, over which time, seen on which day. */
export interface Scope {
  period: Period
  /** Nothing known only after this day counts. */
  on: CivilDate
  /** Code of the area; absent for the whole municipality. */
  unit?: string
  /** Key of the objective, for what is recorded objective by objective. */
  objective?: string
  /** Place of the step in the objective, from 1; 0 for any of them. */
  step?: number
  /** Days allowed from an event, and how they are counted. */
  daysAllowed?: number
  counting?: 'calendar' | 'working'
}

/** The rows a number was computed from, ready for a table or a CSV. */
export interface Evidence {
  header: readonly string[]
  rows: readonly (readonly string[])[]
  /** The page of each row, in the order of the rows, where each has one. */
  paths?: readonly string[]
  /** Where each row came from, in the same order. */
  provenance?: readonly Provenance[]
  /** Whose each row is, in the same order, where they may be of other areas than the promise. */
  areas?: readonly (string | null)[]
  /** How many more there are, where they are too many to show together; and the page of all. */
  more?: { count: number; path: string }
}

/** A number the system can take by itself: a register's facts put through a rule. */
export interface Measure {
  id: string
  rule: RuleCard
  /** Who may see its rows; its value is for whoever sees the promise. */
  rowsReadWith: Permission
  /** One outcome a scope, in the same order; many are taken with one query. */
  take(db: Database, scopes: readonly Scope[]): Promise<Outcome[]>
  evidence(db: Database, scope: Scope): Promise<Evidence>
}

/** The compiler checks that the query gives the facts the rule needs; it may give more, for the evidence to show. */
export const measure = <Facts, Rows extends Facts>(
  id: string,
  rule: Rule<Facts>,
  facts: (db: Database, scopes: readonly Scope[]) => Promise<Rows[]>,
  evidence: (rows: Rows) => Evidence,
  rowsReadWith: Permission = 'objectives:read',
): Measure => ({
  id,
  rule,
  rowsReadWith,
  take: async (db, scopes) => (scopes.length === 0 ? [] : (await facts(db, scopes)).map((each) => rule.apply(each))),
  evidence: async (db, scope) => evidence((await facts(db, [scope]))[0]!),
})
