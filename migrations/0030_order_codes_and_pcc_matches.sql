-- SPDX-License-Identifier: EUPL-1.2

alter table payment
  add declared_cig    text check (declared_cig <> ''),
  add cig_exemption   text check (cig_exemption <> ''),
  add declared_nature text check (declared_nature in ('current', 'capital')),
  add declared_due_on date,
  add due_reason      text check (due_reason <> '');

alter table unmatched_order
  add declared_cig    text check (declared_cig <> ''),
  add cig_exemption   text check (cig_exemption <> ''),
  add declared_nature text check (declared_nature in ('current', 'capital')),
  add declared_due_on date,
  add due_reason      text check (due_reason <> '');

comment on column payment.declared_cig            is 'CIG scritto nell’ordinativo';
comment on column payment.cig_exemption           is 'Perché l’ordinativo non ha un CIG';
comment on column payment.declared_nature         is 'Spesa corrente o in conto capitale, secondo l’ordinativo';
comment on column payment.declared_due_on         is 'Scadenza scritta nell’ordinativo';
comment on column payment.due_reason              is 'Da dove viene quella scadenza';
comment on column unmatched_order.declared_cig    is 'CIG scritto nell’ordinativo';
comment on column unmatched_order.cig_exemption   is 'Perché l’ordinativo non ha un CIG';
comment on column unmatched_order.declared_nature is 'Spesa corrente o in conto capitale, secondo l’ordinativo';
comment on column unmatched_order.declared_due_on is 'Scadenza scritta nell’ordinativo';
comment on column unmatched_order.due_reason      is 'Da dove viene quella scadenza';

create table orders_import (
  original        text    primary key references original,
  changed         integer not null,
  unmatched       integer not null,
  not_commercial  integer not null,
  without_invoice integer not null,
  remarks         jsonb   not null
);

comment on table  orders_import                 is 'Che cosa ha fatto ogni flusso di ordinativi o giornale di cassa importato';
comment on column orders_import.changed         is 'Pagamenti di fatture nuovi o cambiati';
comment on column orders_import.unmatched       is 'Pagamenti che aspettavano la loro fattura';
comment on column orders_import.not_commercial  is 'Parti non commerciali, o IVA per lo Stato';
comment on column orders_import.without_invoice is 'Parti commerciali che non nominano fatture';
comment on column orders_import.remarks         is 'Ciò che una persona deve guardare, con la riga';

create table pcc_match (
  supplier   text   not null check (supplier <> ''),
  number     text   not null check (number <> ''),
  pcc_id     text,
  invoice_id bigint not null references invoice on delete cascade,
  primary key (supplier, number)
);

comment on table  pcc_match        is 'Fatture che nella piattaforma hanno un altro nome: le ha abbinate una persona';
comment on column pcc_match.number is 'Numero della fattura nella piattaforma';
comment on column pcc_match.pcc_id is 'Identificativo della piattaforma';
