-- SPDX-License-Identifier: EUPL-1.2
alter table plan add column version       integer;
alter table plan add column copied_from   bigint references plan;
alter table plan add column approved_year integer check (approved_year = plan_year);

update plan set version = counted.version
  from (select id, row_number() over (partition by plan_year order by id) as version from plan) as counted
 where counted.id = plan.id;

alter table plan alter column version set not null;
alter table plan add check (version > 0);
alter table plan add unique (plan_year, version);
alter table plan drop constraint plan_original_sha256_key;
create unique index plan_of_file on plan (original_sha256) where copied_from is null;

comment on column plan.version       is 'La prima è 1; una variazione è la versione dopo';
comment on column plan.copied_from   is 'La versione da cui è nata una variazione scritta qui: ha lo stesso documento';
comment on column plan.approved_year is 'Anno degli obiettivi, da quando il piano è approvato: da allora non cambia più';

create table plan_step (
  plan_id bigint      not null references plan,
  step    text        not null check (step in ('approved', 'published', 'reported', 'validated', 'archived')),
  done_on date        not null,
  act     text        check (act <> ''),
  number  text        check (number <> ''),
  reason  text        check (reason <> ''),
  at      timestamptz not null default now(),
  by      text        not null check (by <> ''),
  by_name text        not null check (by_name <> ''),
  primary key (plan_id, step),
  check (step <> 'approved' or (act is not null and number is not null))
);

comment on table  plan_step        is 'Vita di un piano dopo la bozza: che cosa è stato, quando e con quale atto';
comment on column plan_step.act    is 'Delibera di Giunta, verbale del Nucleo di valutazione';
comment on column plan_step.reason is 'Perché si varia: solo di una versione dopo la prima';

create trigger plan_step_is_append_only before update or delete or truncate on plan_step
  execute function refuse_change();

create function keep_approved() returns trigger language plpgsql as $$
declare
  id_before bigint := case when tg_op <> 'INSERT' then old.plan_id end;
  id_now    bigint := case when tg_op <> 'DELETE' then new.plan_id end;
begin
  if exists (select 1 from plan where id in (id_before, id_now) and approved_year is not null) then
    raise exception 'an approved plan does not change: a variation is a new version';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function keep_approved_plan() returns trigger language plpgsql as $$
begin
  if old.approved_year is not null then
    raise exception 'an approved plan does not change: a variation is a new version';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger approved_plan_kept before update or delete on plan
  for each row execute function keep_approved_plan();
create trigger approved_plan_kept before insert or update or delete on area
  for each row execute function keep_approved();
create trigger approved_plan_kept before insert or update or delete on objective
  for each row execute function keep_approved();
create trigger approved_plan_kept before insert or update or delete on indicator
  for each row execute function keep_approved();
create trigger approved_plan_kept before insert or update or delete on participant
  for each row execute function keep_approved();
create trigger approved_plan_kept before insert or update or delete on plan_reading
  for each row execute function keep_approved();
create trigger approved_plan_kept before insert or update or delete on plan_correction
  for each row execute function keep_approved();
create trigger approved_plan_kept before insert or update or delete on plan_review
  for each row execute function keep_approved();
