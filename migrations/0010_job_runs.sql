-- SPDX-License-Identifier: EUPL-1.2
create table job_run (
  job        text        primary key,
  started_at timestamptz not null,
  ended_at   timestamptz check (ended_at >= started_at),
  outcome    text        not null check (outcome in ('under-way', 'done', 'failed')),
  reason     text,
  check ((ended_at is null) = (outcome = 'under-way')),
  check ((reason is not null) = (outcome = 'failed'))
);

comment on table  job_run         is 'L’ultima esecuzione di ogni lavoro pianificato';
comment on column job_run.job     is 'Quale lavoro';
comment on column job_run.outcome is 'In corso, riuscito o fallito';
comment on column job_run.reason  is 'Perché è fallito, in parole';
