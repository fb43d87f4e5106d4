-- SPDX-License-Identifier: EUPL-1.2

-- Only added to by deeds, so that whoever folds never takes away a change it has not seen.
create table stale_figure (
  id         bigint generated always as identity primary key,
  invoice_id bigint not null
);

create table figured_invoice (
  invoice_id bigint         primary key,
  facts      jsonb          not null,
  creditor   text           not null,
  overdue    datemultirange not null,
  owed       datemultirange not null
);

create index figured_by_creditor on figured_invoice (creditor);

create table payment_tally (
  figure          text   not null,
  span            text   not null check (span in ('day', 'month', 'year')),
  cohort          text   not null,
  starts_on       date   not null,
  unit            text   not null,
  nature          text   not null,
  supplier_kind   text   not null,
  count           bigint not null,
  amount          bigint not null,
  weighted_days   bigint not null,
  unpaid          bigint not null,
  count_in_time   bigint not null,
  amount_in_time  bigint not null,
  primary key (figure, span, cohort, starts_on, unit, nature, supplier_kind)
);

create table stale_creditor (
  creditor text primary key
);

create table owed_creditor (
  creditor      text           not null,
  definition    text           not null check (definition in ('overdue', 'all')),
  unit          text           not null,
  nature        text           not null,
  supplier_kind text           not null,
  days          datemultirange not null,
  primary key (creditor, definition, unit, nature, supplier_kind)
);

create table creditor_tally (
  definition    text   not null check (definition in ('overdue', 'all')),
  span          text   not null check (span in ('day', 'month', 'year')),
  unit          text   not null,
  nature        text   not null,
  supplier_kind text   not null,
  starts_on     date   not null,
  count         bigint not null,
  primary key (definition, span, unit, nature, supplier_kind, starts_on)
);

comment on table  stale_figure                 is 'Fatture cambiate, con somme ancora da rifare';
comment on table  figured_invoice              is 'Ciò che le somme tenute sanno di ogni fattura';
comment on column figured_invoice.facts        is 'Date, importi, area e natura con cui è entrata nelle somme';
comment on column figured_invoice.overdue      is 'Giorni in cui è scaduta e non pagata';
comment on column figured_invoice.owed         is 'Giorni in cui è da pagare, scaduta o no';
comment on table  payment_tally                is 'Somme dei pagamenti, giorno per giorno, mese per mese, anno per anno';
comment on column payment_tally.figure         is 'Di quale indicatore';
comment on column payment_tally.cohort         is 'Anno o trimestre delle fatture, dove l’indicatore lo chiede; vuoto altrove';
comment on column payment_tally.starts_on      is 'Il giorno, o il primo del mese o dell’anno';
comment on column payment_tally.unit           is 'Codice dell’area; vuoto dove non è nota';
comment on column payment_tally.nature         is 'Corrente o in conto capitale; vuoto dove non è nota';
comment on column payment_tally.amount         is 'Somma degli importi, in centesimi';
comment on column payment_tally.weighted_days  is 'Somma di giorni × importo';
comment on column payment_tally.unpaid         is 'Ciò che non è pagato, contato fino a fine anno';
comment on column payment_tally.count_in_time  is 'Quanti entro i giorni';
comment on column payment_tally.amount_in_time is 'Quanto entro i giorni, in centesimi';
comment on table  stale_creditor               is 'Creditori da contare di nuovo';
comment on table  owed_creditor                is 'Giorni in cui a ogni creditore è dovuto qualcosa; * dove non si distingue';
comment on table  creditor_tally               is 'Di quanto cambia il numero dei creditori, giorno per giorno, mese per mese, anno per anno';

create function note_stale_figure() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'invoice' then
    insert into stale_figure (invoice_id) values (coalesce(new.id, old.id));
  else
    insert into stale_figure (invoice_id) values (coalesce(new.invoice_id, old.invoice_id));
  end if;
  return null;
end $$;

create trigger invoice_figured after insert or delete or update of
  kind, amount_due, acceptance, acceptance_on, supplier_id, dated_on, received_on, due_on, term_days, unit, nature,
  supplier_kind, suspended, lowered
  on invoice for each row execute function note_stale_figure();
create trigger payment_figured after insert or update or delete on payment
  for each row execute function note_stale_figure();
create trigger settlement_figured after insert or update or delete on settlement
  for each row execute function note_stale_figure();

insert into stale_figure (invoice_id) select id from invoice where is_debt;
