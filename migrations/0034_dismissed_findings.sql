-- SPDX-License-Identifier: EUPL-1.2
create table dismissed_finding (
  plan_year    integer     not null check (plan_year between 2000 and 2099),
  fingerprint  text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  reason       text        not null check (reason <> ''),
  dismissed_at timestamptz not null default now(),
  by           text        not null check (by <> ''),
  by_name      text        not null check (by_name <> ''),
  primary key (plan_year, fingerprint)
);

comment on table  dismissed_finding             is 'Rilievi che qualcuno ha deciso di lasciare come sono, con il motivo';
comment on column dismissed_finding.fingerprint is 'Impronta di regola, parole e obiettivi: lo stesso rilievo la ritrova quando il piano si rilegge';
comment on column dismissed_finding.by          is 'Chi l’ha deciso, come nel giornale';
