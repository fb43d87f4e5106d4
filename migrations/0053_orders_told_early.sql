-- SPDX-License-Identifier: EUPL-1.2
create table early_order (
  order_number text    not null check (order_number <> ''),
  fiscal_year  integer not null,
  executed_on  date,
  returned_on  date,
  cancelled_on date,
  replaced_by  text,
  primary key (order_number, fiscal_year)
);

comment on table  early_order             is 'Che cosa si è saputo di mandati non ancora nel registro: vale quando arrivano';
comment on column early_order.replaced_by is 'Mandato che lo sostituisce, e che ne prende il giorno di trasmissione';
