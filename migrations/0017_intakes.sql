-- SPDX-License-Identifier: EUPL-1.2
create table intake (
  id         bigint      generated always as identity primary key,
  started_at timestamptz not null default clock_timestamp(),
  ended_at   timestamptz check (ended_at >= started_at),
  origin     text        not null check (origin in ('page', 'command-line', 'folder')),
  brought_by text        not null check (brought_by <> '')
);

comment on table  intake            is 'Importazioni di fatture, una per ogni consegna di file';
comment on column intake.ended_at   is 'Fine; senza, è in corso o si è interrotta';
comment on column intake.origin     is 'Da una pagina, da riga di comando o da una cartella';
comment on column intake.brought_by is 'Chi ha portato i file';

create table intake_file (
  intake_id bigint   not null references intake,
  position  integer  not null check (position > 0),
  name      text     not null check (name <> ''),
  sha256    text     check (sha256 ~ '^[0-9a-f]{64}$'),
  outcome   text     not null check (outcome in ('accepted', 'remarks', 'duplicate', 'refused')),
  problems  jsonb    not null default '[]' check (jsonb_typeof(problems) = 'array'),
  invoices  bigint[] not null default '{}',
  primary key (intake_id, position)
);

create index intake_file_by_outcome on intake_file (intake_id, outcome, position);

comment on table  intake_file          is 'Che cosa è stato di ogni file di un’importazione: nessuno sparisce';
comment on column intake_file.position is 'Posto nella consegna, da 1';
comment on column intake_file.name     is 'Nome come è stato dato; «archivio.zip/fattura.xml» dentro un archivio';
comment on column intake_file.sha256   is 'Impronta; manca di ciò che non si è potuto aprire';
comment on column intake_file.outcome  is 'Accettato, con osservazioni, già presente o rifiutato';
comment on column intake_file.problems is 'Osservazioni, o perché è stato rifiutato, con la riga e il campo';
comment on column intake_file.invoices is 'Le fatture del file, come sono nel registro';
