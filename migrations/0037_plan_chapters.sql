-- SPDX-License-Identifier: EUPL-1.2
create table plan_chapter (
  plan_id         bigint      not null references plan,
  original_sha256 text        not null references original,
  section         text        not null check (section <> ''),
  name            text        not null check (name <> ''),
  added_at        timestamptz not null default now(),
  by              text        not null check (by <> ''),
  by_name         text        not null check (by_name <> ''),
  primary key (plan_id, original_sha256)
);

comment on table  plan_chapter         is 'Le altre sezioni del PIAO, ciascuna con il suo file';
comment on column plan_chapter.section is 'Sezione del PIAO: 2.3 Rischi corruttivi e trasparenza';
comment on column plan_chapter.name    is 'Nome del file, come consegnato';

create trigger approved_plan_kept before insert or update or delete on plan_chapter
  for each row execute function keep_approved();
