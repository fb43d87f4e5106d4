-- SPDX-License-Identifier: EUPL-1.2
alter table invoice
  add withheld         bigint not null default 0,
  add stamp            bigint not null default 0,
  add sdi_file         text,
  add lowers_number    text   check (lowers_number <> ''),
  add lowers_dated_on  date,
  add signature        text   check (signature in ('valid', 'invalid', 'not-checkable')),
  add signed_by        text,
  add signature_note   text,
  add check (lowers_dated_on is null or lowers_number is not null),
  add check (signature is not null or (signed_by is null and signature_note is null));

create index invoice_by_sdi_file on invoice (sdi_file) where sdi_file is not null;
create index credit_note_unlinked on invoice (supplier_id, upper(lowers_number))
  where lowers is null and lowers_number is not null;

comment on column invoice.withheld        is 'Ritenute scritte dal fornitore, in centesimi: si versano per suo conto';
comment on column invoice.stamp           is 'Bollo scritto dal fornitore, in centesimi';
comment on column invoice.sdi_file        is 'Nome del file per il Sistema di Interscambio, senza estensione';
comment on column invoice.lowers_number   is 'Numero della fattura che questa nota di credito dice di ridurre';
comment on column invoice.lowers_dated_on is 'Sua data, quando è scritta';
comment on column invoice.signature       is 'La firma torna, non torna, o non si può verificare; vuoto se il file non è firmato';
comment on column invoice.signed_by       is 'Chi ha firmato, secondo il certificato';
comment on column invoice.signature_note  is 'Che cosa dice la verifica';

create table sdi_notice (
  original    text    primary key references original deferrable initially deferred,
  kind        text    not null check (kind in ('MT', 'RC', 'NS', 'MC', 'NE', 'EC', 'SE', 'DT', 'AT')),
  sdi_id      text    not null check (sdi_id <> ''),
  sdi_file    text,
  position    integer check (position > 0),
  number      text,
  outcome     text    check (outcome in ('accepted', 'refused')),
  happened_on date,
  words       text
);

create index sdi_notice_by_id on sdi_notice (sdi_id);
create index sdi_notice_by_file on sdi_notice (sdi_file) where sdi_file is not null;

comment on table  sdi_notice             is 'Messaggi del Sistema di Interscambio sulle fatture';
comment on column sdi_notice.kind        is 'Tipo di messaggio, come nel nome del file';
comment on column sdi_notice.position    is 'Posto nel lotto della fattura di cui parla; vuoto per tutte';
comment on column sdi_notice.number      is 'Numero della fattura di cui parla; vuoto per tutte';
comment on column sdi_notice.outcome     is 'Come il Comune ha risposto';
comment on column sdi_notice.happened_on is 'Giorno che porta scritto: della consegna, della ricezione o della firma';
comment on column sdi_notice.words       is 'Che cosa spiega';
