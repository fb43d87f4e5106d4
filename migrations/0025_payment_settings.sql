-- SPDX-License-Identifier: EUPL-1.2
create table payment_setting (
  name     text not null,
  from_day date not null,
  value    text not null,
  act      text not null check (act <> ''),
  primary key (name, from_day),
  check ((name, value) in (('debt-definition', 'overdue'), ('debt-definition', 'all'),
                           ('fund-rounding', 'half-up'), ('fund-rounding', 'down')))
);

comment on table  payment_setting          is 'Ciò che la legge lascia aperto sui pagamenti, e il Comune ha scelto';
comment on column payment_setting.from_day is 'Primo giorno in cui la scelta vale';
comment on column payment_setting.act      is 'L’atto, o il motivo';
