-- SPDX-License-Identifier: EUPL-1.2
-- The area is proposed from what is known when somebody looks, so that a code written today serves older invoices too.
alter table invoice drop column proposed_unit;
alter table invoice add office_reference text check (office_reference <> '');

create index invoice_unassigned on invoice (due_on, id) where unit is null;

comment on column invoice.office_reference is 'Riferimento amministrazione scritto dal fornitore';

create table area_code (
  clue text not null check (clue in ('cig', 'commitment', 'order', 'reference', 'recipient')),
  code text not null check (code <> '' and code = upper(code)),
  unit text not null check (unit <> ''),
  primary key (clue, code)
);

comment on table  area_code      is 'Codici che dicono di quale area è una fattura';
comment on column area_code.clue is 'CIG, impegno, ordine o contratto, riferimento amministrazione, codice destinatario';
comment on column area_code.code is 'In maiuscolo, senza spazi';

create table program (
  id         bigint      generated always as identity primary key,
  name       text        not null unique check (name <> ''),
  token_hash text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz not null default clock_timestamp(),
  used_at    timestamptz,
  revoked_at timestamptz
);

comment on table  program            is 'Programmi che consegnano fatture, ciascuno con una sua chiave';
comment on column program.token_hash is 'Impronta SHA-256 della chiave, che non è conservata';
comment on column program.used_at    is 'Ultima volta che la chiave è servita';
comment on column program.revoked_at is 'Da quando la chiave non vale più';
