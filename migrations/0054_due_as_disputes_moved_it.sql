-- SPDX-License-Identifier: EUPL-1.2

-- A debt is now due in the year to which disputes moved its day: what is kept of every invoice is made again.
delete from figured_invoice;
delete from payment_tally;
delete from stale_figure;
delete from stale_creditor;
delete from owed_creditor;
delete from creditor_tally;

insert into stale_figure (invoice_id) select id from invoice where is_debt;

create index figured_disputed on figured_invoice ((facts ->> 'dueOn')) where facts -> 'suspensions' <> '[]';
