-- SPDX-License-Identifier: EUPL-1.2

delete from stale_creditor;
alter table stale_creditor add days datemultirange not null;

insert into stale_creditor (creditor, days)
select creditor, range_agg(owed) from figured_invoice group by creditor having not isempty(range_agg(owed));

comment on column stale_creditor.days is 'Giorni in cui ciò che gli è dovuto può essere cambiato';
