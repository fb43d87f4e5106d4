// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Period } from '#kernel/period.ts'
import type { DebtDefinition } from '#law/commercial-debt.ts'
import { type Tally, zero } from '#law/tally.ts'
import type { Database } from '#platform/database.ts'
import { type KeptFigure, type KeptPart, keptParts } from '../contributions.ts'
import type { Facets } from '../facts.ts'
import { spansOf, upTo } from '../spans.ts'

/** Which sum: of a figure, over the days of a period, both included. */
export interface SumAsked {
  figure: KeptFigure
  /** All of these together; those without a cohort when absent. */
  cohorts?: readonly string[]
  days: Period
  /** Of one area, nature or kind of supplier; of all when absent. */
  of?: Partial<Facets>
}

/** One sum for each question, in the same order, from few rows whatever is in the register. */
export async function sums(db: Database, asked: readonly SumAsked[]): Promise<Tally<KeptPart>[]> {
  const pieces = asked.flatMap(({ figure, cohorts = [''], days, of = {} }, place) =>
    spansOf(days).flatMap((spans) => cohorts.map((cohort) => ({ place, figure, cohort, ...spans, ...of }))),
  )
  const found = await sql<Tally<KeptPart> & { place: number }>`
    select place, sum(count)::bigint as count, sum(amount)::bigint as amount,
           sum(weighted_days)::bigint as weighted_days, sum(unpaid)::bigint as unpaid,
           sum(count_in_time)::bigint as count_in_time, sum(amount_in_time)::bigint as amount_in_time
      from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb)
           as piece(place int, figure text, cohort text, span text, "from" date, "to" date,
                    unit text, nature text, "supplierKind" text)
      join payment_tally as kept
        on kept.figure = piece.figure and kept.span = piece.span and kept.cohort = piece.cohort
       and kept.starts_on between piece."from" and piece."to"
       and (piece.unit is null or kept.unit = piece.unit)
       and (piece.nature is null or kept.nature = piece.nature)
       and (piece."supplierKind" is null or kept.supplier_kind = piece."supplierKind")
     group by place`.execute(db)
  const byPlace = new Map(found.rows.map(({ place, ...tally }) => [place, tally]))
  return asked.map((_, place) => byPlace.get(place) ?? zero(keptParts))
}

/** Whose creditors are counted, on which day. */
export interface CreditorsAsked {
  definition: DebtDefinition
  on: CivilDate
  of?: Partial<Facets>
}

/** How many are owed something, for each question in the same order. */
export async function creditorSums(db: Database, asked: readonly CreditorsAsked[]): Promise<number[]> {
  const every: Facets = { unit: '*', nature: '*', supplierKind: '*' }
  const pieces = asked.flatMap(({ definition, on, of }, place) =>
    spansOf(upTo(on)).map((spans) => ({ place, definition, ...spans, ...every, ...of })),
  )
  const found = await sql<{ place: number; count: number }>`
    select place, sum(count)::int as count
      from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb)
           as piece(place int, definition text, span text, "from" date, "to" date,
                    unit text, nature text, "supplierKind" text)
      join creditor_tally as kept
        on kept.definition = piece.definition and kept.span = piece.span
       and kept.unit = piece.unit and kept.nature = piece.nature and kept.supplier_kind = piece."supplierKind"
       and kept.starts_on between piece."from" and piece."to"
     group by place`.execute(db)
  const byPlace = new Map(found.rows.map(({ place, count }) => [place, count]))
  return asked.map((_, place) => byPlace.get(place) ?? 0)
}
