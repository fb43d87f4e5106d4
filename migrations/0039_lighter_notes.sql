-- SPDX-License-Identifier: EUPL-1.2
-- The same chain with less work for each entry: no more is read of the last one than what is written in the next, and
-- one random UUID is salt enough.
create or replace function chain_journal() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(2605, hashtext(tg_table_schema));
  select id + 1, hash into new.id, new.previous from journal order by id desc limit 1;
  if not found then
    new.id       := 1;
    new.previous := repeat('0', 64);
  end if;
  new.personal      := coalesce(new.personal, '{}');
  new.salt          := gen_random_uuid();
  new.personal_hash := encode(sha256(convert_to(new.salt || new.personal::text, 'UTF8')), 'hex');
  new.hash          := encode(sha256(convert_to(jsonb_build_array(
    new.previous, new.id, new.at at time zone 'UTC', new.who, new.did, new.about, new.before, new.now,
    new.personal_hash)::text, 'UTF8')), 'hex');
  return new;
end
$$;

do $$
begin
  execute format('alter function chain_journal() set search_path = %I, pg_temp', current_schema());
end
$$;

-- Invoices arrive by the hundred: those of one statement are noted together.
create function note_stale_arrivals() returns trigger language plpgsql as $$
begin
  insert into stale_figure (invoice_id) select id from arrived;
  return null;
end $$;

drop trigger invoice_figured on invoice;
create trigger invoice_figured after delete or update of
  kind, amount_due, acceptance, acceptance_on, supplier_id, dated_on, received_on, due_on, term_days, unit, nature,
  supplier_kind, suspended, lowered
  on invoice for each row execute function note_stale_figure();
create trigger arrivals_figured after insert on invoice referencing new table as arrived
  for each statement execute function note_stale_arrivals();
