-- SPDX-License-Identifier: EUPL-1.2
create table retention (
  kind       text    primary key,
  nouns      text[]  not null,
  months     integer not null check (months between at_least and 600),
  at_least   integer not null check (at_least > 0),
  source     text    not null check (source <> ''),
  unverified boolean not null
);

insert into retention (kind, nouns, months, at_least, source, unverified) values
  ('access', '{access,account,sign-in,sign-out,session,passkey}', 12, 6,
   'Garante privacy, provvedimento 27 novembre 2008: gli accessi degli amministratori si conservano almeno sei mesi', true),
  ('data',   '{plan,register,invoices,invoice,act,reading,payments,settlement}', 24, 1, 'Scelta del Comune', true),
  ('other',  '{}', 120, 1, 'Scelta del Comune', true);

comment on table  retention            is 'Per quanti mesi si conserva la parte personale delle righe del giornale';
comment on column retention.nouns      is 'I fatti di questo genere, per la parola prima del punto; «other» prende tutti gli altri';
comment on column retention.at_least   is 'Non si può scendere sotto questi mesi';
comment on column retention.source     is 'Da dove viene la durata';
comment on column retention.unverified is 'La fonte è da confermare';

create function kind_of_deed(did text) returns text language sql stable as $$
  select coalesce((select kind from retention where split_part(did, '.', 1) = any (nouns)), 'other')
$$;

-- What is personal stands apart from the chain, which holds only its hash: it can be erased, and the chain still holds.
create temporary table unchained on commit drop as select * from journal order by id;
drop trigger journal_is_append_only on journal;
drop trigger journal_is_chained on journal;
delete from journal;
alter table journal drop column origin;
alter table journal add column personal      jsonb check (jsonb_typeof(personal) = 'object');
alter table journal add column salt          text;
alter table journal add column personal_hash text not null;
alter table journal add check (jsonb_typeof(before) = 'object');
alter table journal add check (jsonb_typeof(now)    = 'object');

comment on column journal.personal      is 'Dati personali del fatto, come l’indirizzo di rete; vuota quando è stata cancellata';
comment on column journal.salt          is 'Sale dell’impronta della parte personale, cancellato con essa';
comment on column journal.personal_hash is 'Impronta SHA-256 del sale e della parte personale';

-- One writer at a time in each schema, no gap in the numbers. What is hashed is the JSON array of the columns, as text.
create or replace function chain_journal() returns trigger language plpgsql as $$
declare
  last journal;
begin
  perform pg_advisory_xact_lock(2605, hashtext(tg_table_schema));
  select * into last from journal order by id desc limit 1;
  new.id            := coalesce(last.id, 0) + 1;
  new.previous      := coalesce(last.hash, repeat('0', 64));
  new.personal      := coalesce(new.personal, '{}');
  new.salt          := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  new.personal_hash := encode(sha256(convert_to(new.salt || new.personal::text, 'UTF8')), 'hex');
  new.hash          := encode(sha256(convert_to(jsonb_build_array(
    new.previous, new.id, new.at at time zone 'UTC', new.who, new.did, new.about, new.before, new.now,
    new.personal_hash)::text, 'UTF8')), 'hex');
  return new;
end
$$;

-- The one change allowed: the personal part goes, once its time has passed.
create function refuse_all_but_erasing() returns trigger language plpgsql as $$
declare
  kept integer := (select months from retention where kind = kind_of_deed(old.did));
begin
  if old.personal is not null and new.personal is null and new.salt is null
     and to_jsonb(old) - '{personal,salt}'::text[] = to_jsonb(new) - '{personal,salt}'::text[]
     and old.at <= now() - make_interval(months => kept) then
    return new;
  end if;
  raise exception 'Le righe di % si aggiungono, non si modificano e non si cancellano', tg_table_name;
end
$$;

