// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type KeptFigure, type KeptPart, keptParts } from '../contributions.ts'
import type { Facets, KeptFacts } from '../facts.ts'
import { currentFacts } from './facts.ts'

/** Waits for whoever else is folding: until the transaction ends, what is stale is for this one. */
export async function lockFigures(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('figures'), hashtext(current_schema()))`.execute(db)
}

/** Takes away all that is kept, so that every invoice is folded again by the choices of now. */
export async function forgetSums(db: Database): Promise<void> {
  await lockFigures(db)
  for (const table of ['figured_invoice', 'payment_tally', 'stale_creditor', 'owed_creditor', 'creditor_tally'])
    await sql`delete from ${sql.table(table)}`.execute(db)
  await sql`insert into stale_figure (invoice_id) select id from invoice where is_debt`.execute(db)
}

export async function isStale(db: Database): Promise<boolean> {
  const found = await sql<{ stale: boolean }>`
    select exists (select from stale_figure) or exists (select from stale_creditor) as stale`.execute(db)
  return found.rows[0]!.stale
}

/** An invoice as its figures know it, and as its rows say now; nothing where it is no debt. */
export interface ChangedInvoice {
  id: bigint
  kept: KeptFacts | null
  now: KeptFacts | null
}

/** Takes the next invoices noted as changed, so many notes at most; those that no figure would notice are left out. */
export async function takeChanged(
  db: Database,
  most: number,
): Promise<{ notes: number; changed: readonly ChangedInvoice[] }> {
  const noted = await sql<{ invoiceId: bigint }>`
    delete from stale_figure where id in (select id from stale_figure order by id limit ${most})
    returning invoice_id`.execute(db)
  if (noted.rows.length === 0) return { notes: 0, changed: [] }
  const ids = noted.rows.map(({ invoiceId }) => invoiceId)
  const found = await sql<ChangedInvoice>`
    select noted.id, figured.facts as kept, current.facts as now
      from (select distinct unnest(${ids}::bigint[]) as id) as noted
      left join (${currentFacts(sql`id = any(${ids}::bigint[])`)}) as current using (id)
      left join figured_invoice as figured on figured.invoice_id = noted.id
     where figured.facts is distinct from current.facts
     order by noted.id`.execute(db)
  return { notes: noted.rows.length, changed: found.rows }
}

/** The new facts of an invoice, with the days on which its creditor is owed something of it. */
export interface FiguredInvoice {
  id: bigint
  facts: KeptFacts | null
  /** As the database writes ranges: «{[2026-01-01,2026-02-01)}». */
  overdue: string
  owed: string
}

/**
 * Keeps what the figures know from now on, and notes each creditor whose days owed may change, with those days: the ones
 * that an invoice of theirs begins or ceases to be owed on, or all of its own when it is of another part.
 */
export async function keepFacts(db: Database, invoices: readonly FiguredInvoice[]): Promise<void> {
  await sql`
    with given as materialized (
      select id, facts, overdue, owed, coalesce(jsonb_typeof(facts) = 'object', false) as is_debt
        from jsonb_to_recordset(${asJson(invoices)}::jsonb)
             as given(id bigint, facts jsonb, overdue datemultirange, owed datemultirange)),
    compared as (
      select before.creditor, before.owed, before.overdue, given.facts ->> 'creditor' as now_creditor,
             given.owed as now_owed, given.overdue as now_overdue,
             coalesce((before.facts ->> 'creditor', before.facts ->> 'unit', before.facts ->> 'nature',
                       before.facts ->> 'supplierKind')
                    = (given.facts ->> 'creditor', given.facts ->> 'unit', given.facts ->> 'nature',
                       given.facts ->> 'supplierKind'), false) as same_part
        from given left join figured_invoice as before on before.invoice_id = given.id),
    touched as (
      select creditor, (owed - now_owed) + (now_owed - owed) + (overdue - now_overdue) + (now_overdue - overdue) as days
        from compared where same_part
       union all
      select creditor, owed from compared where not same_part and creditor is not null
       union all
      select now_creditor, now_owed from compared where not same_part and now_creditor is not null),
    noted as (
      insert into stale_creditor as noted (creditor, days)
      select creditor, range_agg(days) from touched where not isempty(days) group by creditor
          on conflict (creditor) do update set days = noted.days + excluded.days),
    gone as (
      delete from figured_invoice where invoice_id in (select id from given where not is_debt))
    insert into figured_invoice (invoice_id, facts, creditor, overdue, owed)
    select id, facts, facts ->> 'creditor', overdue, owed from given where is_debt
        on conflict (invoice_id) do update
       set facts = excluded.facts, creditor = excluded.creditor, overdue = excluded.overdue, owed = excluded.owed`.execute(
    db,
  )
}

/** A change to a sum, on a day. */
export interface Change extends Facets, Record<KeptPart, bigint> {
  figure: KeptFigure
  cohort: string
  on: CivilDate
}

/** Adds each change to the sums of its day, its month and its year. */
export async function addChanges(db: Database, changes: readonly Change[]): Promise<void> {
  const rows = inSpans(changes)
  if (rows.length === 0) return
  const column = (of: (row: SpanChange) => string | bigint) => sql`${rows.map((row) => String(of(row)))}`
  await sql`
    insert into payment_tally as kept
           (figure, span, cohort, starts_on, unit, nature, supplier_kind,
            count, amount, weighted_days, unpaid, count_in_time, amount_in_time)
    select *
      from unnest(${column(({ figure }) => figure)}::text[], ${column(({ span }) => span)}::text[],
                  ${column(({ cohort }) => cohort)}::text[], ${column(({ on }) => on)}::date[],
                  ${column(({ unit }) => unit)}::text[], ${column(({ nature }) => nature)}::text[],
                  ${column(({ supplierKind }) => supplierKind)}::text[], ${column(({ count }) => count)}::bigint[],
                  ${column(({ amount }) => amount)}::bigint[], ${column((row) => row.weightedDays)}::bigint[],
                  ${column(({ unpaid }) => unpaid)}::bigint[], ${column((row) => row.countInTime)}::bigint[],
                  ${column((row) => row.amountInTime)}::bigint[])
           as change(figure, span, cohort, starts_on)
     order by figure, span, cohort, starts_on -- as the index is: many come to the same page of it
        on conflict (figure, span, cohort, starts_on, unit, nature, supplier_kind) do update
       set count          = kept.count          + excluded.count,
           amount         = kept.amount         + excluded.amount,
           weighted_days  = kept.weighted_days  + excluded.weighted_days,
           unpaid         = kept.unpaid         + excluded.unpaid,
           count_in_time  = kept.count_in_time  + excluded.count_in_time,
           amount_in_time = kept.amount_in_time + excluded.amount_in_time`.execute(db)
}

interface SpanChange extends Change {
  span: 'day' | 'month' | 'year'
}

/** The same changes by day, month and year, one for each sum. */
function inSpans(changes: readonly Change[]): SpanChange[] {
  const summed = new Map<string, SpanChange>()
  for (const change of changes) {
    for (const [span, on] of [
      ['month', `${change.on.slice(0, 7)}-01`],
      ['year', `${change.on.slice(0, 4)}-01-01`],
    ] as const) {
      const { figure, cohort, unit, nature, supplierKind } = change
      const key = `${figure}|${cohort}|${on}|${span}|${unit}|${nature}|${supplierKind}`
      const known = summed.get(key)
      if (known) for (const part of keptParts) known[part] += change[part]
      else summed.set(key, { ...change, span, on: on as CivilDate })
    }
  }
  return [...changes.map((change): SpanChange => ({ ...change, span: 'day' })), ...summed.values()].filter((change) =>
    keptParts.some((part) => change[part] !== 0n),
  )
}

/** Noughts are left out: most changes have few other numbers. */
const asJson = (values: unknown): string =>
  JSON.stringify(values, (_, value) => {
    if (typeof value !== 'bigint') return value
    return value === 0n ? undefined : String(value)
  })
