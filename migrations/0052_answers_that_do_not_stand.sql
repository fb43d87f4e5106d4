-- SPDX-License-Identifier: EUPL-1.2

-- A document that was refused leaves its number to the one that corrects it.
drop index invoice_once;
create unique index invoice_once on invoice (supplier_id, upper(number), extract(year from dated_on), kind)
  where acceptance is distinct from 'refused';

-- A credit note that was refused lowers nothing.
create or replace function keep_lowered() returns trigger language plpgsql as $$
begin
  update invoice
     set lowered = retained
           + coalesce((select -sum(note.amount_due) from invoice as note
                        where note.lowers = invoice.id and note.acceptance is distinct from 'refused'), 0)
   where id in (new.lowers, old.lowers) or (id = new.id and kind = 'invoice');
  return null;
end $$;

drop trigger lowered_kept on invoice;
create trigger lowered_kept after update of lowers, amount_due, retained, acceptance on invoice
  for each row when (new.lowers is distinct from old.lowers or new.amount_due <> old.amount_due
                     or new.retained <> old.retained
                     or (new.lowers is not null and new.acceptance is distinct from old.acceptance))
  execute function keep_lowered();

update invoice
   set lowered = lowered + refused.amount
  from (select lowers, sum(amount_due) as amount from invoice
         where lowers is not null and acceptance = 'refused' group by lowers) as refused
 where invoice.id = refused.lowers;

alter table sdi_notice add answer_id text check (answer_id <> '');

comment on column sdi_notice.answer_id is 'Nome che il Comune ha dato al suo esito: dice quale esito è scartato';
