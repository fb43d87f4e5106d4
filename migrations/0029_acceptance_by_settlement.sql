-- SPDX-License-Identifier: EUPL-1.2

-- The area’s days now start at a settlement too: what is kept of every invoice is made again.
delete from figured_invoice;
delete from payment_tally;
delete from stale_figure;
delete from stale_creditor;
delete from owed_creditor;
delete from creditor_tally;

insert into stale_figure (invoice_id) select id from invoice where is_debt;
