-- SPDX-License-Identifier: EUPL-1.2
create table invoice (
  id                   bigint         generated always as identity primary key,
  -- Deferred: the file is kept only once it turns out to bring an invoice that was not there.
  original             text           not null references original deferrable initially deferred,
  position             integer        not null check (position > 0),
  supplier_id          text           not null check (supplier_id <> ''),
  supplier_fiscal_code text,
  supplier_name        text           not null,
  recipient_code       text,
  document_type        text           not null,
  kind                 text           not null check (kind in ('invoice', 'credit-note', 'other')),
  number               text           not null check (number <> ''),
  dated_on             date           not null,
  total                bigint         not null,
  amount_due           bigint         not null,
  is_debt              boolean        not null generated always as (kind = 'invoice' and amount_due > 0) stored,
  received_on          date,
  due_on               date,
  due_presumed         boolean        not null default false,
  unit                 text,
  suspended            datemultirange not null default '{}',
  unique (original, position),
  check (kind <> 'credit-note' or amount_due <= 0),
  check ((due_on is not null) = is_debt),
  check (not (due_presumed and received_on is not null))
);

create unique index invoice_once on invoice (supplier_id, upper(number), extract(year from dated_on), kind);
create index invoice_by_number on invoice (upper(number), dated_on);

comment on table  invoice                is 'Fatture ricevute e note di credito';
comment on column invoice.original       is 'File da cui è stata letta';
comment on column invoice.position       is 'Posto nel lotto, da 1';
comment on column invoice.supplier_id    is 'Partita IVA del fornitore, con il Paese';
comment on column invoice.recipient_code is 'Codice dell’ufficio destinatario';
comment on column invoice.document_type  is 'Tipo di documento della fattura elettronica, come TD01';
comment on column invoice.kind           is 'Fattura, nota di credito, o documento che non chiede pagamenti';
comment on column invoice.total          is 'Importo con tutte le imposte, in centesimi';
comment on column invoice.amount_due     is 'Importo dovuto al fornitore, in centesimi; negativo per una nota di credito';
comment on column invoice.is_debt        is 'È un debito commerciale';
comment on column invoice.received_on    is 'Giorno di ricezione, quando è noto';
comment on column invoice.due_on         is 'Scadenza secondo la legge';
comment on column invoice.due_presumed   is 'La scadenza è presunta dalla data del documento';
comment on column invoice.unit           is 'Codice dell’area che liquida';
comment on column invoice.suspended      is 'Periodi di contestazione o contenzioso; l’ultimo giorno è escluso';

create table settlement (
  invoice_id bigint not null references invoice,
  act        text   not null check (act <> ''),
  settled_on date   not null,
  primary key (invoice_id, act)
);

comment on table  settlement     is 'Liquidazioni';
comment on column settlement.act is 'Numero dell’atto di liquidazione';

create table payment (
  id             bigint generated always as identity primary key,
  invoice_id     bigint not null references invoice,
  settlement_act text,
  order_number   text   not null check (order_number <> ''),
  sent_on        date   not null,
  amount         bigint not null check (amount > 0),
  unique (invoice_id, order_number, sent_on),
  foreign key (invoice_id, settlement_act) references settlement (invoice_id, act)
);

create index payment_by_day on payment (sent_on);

comment on table  payment              is 'Ordinativi di pagamento, fattura per fattura';
comment on column payment.order_number is 'Numero del mandato';
comment on column payment.sent_on      is 'Giorno di trasmissione del mandato al tesoriere';
comment on column payment.amount       is 'Importo pagato al fornitore, in centesimi';
