// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'

/** What the rows say now of each debt, one `facts` an `id`; nothing for what is no debt. */
export const currentFacts = (which: RawBuilder<boolean>) => sql`
  select invoice.id,
         jsonb_build_object(
           'creditor', supplier_id,
           -- While the receipt is not known, it counts from the invoice's own date, as its due day does.
           'receivedOn', coalesce(received_on, dated_on),
           'issuedOn', dated_on,
           'dueOn', due_on,
           'termDays', term_days,
           'answeredOn', acceptance_on,
           'amount', amount_due - lowered,
           'payments', coalesce((
             select jsonb_agg(jsonb_build_object('paidOn', sent_on, 'amount', amount) order by sent_on, payment.id)
               from payment
              where invoice_id = invoice.id and sent_on is not null and returned_on is null and cancelled_on is null),
             '[]'),
           'suspensions', coalesce((
             select jsonb_agg(jsonb_build_object('from', lower(days), 'until', upper(days)))
               from unnest(suspended) as days), '[]'),
           'settlements', coalesce((
             select jsonb_agg(jsonb_build_object('settledOn', settled_on, 'sentOn', sent_on, 'returnedOn', returned_on)
                              order by sent_on, act)
               from settlement where invoice_id = invoice.id), '[]'),
           'unit', coalesce(unit, ''),
           'nature', coalesce(nature, ''),
           'supplierKind', supplier_kind)
         || coalesce((
             select jsonb_build_object('checks', jsonb_agg(
                      jsonb_build_object('from', asked_on, 'until', answered_on) order by asked_on, payment_check.id))
               from payment_check where invoice_id = invoice.id having count(*) > 0), '{}') as facts
    from invoice
   where is_debt and ${which}`
