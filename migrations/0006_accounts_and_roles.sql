-- SPDX-License-Identifier: EUPL-1.2
create table account (
  id                bigint      generated always as identity primary key,
  email             text        not null unique check (email = lower(email) and email ~ '^[^[:space:]@]+@[^[:space:]@]+$'),
  given             text        not null check (given <> ''),
  family            text        not null check (family <> ''),
  fiscal_code       text        unique check (fiscal_code ~ '^[A-Z0-9]{16}$'),
  password_hash     text,
  totp_secret       bytea,
  totp_confirmed_at timestamptz,
  totp_last_step    bigint,
  state             text        not null default 'invited' check (state in ('invited', 'active', 'suspended')),
  created_at        timestamptz not null default now(),
  check (totp_confirmed_at is null or totp_secret is not null)
);

comment on table  account                   is 'Persone che possono entrare';
comment on column account.fiscal_code       is 'Codice fiscale, per chi entra con SPID o CIE';
comment on column account.password_hash     is 'Password, passata per argon2id';
comment on column account.totp_secret       is 'Segreto del codice a tempo, cifrato';
comment on column account.totp_confirmed_at is 'Da quando il codice a tempo è richiesto';
comment on column account.totp_last_step    is 'Ultimo codice a tempo usato: non vale due volte';

create table role_grant (
  id         bigint      generated always as identity primary key,
  account_id bigint      not null references account,
  role       text        not null check (role in (
    'administrator', 'secretary', 'area-head', 'officer', 'accounting', 'evaluation-body', 'executive', 'equality-committee', 'auditor')),
  area       text        check (area <> ''),
  valid      daterange   not null check (not isempty(valid) and not lower_inf(valid)),
  act        text        not null check (act <> ''),
  check ((area is not null) = (role in ('area-head', 'officer')))
);

create index role_grant_by_account on role_grant (account_id);

comment on table  role_grant       is 'Ruoli delle persone, ciascuno per un periodo e con l’atto che lo dà';
comment on column role_grant.area  is 'Codice dell’area, per chi risponde di un’area o vi lavora';
comment on column role_grant.valid is 'Dal giorno, fino al giorno escluso; senza fine se non è detto';
comment on column role_grant.act   is 'L’atto: Decreto del Sindaco n. 3 del 2026';

create table delegation (
  id            bigint      generated always as identity primary key,
  grant_id      bigint      not null references role_grant,
  to_account_id bigint      not null references account,
  valid         daterange   not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  act           text        not null check (act <> '')
);

create index delegation_by_account on delegation (to_account_id);

comment on table  delegation       is 'Ruoli affidati a un’altra persona per un periodo, come le ferie';
comment on column delegation.valid is 'Dal giorno, fino al giorno escluso';
