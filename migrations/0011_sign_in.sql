-- SPDX-License-Identifier: EUPL-1.2
create table session (
  id            bigint      generated always as identity primary key,
  token_hash    bytea       not null unique check (length(token_hash) = 32),
  account_id    bigint      not null references account,
  stage         text        not null check (stage in ('half', 'full')),
  second_factor boolean     not null default false,
  started_at    timestamptz not null default now(),
  seen_at       timestamptz not null default now(),
  address       text        not null,
  device        text        not null
);

create index session_by_account on session (account_id);

comment on table  session               is 'Chi è entrato, e da dove';
comment on column session.token_hash    is 'Impronta SHA-256 di ciò che il browser conserva';
comment on column session.stage         is 'A metà, quando manca il secondo fattore; intera';
comment on column session.second_factor is 'Entrato anche con un secondo fattore';
comment on column session.device        is 'Il browser, in parole';

create table ticket (
  token_hash bytea       primary key check (length(token_hash) = 32),
  purpose    text        not null check (purpose in ('first-administrator', 'invitation', 'reset')),
  account_id bigint      references account,
  expires_at timestamptz not null
);

create index ticket_by_account on ticket (account_id);

comment on table  ticket            is 'Link che valgono una volta sola';
comment on column ticket.token_hash is 'Impronta SHA-256 di ciò che sta nel link';
comment on column ticket.account_id is 'Di chi è; nessuno per il primo amministratore';

create table attempt (
  subject bytea       primary key,
  tries   integer     not null check (tries > 0),
  last_at timestamptz not null,
  open_at timestamptz not null
);

create index attempt_by_time on attempt (last_at);

comment on table  attempt         is 'Tentativi di entrare, contati per rallentare chi indovina';
comment on column attempt.subject is 'Impronta con chiave di un indirizzo, di una e-mail o di una persona';
comment on column attempt.open_at is 'Da quando se ne accetta un altro';

create table recovery_code (
  account_id bigint not null references account,
  code_hash  bytea  not null check (length(code_hash) = 32),
  primary key (account_id, code_hash)
);

comment on table  recovery_code           is 'Codici di recupero non ancora usati';
comment on column recovery_code.code_hash is 'Impronta con chiave del codice';

create table passkey (
  id         text        primary key check (id <> ''),
  account_id bigint      not null references account,
  public_key bytea       not null,
  counter    bigint      not null default 0,
  transports text[]      not null default '{}',
  name       text        not null check (name <> ''),
  created_at timestamptz not null default now(),
  used_at    timestamptz
);

create index passkey_by_account on passkey (account_id);

comment on table  passkey            is 'Passkey: chiavi pubbliche di chi entra senza password';
comment on column passkey.id         is 'Come la chiama il dispositivo che la tiene';
comment on column passkey.counter    is 'Usi contati dal dispositivo: se tornano indietro, è una copia';

create table ceremony (
  challenge  bytea       primary key,
  account_id bigint      references account,
  expires_at timestamptz not null
);

comment on table  ceremony            is 'Domande fatte a un dispositivo, in attesa della risposta firmata';
comment on column ceremony.account_id is 'Di chi registra una passkey; nessuno per chi entra';
