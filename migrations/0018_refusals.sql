-- SPDX-License-Identifier: EUPL-1.2
create table refusal_reason (
  code       text    primary key check (code <> ''),
  words      text    not null check (words <> ''),
  source     text    not null check (source <> ''),
  unverified boolean not null
);

insert into refusal_reason (code, words, source, unverified) values
  ('not-ours',   'L’operazione non è stata fatta in favore del Comune',
   'D.M. 24 agosto 2020, n. 132, art. 2, comma 1, lett. a)', true),
  ('cig-cup',    'Il CIG o il CUP manca o è sbagliato',
   'D.M. 24 agosto 2020, n. 132, art. 2, comma 1, lett. b)', true),
  ('device',     'Il codice di repertorio dei dispositivi medici manca o è sbagliato',
   'D.M. 24 agosto 2020, n. 132, art. 2, comma 1, lett. c)', true),
  ('medicine',   'Il codice AIC dei farmaci, o la loro quantità, manca o è sbagliato',
   'D.M. 24 agosto 2020, n. 132, art. 2, comma 1, lett. d)', true),
  ('commitment', 'Il numero e la data della determina di impegno mancano o sono sbagliati',
   'D.M. 24 agosto 2020, n. 132, art. 2, comma 1, lett. e)', true);

comment on table  refusal_reason            is 'Perché una fattura si può rifiutare: nessun’altra ragione vale';
comment on column refusal_reason.code       is 'Parola che la distingue';
comment on column refusal_reason.words      is 'La ragione, come si legge';
comment on column refusal_reason.source     is 'Da dove viene';
comment on column refusal_reason.unverified is 'La fonte è da confermare';

alter table invoice
  add refusal_code text references refusal_reason,
  add refusal_note text check (refusal_note <> ''),
  add check (refusal_code is null or acceptance = 'refused'),
  add check (refusal_note is null or refusal_code is not null);

comment on column invoice.refusal_code is 'Perché è stata rifiutata';
comment on column invoice.refusal_note is 'Che cosa non va, in parole';
