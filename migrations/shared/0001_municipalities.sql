-- SPDX-License-Identifier: EUPL-1.2
create table municipality (
  code        text        primary key check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  schema      text        not null unique check (schema = 'ente_' || code),
  name        text        not null check (name <> ''),
  state       text        not null default 'active' check (state in ('active', 'archived')),
  migrated_to text,
  created_at  timestamptz not null default now()
);

comment on table  municipality             is 'Comuni di questa installazione, ciascuno con il suo schema e il suo ruolo dello stesso nome';
comment on column municipality.code        is 'Codice come in IndicePA, minuscolo: c_c608';
comment on column municipality.state       is 'In uso, o archiviato: pagine chiuse, dati fermi';
comment on column municipality.migrated_to is 'L’ultima migrazione applicata al suo schema';

create table host (
  name         text primary key check (name = lower(name) and name <> ''),
  municipality text not null references municipality
);

create index host_by_municipality on host (municipality);

comment on table host is 'Nomi di sito a cui risponde ciascun Comune; ogni nome è di uno solo';
