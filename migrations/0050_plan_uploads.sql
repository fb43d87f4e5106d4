-- SPDX-License-Identifier: EUPL-1.2
create table plan_upload (
  id          bigint      primary key generated always as identity,
  name        text        not null check (name <> ''),
  bytes       bytea,
  on_day      date        not null,
  handed_by   text        not null check (handed_by <> ''),
  handed_from text        check (handed_from <> ''),
  handed_at   timestamptz not null default now(),
  pages       integer     check (pages > 0),
  pages_read  integer     not null default 0 check (pages_read between 0 and pages),
  plan_id     bigint      references plan,
  problem     text        check (problem <> ''),
  ended_at    timestamptz,
  check ((bytes is null) = (ended_at is not null)),
  check ((handed_from is null) = (ended_at is not null)),
  check (num_nonnulls(plan_id, problem) = case when ended_at is null then 0 else 1 end)
);

create index plan_upload_unfinished on plan_upload (id) where ended_at is null;

comment on table  plan_upload             is 'Piani consegnati da una pagina, finché non sono letti e salvati o rifiutati';
comment on column plan_upload.bytes       is 'Il file, finché non è finita';
comment on column plan_upload.on_day      is 'Il giorno della consegna, che dà l’anno a un piano che non lo dice';
comment on column plan_upload.handed_by   is 'Chi l’ha consegnato';
comment on column plan_upload.handed_from is 'Da dove, finché non è finita: è un dato personale, che poi resta solo nel giornale';
comment on column plan_upload.pages       is 'Quante pagine ha, quando il formato lo dice';
comment on column plan_upload.pages_read  is 'Quante se ne sono lette';
comment on column plan_upload.plan_id     is 'Il piano che ne è venuto';
comment on column plan_upload.problem     is 'Perché non è stato letto';
