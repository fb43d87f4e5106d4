-- SPDX-License-Identifier: EUPL-1.2
alter table invoice
  add retained bigint not null default 0,
  add check (retained = 0 or retained between 1 and amount_due);

comment on column invoice.retained is 'Quanto si trattiene a garanzia fino alla fine del contratto, in centesimi';
comment on column invoice.lowered  is 'Quanto la riducono le note di credito e la ritenuta a garanzia, in centesimi';

create or replace function keep_lowered() returns trigger language plpgsql as $$
begin
  update invoice
     set lowered = retained
           + coalesce((select -sum(note.amount_due) from invoice as note where note.lowers = invoice.id), 0)
   where id in (new.lowers, old.lowers) or (id = new.id and kind = 'invoice');
  return null;
end $$;

drop trigger lowered_kept on invoice;
create trigger lowered_kept after update of lowers, amount_due, retained on invoice
  for each row when (new.lowers is distinct from old.lowers or new.amount_due <> old.amount_due
                     or new.retained <> old.retained)
  execute function keep_lowered();
