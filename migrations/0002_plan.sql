-- SPDX-License-Identifier: EUPL-1.2
create table plan (
  id              bigint      generated always as identity primary key,
  original_sha256 text        not null unique references original,
  entity          text,
  province        text,
  title           text,
  subsection      text,
  first_year      integer     not null,
  last_year       integer     not null check (last_year >= first_year),
  plan_year       integer     not null check (plan_year between first_year and last_year),
  personnel       jsonb,
  projects        jsonb,
  imported_at     timestamptz not null default now(),
  imported_by     text        not null
);

comment on table  plan           is 'Piani letti da un documento, uno per file';
comment on column plan.plan_year is 'Anno degli obiettivi';
comment on column plan.personnel is 'Tabelle del personale per genere, come lette';
comment on column plan.projects  is 'Progetti PNRR, come letti';

create table area (
  plan_id         bigint  not null references plan,
  code            text    not null,
  ordinal         integer not null,
  name            text    not null,
  name_as_printed text    not null,
  head_given      text,
  head_family     text,
  head_title      text,
  primary key (plan_id, code),
  unique (plan_id, ordinal)
);

comment on table area is 'Aree del piano, ciascuna con il suo responsabile';

create table objective (
  plan_id           bigint    not null,
  key               text      not null,
  area_code         text      not null,
  ordinal           integer   not null,
  number_as_printed text,
  weight            numeric(6, 2) check (weight >= 0),
  title             text      not null,
  description       text      not null,
  target            text      not null,
  indicator_text    text      not null,
  people_text       text      not null,
  measure           text      not null,
  measure_kind      text,
  transversal       boolean   not null,
  source_lines      integer[] not null,
  primary key (plan_id, key),
  foreign key (plan_id, area_code) references area,
  unique (plan_id, area_code, ordinal)
);

comment on table  objective        is 'Obiettivi come approvati';
comment on column objective.key    is 'Sigla dell’area e posto nell’area: PL-3';
comment on column objective.weight is 'Punti su 100';

create table indicator (
  plan_id       bigint  not null,
  objective_key text    not null,
  ordinal       integer not null,
  kind          text    not null,
  reading       jsonb   not null,
  primary key (plan_id, objective_key, ordinal),
  foreign key (plan_id, objective_key) references objective
);

comment on table  indicator         is 'Che cosa misura ogni obiettivo, come capito dal testo';
comment on column indicator.reading is 'L’indicatore con i suoi passi, date, valori';

create table participant (
  plan_id       bigint  not null,
  objective_key text    not null,
  ordinal       integer not null,
  kind          text    not null check (kind in ('person', 'role', 'group', 'office')),
  text          text    not null,
  given         text,
  family        text,
  title         text,
  primary key (plan_id, objective_key, ordinal),
  foreign key (plan_id, objective_key) references objective,
  check ((kind = 'person') = (family is not null))
);

comment on table participant is 'Chi partecipa a un obiettivo: persone, ruoli, gruppi, altri uffici';

create table finding (
  plan_id    bigint    not null references plan,
  ordinal    integer   not null,
  code       text      not null,
  severity   text      not null check (severity in ('error', 'warning', 'info')),
  message    text      not null,
  lines      integer[] not null,
  quote      text      not null,
  remedy     text      not null,
  objectives text[]    not null,
  primary key (plan_id, ordinal)
);

comment on table finding is 'Rilievi sul documento: dove, con quali parole, perché, che cosa fare';
