-- SPDX-License-Identifier: EUPL-1.2
alter table area disable trigger approved_plan_kept;
alter table objective disable trigger approved_plan_kept;
alter table plan_reading disable trigger approved_plan_kept;

alter table area add column weight_scale text
  check (weight_scale in ('hundred', 'points', 'multiplier', 'share'));

-- Until now every weight counted as a part of 100.
update area set weight_scale = 'hundred'
 where exists (select from objective
                where objective.plan_id = area.plan_id and area_code = area.code and weight is not null);

alter table objective
  alter column weight type numeric(8, 4),
  add column prerequisite boolean not null default false,
  add column phases       jsonb   not null default '[]',
  add check (not prerequisite or weight is null);

-- A reading of before phases and scales were read is made again from the file when it is asked for.
delete from plan_reading where content not like '%"weightScale":%' or content not like '%"phases":%';

alter table area enable trigger approved_plan_kept;
alter table objective enable trigger approved_plan_kept;
alter table plan_reading enable trigger approved_plan_kept;

comment on column area.weight_scale      is 'Come contano i pesi: parti di 100, punti, moltiplicatori, parti di 1; niente se non ci sono pesi';
comment on column objective.weight       is 'Numero com’è scritto, nella scala dell’area';
comment on column objective.prerequisite is 'Al posto del peso ha «X»: va rispettato prima che gli altri contino';
comment on column objective.phases       is 'Fasi, con peso nell’obiettivo, inizio e fine';
