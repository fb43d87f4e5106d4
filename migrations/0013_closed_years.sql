-- SPDX-License-Identifier: EUPL-1.2
create table closed_year (
  year      integer     primary key check (year between 2000 and 2099),
  closed_at timestamptz not null default now(),
  by        text        not null check (by <> ''),
  by_name   text        not null check (by_name <> ''),
  act       text        not null check (act <> '')
);

comment on table  closed_year         is 'Anni chiusi: i loro fatti non si aggiungono e non si cambiano';
comment on column closed_year.by      is 'Chi l’ha chiuso, come nel giornale';
comment on column closed_year.by_name is 'Il suo nome, per chi chiede la riapertura';
comment on column closed_year.act     is 'L’atto che chiude: Delibera di Giunta n. 30 del 2027';
