// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { KeptFigure, KeptPart } from '../contributions.ts'
import type { Facets, KeptFacts } from '../facts.ts'
import { currentFacts } from './facts.ts'

/** Waits for whoever else is folding: until the transaction ends, what is stale is for this one. */
export async function lockFigures(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('figures'), hashtext(current_schema()))`.execute(db)
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

/** Keeps what the figures know from now on, and notes the creditors to count again. */
export async function keepFacts(db: Database, invoices: readonly FiguredInvoice[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${asJson(invoices)}::jsonb)
    as given(id bigint, facts jsonb, overdue datemultirange, owed datemultirange)`
  await sql`
    insert into stale_creditor (creditor)
    select creditor from figured_invoice where invoice_id = any(${invoices.map(({ id }) => id)}::bigint[])
     union
    select facts ->> 'creditor' from ${given} where jsonb_typeof(facts) = 'object'
        on conflict do nothing`.execute(db)
  const gone = invoices.filter(({ facts }) => facts === null).map(({ id }) => id)
  if (gone.length > 0) await sql`delete from figured_invoice where invoice_id = any(${gone}::bigint[])`.execute(db)
  await sql`
    insert into figured_invoice (invoice_id, facts, creditor, overdue, owed)
    select id, facts, facts ->> 'creditor', overdue, owed from ${given} where jsonb_typeof(facts) = 'object'
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
  if (changes.length === 0) return
  await sql`
    insert into payment_tally as kept
           (figure, span, cohort, starts_on, unit, nature, supplier_kind,
            count, amount, weighted_days, unpaid, count_in_time, amount_in_time)
    select figure, span, cohort, spans.starts_on, unit, nature, "supplierKind",
           coalesce(sum(count), 0), coalesce(sum(amount), 0), coalesce(sum("weightedDays"), 0),
           coalesce(sum(unpaid), 0), coalesce(sum("countInTime"), 0), coalesce(sum("amountInTime"), 0)
      from jsonb_to_recordset(${asJson(changes)}::jsonb)
           as change(figure text, cohort text, "on" date, unit text, nature text, "supplierKind" text,
                     count bigint, amount bigint, "weightedDays" bigint, unpaid bigint,
                     "countInTime" bigint, "amountInTime" bigint)
     cross join lateral (values ('day', change."on"), ('month', date_trunc('month', change."on")::date),
                                ('year', date_trunc('year', change."on")::date)) as spans(span, starts_on)
     group by figure, span, cohort, spans.starts_on, unit, nature, "supplierKind"
     order by figure, span, cohort, spans.starts_on -- as the index is: many come to the same page of it
        on conflict (figure, span, cohort, starts_on, unit, nature, supplier_kind) do update
       set count          = kept.count          + excluded.count,
           amount         = kept.amount         + excluded.amount,
           weighted_days  = kept.weighted_days  + excluded.weighted_days,
           unpaid         = kept.unpaid         + excluded.unpaid,
           count_in_time  = kept.count_in_time  + excluded.count_in_time,
           amount_in_time = kept.amount_in_time + excluded.amount_in_time`.execute(db)
}

/** Noughts are left out: most changes have few other numbers. */
const asJson = (values: unknown): string =>
  JSON.stringify(values, (_, value) => {
    if (typeof value !== 'bigint') return value
    return value === 0n ? undefined : String(value)
  })
