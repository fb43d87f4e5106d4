-- SPDX-License-Identifier: EUPL-1.2

alter table figured_invoice add owed_span daterange not null generated always as (range_merge(owed)) stored;

-- What one creditor is owed in some days is found without reading the rest of it.
drop index figured_by_creditor;
create index figured_by_creditor on figured_invoice (creditor) include (owed_span, invoice_id);

comment on column figured_invoice.owed_span is 'Dal primo all’ultimo giorno in cui è da pagare';
