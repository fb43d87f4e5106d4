-- SPDX-License-Identifier: EUPL-1.2
create table journal (
  id    bigint generated always as identity primary key,
  at    timestamptz not null default now(),
  who   text        not null,
  did   text        not null,
  about text        not null,
  now   jsonb       not null
);

comment on table  journal       is 'Registro di chi ha fatto che cosa: si aggiunge, non si modifica';
comment on column journal.who   is 'Persona o comando';
comment on column journal.did   is 'Che cosa ha fatto';
comment on column journal.about is 'Su quale elemento';
comment on column journal.now   is 'Come è dopo il fatto';

create table original (
  sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text        not null,
  bytes       bytea       not null,
  received_at timestamptz not null default now(),
  check (encode(sha256(bytes), 'hex') = sha256)
);

comment on table  original        is 'File ricevuti, conservati byte per byte';
comment on column original.sha256 is 'Impronta SHA-256 dei byte';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Le righe di % si aggiungono, non si modificano e non si cancellano', tg_table_name;
end
$$;

create trigger journal_is_append_only  before update or delete or truncate on journal  execute function refuse_change();
create trigger original_is_append_only before update or delete or truncate on original execute function refuse_change();
