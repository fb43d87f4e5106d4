// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/**
 * Counts again the creditors noted, on the days noted alone: those on which something is owed to each are the days of all
 * its invoices together, for every choice of area, nature and kind. Where they changed, so do the counts of the days on
 * which they begin or end.
 */
export async function countCreditors(db: Database): Promise<void> {
  await sql`
    with stale as (
      delete from stale_creditor returning creditor, days),
    near as materialized (
      select stale.creditor, stale.days, invoice_id
        from stale join figured_invoice using (creditor)
       where owed_span && range_merge(stale.days)),
    exact as (
      select near.creditor, definition, facts ->> 'unit' as unit, facts ->> 'nature' as nature,
             facts ->> 'supplierKind' as supplier_kind, range_agg(each.days * near.days) as days
        from near
        join figured_invoice using (invoice_id)
       cross join lateral (values ('overdue', overdue), ('all', owed)) as each(definition, days)
       where each.days && near.days
       group by near.creditor, definition, facts ->> 'unit', facts ->> 'nature', facts ->> 'supplierKind'),
    now as (
      select creditor, definition, coalesce(unit, '*') as unit, coalesce(nature, '*') as nature,
             coalesce(supplier_kind, '*') as supplier_kind, range_agg(days) as days
        from exact
       group by creditor, definition, cube (unit, nature, supplier_kind)),
    changed as (
      select creditor, definition, unit, nature, supplier_kind, coalesce(before.days, '{}') as before,
             coalesce(before.days - before.noted, '{}') + coalesce(now.days, '{}') as now
        from now
        full join (select creditor, definition, unit, nature, supplier_kind, owed_creditor.days, stale.days as noted
                     from stale join owed_creditor using (creditor)) as before
             using (creditor, definition, unit, nature, supplier_kind)
       where coalesce(now.days, '{}') is distinct from coalesce(before.days * before.noted, '{}')),
    kept as (
      insert into owed_creditor
      select creditor, definition, unit, nature, supplier_kind, now from changed
          on conflict (creditor, definition, unit, nature, supplier_kind) do update set days = excluded.days),
    jump as (
      select definition, unit, nature, supplier_kind, each.on_day, each.change
        from changed
       cross join lateral (
             select lower(days), 1 from unnest(now - before) as days union all
             select upper(days), -1 from unnest(now - before) as days union all
             select lower(days), -1 from unnest(before - now) as days union all
             select upper(days), 1 from unnest(before - now) as days) as each(on_day, change)
       where each.on_day is not null)
    insert into creditor_tally as kept (definition, span, unit, nature, supplier_kind, starts_on, count)
    select definition, span, unit, nature, supplier_kind, starts_on, sum(change)
      from jump
     cross join lateral (values ('day', on_day), ('month', date_trunc('month', on_day)::date),
                                ('year', date_trunc('year', on_day)::date)) as spans(span, starts_on)
     group by definition, span, unit, nature, supplier_kind, starts_on
    having sum(change) <> 0
        on conflict (definition, span, unit, nature, supplier_kind, starts_on) do update
       set count = kept.count + excluded.count`.execute(db)
}
