-- SPDX-License-Identifier: EUPL-1.2
create table mail (
  id          bigint      generated always as identity primary key,
  recipient   text        not null,
  subject     text        not null,
  body        bytea,
  written_at  timestamptz not null default now(),
  due_at      timestamptz not null default now(),
  tries       integer     not null default 0,
  closed_at   timestamptz,
  check (closed_at is null or body is null)
);

create index mail_due on mail (due_at) where closed_at is null;

comment on table  mail           is 'Posta da spedire, scritta insieme al fatto che la chiede';
comment on column mail.body      is 'Testo cifrato; cancellato dopo la spedizione';
comment on column mail.due_at    is 'Da quando si può provare a spedirla';
comment on column mail.closed_at is 'Quando è stata spedita o abbandonata';
