// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { YearAndKey } from '#modules/plan/index.ts'

/** Whether a row, with its year and objective, is of one of these; every row is when none are named. */
export const ofObjectives = (of: readonly YearAndKey[] | undefined): RawBuilder<boolean> =>
  of === undefined
    ? sql`true`
    : sql`(year, objective) in (select * from unnest(${of.map(({ year }) => year)}::int[], ${of.map(({ key }) => key)}::text[]))`
