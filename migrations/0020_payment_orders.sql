-- SPDX-License-Identifier: EUPL-1.2

-- Parts of one order sent on several days were kept as several payments: each keeps its day, under a number of its own.
update payment set order_number = order_number || ' (' || place || ')'
  from (select id, row_number() over (partition by invoice_id, order_number, extract(year from coalesce(issued_on, sent_on))
                                      order by id) as place from payment) as each
 where payment.id = each.id and place > 1;

alter table payment
  drop constraint payment_invoice_id_order_number_sent_on_key,
  add fiscal_year integer not null generated always as (extract(year from coalesce(issued_on, sent_on))) stored,
  add unique (invoice_id, order_number, fiscal_year),
  add check (cancelled_on >= coalesce(issued_on, sent_on));

create index payment_by_order on payment (fiscal_year, order_number);

comment on column payment.fiscal_year is 'Esercizio: con il numero distingue il mandato';

create table unmatched_order (
  id              bigint  generated always as identity primary key,
  original        text    not null references original,
  line            integer not null check (line > 0),
  reason          text    not null check (reason <> ''),
  lot             text,
  invoice_number  text    not null,
  supplier        text,
  invoice_year    integer,
  order_number    text    not null,
  fiscal_year     integer not null,
  amount          bigint  not null check (amount > 0),
  issued_on       date,
  sent_on         date,
  executed_on     date,
  returned_on     date,
  cancelled_on    date,
  unique nulls not distinct (order_number, fiscal_year, invoice_number, lot, supplier)
);

comment on table  unmatched_order                is 'Mandati di fatture che non sono ancora nel registro: si abbinano quando arrivano';
comment on column unmatched_order.line           is 'Riga del file';
comment on column unmatched_order.reason         is 'Perché non si è potuto abbinare';
comment on column unmatched_order.lot            is 'Identificativo del Sistema di Interscambio, se la fattura è elettronica';
comment on column unmatched_order.supplier       is 'Codice fiscale o partita IVA di chi l’ha emessa';
comment on column unmatched_order.invoice_year   is 'Anno della fattura, se non è elettronica';
comment on column unmatched_order.amount         is 'Importo pagato al fornitore, in centesimi';
