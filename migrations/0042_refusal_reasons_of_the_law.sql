-- SPDX-License-Identifier: EUPL-1.2
alter table refusal_reason
  add by_law     boolean not null default false,
  add retired_on date;

-- Of what the law lists nothing can be taken away.
update refusal_reason
   set by_law = true,
       source = 'D.M. 3 aprile 2013, n. 55, art. 2-bis, comma 1, ' || substring(source from 'lett\. [a-e]\)') ||
                ' (inserito dal D.M. 24 agosto 2020, n. 132)';
alter table refusal_reason add check (retired_on is null or not by_law);

comment on table  refusal_reason            is 'Perché una fattura si può rifiutare';
comment on column refusal_reason.by_law     is 'È dell’elenco chiuso della legge: non si toglie';
comment on column refusal_reason.retired_on is 'Da questo giorno non si può più scegliere';
