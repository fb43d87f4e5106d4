-- SPDX-License-Identifier: EUPL-1.2
alter table intake
  add expected    integer check (expected > 0),
  add handed_from text    check (handed_from <> ''),
  add check (handed_from is null or ended_at is null),
  drop constraint intake_origin_check,
  add constraint intake_origin_check check (origin in ('page', 'command-line', 'folder', 'program'));

create index intake_unfinished on intake (id) where ended_at is null;

comment on column intake.expected    is 'Quanti file, quando sono conservati tutti prima di cominciare';
comment on column intake.handed_from is 'Da dove li ha portati, finché non è finita: è un dato personale, che poi resta solo nel giornale';
comment on column intake.origin      is 'Da una pagina, da riga di comando, da una cartella o da un programma';

create table waiting_file (
  intake_id bigint  not null references intake,
  position  integer not null check (position > 0),
  name      text    not null check (name <> ''),
  bytes     bytea,
  problem   text    check (problem <> ''),
  primary key (intake_id, position),
  check ((bytes is null) <> (problem is null))
);

comment on table  waiting_file          is 'File consegnati e non ancora importati';
comment on column waiting_file.position is 'Posto nella consegna, da 1';
comment on column waiting_file.bytes    is 'Il file; manca di ciò che non si è potuto aprire';
comment on column waiting_file.problem  is 'Perché non si è potuto aprire';

alter table original
  drop constraint original_origin_check,
  add constraint original_origin_check check (origin in ('page', 'command-line', 'folder', 'program', 'generated', 'earlier'));

comment on column original.origin is 'Come è arrivato: da una pagina, da riga di comando, da una cartella, da un programma, generato da Traguardo';
