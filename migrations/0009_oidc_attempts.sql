-- SPDX-License-Identifier: EUPL-1.2
create table oidc_attempt (
  state_hash   text        primary key check (state_hash ~ '^[0-9a-f]{64}$'),
  browser_hash text        not null check (browser_hash ~ '^[0-9a-f]{64}$'),
  nonce        text        not null,
  verifier     text        not null,
  created_at   timestamptz not null default now()
);

create index oidc_attempt_by_age on oidc_attempt (created_at);

comment on table  oidc_attempt              is 'Chi è andato al gateway di SPID e CIE e non è ancora tornato: dieci minuti, una volta sola';
comment on column oidc_attempt.state_hash   is 'Impronta della parola che il gateway riporta indietro';
comment on column oidc_attempt.browser_hash is 'Impronta del cookie dato al browser che è partito';
comment on column oidc_attempt.nonce        is 'Parola che il gateway deve scrivere nell’identità firmata';
comment on column oidc_attempt.verifier     is 'Segreto con cui si ritira l’identità (PKCE)';
