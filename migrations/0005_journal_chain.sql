-- SPDX-License-Identifier: EUPL-1.2
alter table journal alter column id drop identity;
alter table journal add column origin   text;
alter table journal add column before   jsonb;
alter table journal add column previous text;
alter table journal add column hash     text;

comment on column journal.origin   is 'Da dove: l’indirizzo della pagina o la riga di comando';
comment on column journal.before   is 'Come era prima del fatto, se c’era';
comment on column journal.previous is 'Impronta della riga precedente; zeri per la prima';
comment on column journal.hash     is 'Impronta SHA-256 della riga e di quella precedente';

-- Each entry is chained to the one before, in the order in which they are written: one writer at a time, no gap in the
-- numbers. What is hashed is the JSON array of the columns in this order, as text.
create function chain_journal() returns trigger language plpgsql as $$
declare
  last journal;
begin
  perform pg_advisory_xact_lock(2605);
  select * into last from journal order by id desc limit 1;
  new.id       := coalesce(last.id, 0) + 1;
  new.previous := coalesce(last.hash, repeat('0', 64));
  new.hash     := encode(sha256(convert_to(jsonb_build_array(
    new.previous, new.id, new.at at time zone 'UTC', new.who, new.origin, new.did, new.about, new.before, new.now)::text, 'UTF8')), 'hex');
  return new;
end
$$;

-- Entries written before the chain existed take their place in it.
create temporary table earlier on commit drop as select * from journal order by id;
alter table journal disable trigger journal_is_append_only;
delete from journal;
alter table journal enable trigger journal_is_append_only;
create trigger journal_is_chained before insert on journal for each row execute function chain_journal();
insert into journal (at, who, did, about, now, origin)
select at, who, did, about, now, 'prima della catena' from earlier order by id;

alter table journal alter column origin   set not null;
alter table journal alter column previous set not null;
alter table journal alter column hash     set not null;
alter table journal add unique (hash);