-- Whoever may not change the journal erases through this alone, whatever day they say it is.
create function erase_expired(asked timestamptz)
returns table (kind text, entries bigint, until timestamptz) language plpgsql security definer as $$
#variable_conflict use_column
begin
  return query
    with due as (
      select retention.kind,
             date_trunc('milliseconds', least(asked, now()) - make_interval(months => months)) as until
        from retention),
    erased as (
      update journal set personal = null, salt = null from due
       where personal is not null and at <= due.until and due.kind = kind_of_deed(did)
      returning due.kind, due.until)
    select kind, count(*), until from erased group by kind, until order by kind;
end
$$;

-- Their tables are those of this schema, whoever calls and whatever temporary tables they made.
do $$
begin
  execute format('alter function kind_of_deed(text)         set search_path = %I, pg_temp', current_schema());
  execute format('alter function chain_journal()            set search_path = %I, pg_temp', current_schema());
  execute format('alter function refuse_all_but_erasing()   set search_path = %I, pg_temp', current_schema());
  execute format('alter function erase_expired(timestamptz) set search_path = %I, pg_temp', current_schema());
end
$$;

create trigger journal_is_chained before insert on journal for each row execute function chain_journal();
insert into journal (at, who, did, about, before, now, personal)
select at, who, did, about, before, now, jsonb_build_object('from', origin) from unchained order by id;
create trigger journal_keeps_its_rows  before delete or truncate on journal execute function refuse_change();
create trigger journal_is_append_only  before update on journal for each row execute function refuse_all_but_erasing();

create index journal_by_deed     on journal (did, id);
create index journal_by_person   on journal (who, id);
create index journal_by_about    on journal (about, id);
create index journal_by_time     on journal (at);
create index journal_to_be_erased on journal (at) where personal is not null;

-- Where each file came from, and what became of it: a use is the deed that the journal tells.
alter table original add column origin  text not null default 'earlier'
  check (origin in ('page', 'command-line', 'folder', 'generated', 'earlier'));
alter table original add column kept_by text not null default 'prima di questa versione';
alter table original alter column origin  drop default;
alter table original alter column kept_by drop default;

comment on column original.origin  is 'Come è arrivato: da una pagina, da riga di comando, da una cartella, generato da Traguardo';
comment on column original.kept_by is 'Chi lo ha portato';

create table original_use (
  original text   not null references original,
  entry    bigint not null references journal,
  primary key (original, entry)
);

create index original_use_by_entry on original_use (entry);
create trigger original_use_is_append_only before update or delete or truncate on original_use execute function refuse_change();

comment on table original_use is 'A che cosa è servito un file: la riga del giornale che lo dice';

insert into original_use (original, entry)
select sha256, id from journal
  join original on sha256 in (now ->> 'sha256', now ->> 'original', about)
 where did in ('plan.imported', 'register.imported', 'invoices.imported');

-- The line of the file that each row came from; deferred, since a file is kept only once its lines are accepted.
alter table settlement add column original text references original deferrable initially deferred;
alter table settlement add column line     integer check (line > 0);
alter table settlement add check ((original is null) = (line is null));
alter table payment    add column original text references original deferrable initially deferred;
alter table payment    add column line     integer check (line > 0);
alter table payment    add check ((original is null) = (line is null));
alter table act        add column original text references original deferrable initially deferred;
alter table act        add column line     integer check (line > 0);
alter table act        add column entry    bigint references journal;
alter table act        add check ((original is null) = (line is null));
alter table act        add check (original is null or entry is null);
alter table reading    add column original text references original deferrable initially deferred;
alter table reading    add column line     integer check (line > 0);
alter table reading    add check ((original is null) = (line is null));

create index settlement_by_original on settlement (original, line);
create index payment_by_original    on payment (original, line);
create index act_by_original        on act (original, line);
create index reading_by_original    on reading (original, line);

comment on column settlement.original is 'File da cui è stata letta';
comment on column settlement.line     is 'Riga del file';
comment on column payment.original    is 'File da cui è stato letto';
comment on column payment.line        is 'Riga del file';
comment on column act.original        is 'File da cui è stato letto';
comment on column act.line            is 'Riga del file';
comment on column act.entry           is 'Riga del giornale che lo registra, se aggiunto a mano';
comment on column reading.original    is 'File da cui è stata letta';
comment on column reading.line        is 'Riga del file';
