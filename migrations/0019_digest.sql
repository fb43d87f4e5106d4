-- SPDX-License-Identifier: EUPL-1.2
alter table account
  add digest_wanted boolean not null default true,
  add digested_on   date;

comment on column account.digest_wanted is 'Vuole la lettera della mattina con le fatture che aspettano lei';
comment on column account.digested_on   is 'L’ultimo giorno in cui le è stata scritta';
