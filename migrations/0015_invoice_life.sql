-- SPDX-License-Identifier: EUPL-1.2
alter table invoice
  add sdi_id         text,
  add subject        text,
  add cig            text[]  not null default '{}',
  add cup            text[]  not null default '{}',
  add refers_to      text[]  not null default '{}',
  add printed_due_on date,
  add acceptance     text    check (acceptance in ('accepted', 'refused', 'expired')),
  add acceptance_on  date,
  add term_days      integer not null default 30 check (term_days between 1 and 60),
  add term_title     text    check (term_title <> ''),
  add nature         text    check (nature in ('current', 'capital')),
  add supplier_kind  text    not null default 'firm' check (supplier_kind in ('firm', 'professional', 'public-body')),
  add commitment     text    check (commitment <> ''),
  add proposed_unit  text,
  add lowers         bigint  references invoice,
  add lowered        bigint  not null default 0,
  add paid           bigint  not null default 0,
  add check ((acceptance is null) = (acceptance_on is null)),
  add check (lowers is null or kind = 'credit-note');

alter table invoice alter is_debt
  set expression as (kind = 'invoice' and amount_due > 0 and acceptance is distinct from 'refused');
alter table invoice drop constraint invoice_check1;
alter table invoice add constraint invoice_due_when_debt check (due_on is not null or not is_debt);

alter table invoice add outstanding bigint not null generated always as (
  case when kind = 'invoice' and amount_due > 0 and acceptance is distinct from 'refused'
       then greatest(amount_due - lowered - paid, 0) else 0 end) stored;

create index invoice_outstanding on invoice (due_on, unit) where outstanding > 0;
create index invoice_by_supplier on invoice (supplier_id);
create index invoice_by_sdi_id on invoice (sdi_id);
create index invoice_by_unit on invoice (unit, dated_on);
create index invoice_lowering on invoice (lowers) where lowers is not null;

comment on column invoice.sdi_id         is 'Identificativo del Sistema di Interscambio; con il posto nel lotto identifica la fattura';
comment on column invoice.subject        is 'Causale, o descrizione della prima riga';
comment on column invoice.cig            is 'Codici identificativi di gara scritti dal fornitore';
comment on column invoice.cup            is 'Codici unici di progetto scritti dal fornitore';
comment on column invoice.refers_to      is 'Ordini, contratti e convenzioni scritti dal fornitore';
comment on column invoice.printed_due_on is 'Prima scadenza scritta dal fornitore; quella di legge è due_on';
comment on column invoice.acceptance     is 'Accettata, rifiutata, o termini scaduti in silenzio';
comment on column invoice.term_days      is 'Giorni per pagare; più di trenta solo con un titolo scritto';
comment on column invoice.term_title     is 'Il contratto o l’atto che pattuisce il termine';
comment on column invoice.nature         is 'Spesa corrente o in conto capitale';
comment on column invoice.supplier_kind  is 'Impresa, professionista o ente pubblico';
comment on column invoice.commitment     is 'Impegno di spesa';
comment on column invoice.proposed_unit  is 'Area proposta, finché una persona non la conferma in unit';
comment on column invoice.lowers         is 'Fattura che questa nota di credito riduce';
comment on column invoice.lowered        is 'Quanto la riducono le note di credito, in centesimi';
comment on column invoice.paid           is 'Quanto ne è stato trasmesso in tesoreria, in centesimi';
comment on column invoice.outstanding    is 'Quanto resta da pagare, in centesimi';

alter table settlement
  add sent_on     date check (sent_on >= settled_on),
  add returned_on date check (returned_on >= sent_on),
  add return_note text check (return_note <> ''),
  add correct_on  date check (correct_on >= sent_on),
  add check (returned_on is null or correct_on is null),
  add check ((returned_on is null) = (return_note is null));

comment on column settlement.sent_on     is 'Inviata in Ragioneria';
comment on column settlement.returned_on is 'Resa all’area per correzione';
comment on column settlement.return_note is 'Perché è stata resa';
comment on column settlement.correct_on  is 'Riconosciuta corretta dalla Ragioneria';

