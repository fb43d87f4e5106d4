-- SPDX-License-Identifier: EUPL-1.2
create table payment_publication (
  id           bigint  generated always as identity primary key,
  year         integer not null check (year between 2015 and 2099),
  quarter      integer check (quarter between 1 and 4),
  version      integer not null check (version > 0),
  seen_on      date    not null,
  content      jsonb   not null,
  reason       text    check (reason <> ''),
  checked_on   date    check (checked_on >= seen_on),
  published_on date    check (published_on >= checked_on),
  unique nulls not distinct (year, quarter, version),
  check ((version > 1) = (reason is not null)),
  check (published_on is null or checked_on is not null)
);

comment on table  payment_publication              is 'Ciò che si pubblica dei pagamenti: bozza, controllata, pubblicata';
comment on column payment_publication.quarter      is 'Vuoto per l’anno intero';
comment on column payment_publication.seen_on      is 'Giorno a cui sono i conti';
comment on column payment_publication.content      is 'Indicatori, pagamenti e righe, come li legge chiunque';
comment on column payment_publication.reason       is 'Perché si corregge ciò che era pubblicato';
comment on column payment_publication.checked_on   is 'Una persona l’ha controllata';
comment on column payment_publication.published_on is 'Da questo giorno non cambia più';

create function keep_published() returns trigger language plpgsql as $$
begin
  if old.published_on is not null then
    raise exception 'what was published does not change: a correction is a new version';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger published_kept before update or delete on payment_publication
  for each row execute function keep_published();
