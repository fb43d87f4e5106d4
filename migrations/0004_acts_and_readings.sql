-- SPDX-License-Identifier: EUPL-1.2
create table act (
  id        bigint  generated always as identity primary key,
  year      integer not null,
  objective text    not null,
  step      integer not null check (step >= 0),
  done_on   date    not null,
  act       text    not null,
  subject   text    not null,
  event_on  date    check (event_on <= done_on),
  unique (year, objective, step, done_on, act)
);

comment on table  act           is 'Atti che provano un passo di un obiettivo';
comment on column act.objective is 'Sigla dell’obiettivo: PL-3';
comment on column act.step      is 'Fase dell’obiettivo, da 1; 0 è l’avvio del lavoro';
comment on column act.act       is 'L’atto: Delibera di Giunta n. 41';
comment on column act.event_on  is 'Giorno dell’evento da cui si contano i giorni, se l’indicatore li conta';

create table reading (
  id        bigint  generated always as identity primary key,
  year      integer not null,
  objective text    not null,
  read_on   date    not null,
  done      integer not null check (done >= 0),
  whole     integer check (whole > 0 and whole >= done),
  source    text    not null,
  unique (year, objective, read_on)
);

comment on table  reading       is 'Rilevazioni manuali di quantità e coperture';
comment on column reading.done  is 'Quanti ne sono stati fatti dall’inizio dell’anno';
comment on column reading.whole is 'Su quanti in tutto, per le coperture';
