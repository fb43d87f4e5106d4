-- SPDX-License-Identifier: EUPL-1.2
create table fund_budget (
  year       integer primary key check (year between 2021 and 2099),
  budgeted   bigint  not null check (budgeted >= 0),
  bound      bigint  not null check (bound between 0 and budgeted),
  set_aside  bigint  not null check (set_aside >= 0),
  duties_met boolean not null
);

comment on table  fund_budget            is 'Ciò che serve al fondo di garanzia debiti commerciali, anno per anno';
comment on column fund_budget.budgeted   is 'Stanziamenti per beni e servizi, in centesimi: titolo 1, macroaggregato 03';
comment on column fund_budget.bound      is 'Di questi, quelli con risorse a destinazione vincolata, in centesimi';
comment on column fund_budget.set_aside  is 'Accantonato negli anni prima e non ancora liberato, in centesimi';
comment on column fund_budget.duties_met is 'Pubblicazioni e trasmissioni dell’anno prima in regola';

-- Rows of a figure are looked for by the day of receipt or by the due day; ISO days sort as text.
create index figured_by_receipt on figured_invoice ((facts ->> 'receivedOn'));
create index figured_by_due_day on figured_invoice ((facts ->> 'dueOn'));
create index figured_overdue on figured_invoice (invoice_id) where overdue <> '{}';