alter table payment
  alter sent_on drop not null,
  add issued_on    date check (issued_on <= sent_on),
  add executed_on  date check (executed_on >= sent_on),
  add returned_on  date check (returned_on >= sent_on),
  add cancelled_on date,
  add check (sent_on is not null or issued_on is not null);

create index payment_by_invoice on payment (invoice_id);

comment on column payment.issued_on    is 'Emissione del mandato';
comment on column payment.executed_on  is 'Pagato dal tesoriere';
comment on column payment.returned_on  is 'Non acquisito o stornato dal tesoriere: non vale come pagamento';
comment on column payment.cancelled_on is 'Mandato annullato: non vale come pagamento';

create table pause (
  invoice_id bigint    not null references invoice,
  days       daterange not null check (not isempty(days) and lower(days) is not null),
  reason     text      not null check (reason in ('contested', 'litigation')),
  note       text,
  primary key (invoice_id, days),
  -- The range of one number makes the invoice comparable in the same index as its days.
  exclude using gist (int8range(invoice_id, invoice_id, '[]') with &&, days with &&)
);

comment on table  pause        is 'Contestazioni e contenziosi; la loro unione è in invoice.suspended';
comment on column pause.days   is 'Dal primo giorno, compreso, a quello in cui torna pagabile, escluso';
comment on column pause.reason is 'Contestata o in contenzioso';

create table payment_check (
  id          bigint generated always as identity primary key,
  invoice_id  bigint not null references invoice,
  kind        text   not null check (kind in ('tax-debt', 'contribution')),
  asked_on    date   not null,
  answered_on date   check (answered_on >= asked_on),
  outcome     text   check (outcome in ('clear', 'owing')),
  reference   text   check (reference <> ''),
  unique (invoice_id, kind, asked_on),
  check ((answered_on is null) = (outcome is null))
);

comment on table  payment_check         is 'Verifiche prima di pagare: non fermano il termine di legge';
comment on column payment_check.kind    is 'Debiti fiscali (art. 48-bis) o contributi (DURC)';
comment on column payment_check.outcome is 'Regolare, o con debiti';

-- What was suspended before pauses had a reason.
insert into pause (invoice_id, days, reason)
select id, each.days, 'contested' from invoice, unnest(suspended) as each(days);

create function keep_suspended() returns trigger language plpgsql as $$
declare
  changed constant bigint := coalesce(new.invoice_id, old.invoice_id);
  now_suspended datemultirange;
begin
  if tg_op = 'UPDATE' and old.invoice_id <> new.invoice_id then
    raise exception 'a pause stays with its invoice';
  end if;
  select coalesce(range_agg(days), '{}') into now_suspended from pause where invoice_id = changed;
  update invoice set suspended = now_suspended where id = changed and suspended <> now_suspended;
  return null;
end $$;

create trigger pause_kept after insert or update or delete on pause
  for each row execute function keep_suspended();

create function keep_paid() returns trigger language plpgsql as $$
declare
  changed constant bigint := coalesce(new.invoice_id, old.invoice_id);
  now_paid bigint;
begin
  if tg_op = 'UPDATE' and old.invoice_id <> new.invoice_id then
    raise exception 'a payment stays with its invoice';
  end if;
  select coalesce(sum(amount), 0) into now_paid from payment
   where invoice_id = changed and sent_on is not null and returned_on is null and cancelled_on is null;
  update invoice set paid = now_paid where id = changed and paid <> now_paid;
  return null;
end $$;

create trigger payment_kept after insert or update or delete on payment
  for each row execute function keep_paid();

create function keep_lowered() returns trigger language plpgsql as $$
begin
  update invoice
     set lowered = coalesce((select -sum(note.amount_due) from invoice as note where note.lowers = invoice.id), 0)
   where id in (new.lowers, old.lowers);
  return null;
end $$;

create trigger lowered_kept_from_start after insert on invoice
  for each row when (new.lowers is not null) execute function keep_lowered();
create trigger lowered_kept after update of lowers, amount_due on invoice
  for each row when (new.lowers is distinct from old.lowers or new.amount_due <> old.amount_due)
  execute function keep_lowered();

update invoice set paid = (select sum(amount) from payment where invoice_id = invoice.id and sent_on is not null)
 where id in (select invoice_id from payment);
