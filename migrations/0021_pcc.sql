-- SPDX-License-Identifier: EUPL-1.2
create table pcc_column (
  field text primary key check (field <> ''),
  title text not null check (title <> '')
);

create table pcc_file (
  original     text    primary key references original,
  year         integer not null check (year between 2013 and 2100),
  extracted_on date    not null
);

create table pcc_row (
  original       text    not null references pcc_file,
  line           integer not null check (line > 1),
  pcc_id         text,
  lot            text,
  number         text    not null check (number <> ''),
  supplier       text    not null check (supplier <> ''),
  dated_on       date,
  amount         bigint  not null,
  due_on         date    not null,
  paid_on        date,
  days_suspended integer not null default 0 check (days_suspended >= 0),
  primary key (original, line)
);

comment on table  pcc_column             is 'In quale colonna del file della piattaforma sta ogni dato';
comment on table  pcc_file               is 'Estrazioni dalla piattaforma dei crediti commerciali';
comment on column pcc_file.extracted_on  is 'Giorno in cui è stata estratta';
comment on table  pcc_row                is 'Righe delle estrazioni: un pagamento, o una fattura non pagata';
comment on column pcc_row.pcc_id         is 'Identificativo della piattaforma';
comment on column pcc_row.lot            is 'Identificativo del Sistema di Interscambio';
comment on column pcc_row.amount         is 'Importo pagato o, se non è pagata, dovuto; in centesimi';
comment on column pcc_row.days_suspended is 'Giorni di sospensione comunicati';

create table correction_column (
  place   integer primary key check (place > 0),
  content text    not null unique check (content <> ''),
  title   text    not null check (title <> '')
);

comment on table  correction_column         is 'Colonne del file di correzioni (modello 003), nell’ordine scelto';
comment on column correction_column.content is 'Che cosa contiene';
comment on column correction_column.title   is 'Come si intitola';
