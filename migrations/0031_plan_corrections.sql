-- SPDX-License-Identifier: EUPL-1.2
create table plan_reading (
  plan_id bigint primary key references plan,
  source  text not null,
  content text not null
);

comment on table  plan_reading         is 'Il piano come la macchina l’ha letto, prima che una persona lo corregga';
comment on column plan_reading.source  is 'JSON: il documento in testi e tabelle, ogni riga con il suo numero';
comment on column plan_reading.content is 'JSON: il piano letto; quello corretto è nelle altre tabelle';

create table plan_correction (
  plan_id  bigint      not null references plan,
  place    text        not null check (place <> ''),
  field    text        not null check (field in
             ('number', 'weight', 'title', 'description', 'target', 'indicators', 'people', 'measure', 'area')),
  words    text        not null,
  was      jsonb       not null,
  now      jsonb       not null,
  reason   text        check (reason <> ''),
  at       timestamptz not null default now(),
  by       text        not null check (by <> ''),
  by_name  text        not null check (by_name <> ''),
  primary key (plan_id, place, field)
);

comment on table  plan_correction       is 'Che cosa una persona ha corretto di ciò che la macchina ha letto';
comment on column plan_correction.place is 'Impronta dell’area e della descrizione come lette: la stessa in un’altra copia del file';
comment on column plan_correction.words is 'L’obiettivo, in parole, per quando la riga non c’è più';
comment on column plan_correction.was   is 'Che cosa era stato letto';

create table plan_review (
  plan_id bigint      not null references plan,
  place   text        not null check (place <> ''),
  digest  text        not null,
  at      timestamptz not null default now(),
  by      text        not null check (by <> ''),
  by_name text        not null check (by_name <> ''),
  primary key (plan_id, place)
);

comment on table  plan_review        is 'Gli obiettivi che una persona ha confrontato con il documento';
comment on column plan_review.digest is 'Impronta di ciò che era stato letto: se cambia, si guarda di nuovo';
